package org.kerf.cutting.solver;

/** One bar that the search may put pieces on. Compared by identity. */
final class Bar {

  private final int index;
  private final Rack rack;

  Bar(int index, Rack rack) {
    this.index = index;
    this.rack = rack;
  }

  /** Its place in {@link ItemModel#bars()}. */
  int index() {
    return index;
  }

  Rack rack() {
    return rack;
  }

  @Override
  public String toString() {
    return "bar " + index + " of " + rack.any().length();
  }
}
