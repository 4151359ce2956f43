package org.kerf.ui.shell;

/**
 * Arrows and Enter that were pressed while the search was still looking for the text in its field.
 * They belong to the answer to that text, so they wait for it; more typing makes them void.
 */
final class TypeAhead {

  private int steps;
  private boolean openWanted;

  void step(int by) {
    steps += by;
  }

  void wantOpen() {
    openWanted = true;
  }

  int steps() {
    return steps;
  }

  boolean isOpenWanted() {
    return openWanted;
  }

  void forget() {
    steps = 0;
    openWanted = false;
  }
}
