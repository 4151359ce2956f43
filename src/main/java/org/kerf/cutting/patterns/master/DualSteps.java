package org.kerf.cutting.patterns.master;

/**
 * Exchanges columns until no value is negative, after right sides changed or rows came: the dual
 * simplex.
 */
final class DualSteps {

  private static final double VALUE_TOLERANCE = 1e-9;
  private static final int STALL_PER_ROW = 4;
  private static final int STALL_AT_LEAST = 200;
  private static final int PATIENCE = 3;
  private static final int PRIME = 7919;

  private final RestrictedMaster master;
  private final int rows;
  private final int columns;

  DualSteps(RestrictedMaster master) {
    this.master = master;
    this.rows = master.rows();
    this.columns = master.columns();
  }

  /**
   * Goes on to the end.
   *
   * @return false if the budget is used up or it does not get on
   */
  boolean run() {
    int stall = STALL_PER_ROW * rows + STALL_AT_LEAST;
    for (int n = 0; n < PATIENCE * stall; n++) {
      int leaving = n < stall ? mostNegative() : nextNegative(n * PRIME % rows);
      if (leaving < 0) {
        return true;
      }
      if (!leave(leaving) || !master.step()) {
        return false;
      }
    }
    return false;
  }

  private int mostNegative() {
    int leaving = -1;
    double worst = -VALUE_TOLERANCE;
    for (int r = 0; r < rows; r++) {
      if (master.value(r) < worst) {
        worst = master.value(r);
        leaving = r;
      }
    }
    return leaving;
  }

  /** Where the most negative value leads round in a circle, any other may lead out. */
  private int nextNegative(int from) {
    for (int k = 0; k < rows; k++) {
      int r = (from + k) % rows;
      if (master.value(r) < -VALUE_TOLERANCE) {
        return r;
      }
    }
    return -1;
  }

  private boolean leave(int leaving) {
    double[] row = master.inverseRow(leaving);
    double[] along = new double[columns];
    double most = Double.POSITIVE_INFINITY;
    for (int c = 0; c < columns; c++) {
      along[c] = master.mayEnter(c) ? -master.times(row, c) : 0;
      if (along[c] > RestrictedMaster.PIVOT_TOLERANCE) {
        most =
            Math.min(most, (Math.max(0, master.reducedCost(c)) + RestrictedMaster.SLIP) / along[c]);
      }
    }
    for (int i = 0; i < rows; i++) {
      if (row[i] > RestrictedMaster.PIVOT_TOLERANCE && !master.isSlackBasic(i)) {
        most = Math.min(most, (Math.max(0, master.dual(i)) + RestrictedMaster.SLIP) / row[i]);
      }
    }
    int entering = strongest(row, along, most);
    if (entering == Devex.NO_COLUMN) {
      return false;
    }
    double[] d = master.direction(entering);
    double price =
        entering >= 0 ? master.reducedCost(entering) : master.dual(ColumnMatrix.rowOf(entering));
    master.exchange(leaving, entering, d, price, master.value(leaving) / d[leaving]);
    return true;
  }

  /** Of the columns that keep the duals right, the one of the safest pivot. */
  private int strongest(double[] row, double[] along, double most) {
    int entering = Devex.NO_COLUMN;
    double strongest = RestrictedMaster.PIVOT_TOLERANCE;
    for (int c = 0; c < columns; c++) {
      if (along[c] > strongest && Math.max(0, master.reducedCost(c)) / along[c] <= most) {
        strongest = along[c];
        entering = c;
      }
    }
    for (int i = 0; i < rows; i++) {
      if (row[i] > strongest
          && !master.isSlackBasic(i)
          && Math.max(0, master.dual(i)) / row[i] <= most) {
        strongest = row[i];
        entering = ColumnMatrix.slack(i);
      }
    }
    return entering;
  }
}
