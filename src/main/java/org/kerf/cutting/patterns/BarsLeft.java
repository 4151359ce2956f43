package org.kerf.cutting.patterns;

/** How many bars may still be taken, while a plan is made. */
final class BarsLeft {

  private final Supply supply;
  private final int[] left;

  private BarsLeft(Supply supply, int[] left) {
    this.supply = supply;
    this.left = left;
  }

  /** All that there are. */
  static BarsLeft all(Supply supply) {
    int[] left = new int[supply.caps()];
    for (int c = 0; c < left.length; c++) {
      left[c] = supply.most(c);
    }
    return new BarsLeft(supply, left);
  }

  BarsLeft copy() {
    return new BarsLeft(supply, left.clone());
  }

  /** How many of a kind; {@link Instance#UNLIMITED} if it never runs out. */
  int of(int kind) {
    int least = Instance.UNLIMITED;
    for (int cap : supply.capsOf(kind)) {
      least = Math.min(least, left[cap]);
    }
    return least;
  }

  int within(int cap) {
    return left[cap];
  }

  /** The caps as they are now. */
  Supply supply() {
    return supply.reducedTo(this);
  }

  void take(int kind, int bars) {
    for (int cap : supply.capsOf(kind)) {
      left[cap] -= bars;
    }
  }
}
