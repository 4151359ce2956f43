package org.kerf.cutting.solver.model;

/** One bar that the search may put pieces on. Compared by identity. */
public final class Bar {

  private final int index;
  private final BarType barType;

  Bar(int index, BarType barType) {
    this.index = index;
    this.barType = barType;
  }

  /** Its place in {@link ItemModel#bars()}. */
  int index() {
    return index;
  }

  public BarType barType() {
    return barType;
  }

  @Override
  public String toString() {
    return "bar " + index + " of " + barType.any().length();
  }
}
