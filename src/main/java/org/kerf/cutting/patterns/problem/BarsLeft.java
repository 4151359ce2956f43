package org.kerf.cutting.patterns.problem;

/** How many bars may still be taken, while a plan is made. */
public final class BarsLeft {

  private final Supply supply;
  private final int[] left;

  private BarsLeft(Supply supply, int[] left) {
    this.supply = supply;
    this.left = left;
  }

  /** All that there are. */
  public static BarsLeft all(Supply supply) {
    int[] left = new int[supply.caps()];
    for (int c = 0; c < left.length; c++) {
      left[c] = supply.most(c);
    }
    return new BarsLeft(supply, left);
  }

  public BarsLeft copy() {
    return new BarsLeft(supply, left.clone());
  }

  /** How many of a kind; {@link Instance#UNLIMITED} if it never runs out. */
  public int of(int kind) {
    int least = Instance.UNLIMITED;
    for (int cap : supply.capsOf(kind)) {
      least = Math.min(least, left[cap]);
    }
    return least;
  }

  public int within(int cap) {
    return left[cap];
  }

  /** The caps as they are now. */
  Supply supply() {
    return supply.reducedTo(this);
  }

  public void take(int kind, int bars) {
    for (int cap : supply.capsOf(kind)) {
      left[cap] -= bars;
    }
  }
}
