package org.kerf.cutting.patterns.master;

/** Exchanges columns until none known makes the programme cheaper: the primal simplex. */
final class PrimalSteps {

  private final RestrictedMaster master;
  private final Devex devex;

  PrimalSteps(RestrictedMaster master) {
    this.master = master;
    this.devex = new Devex(master);
  }

  /**
   * Goes on to the end.
   *
   * @return false if the budget is used up before
   */
  boolean run() {
    while (true) {
      int entering = devex.mostPromising();
      if (entering == Devex.NO_COLUMN) {
        if (devex.isFresh()) {
          return true;
        }
        devex.start();
        continue;
      }
      double[] d = master.direction(entering);
      int leaving = firstToVanish(d);
      if (leaving < 0) {
        return true;
      }
      exchange(leaving, entering, d);
      if (!master.step()) {
        return false;
      }
    }
  }

  private void exchange(int leaving, int entering, double[] d) {
    double price = devex.reducedCost(entering);
    devex.exchange(master.inverseRow(leaving), entering, master.basic(leaving), d[leaving]);
    double step = Math.max(0, master.value(leaving)) / d[leaving];
    if (master.exchange(leaving, entering, d, price, step)) {
      devex.start();
    }
  }

  /** The row whose column is used up first, of several about equal the one of the safest pivot. */
  private int firstToVanish(double[] d) {
    double most = Double.POSITIVE_INFINITY;
    for (int r = 0; r < d.length; r++) {
      if (d[r] > RestrictedMaster.PIVOT_TOLERANCE) {
        most = Math.min(most, (Math.max(0, master.value(r)) + RestrictedMaster.SLIP) / d[r]);
      }
    }
    int leaving = -1;
    for (int r = 0; r < d.length; r++) {
      boolean first =
          d[r] > RestrictedMaster.PIVOT_TOLERANCE && Math.max(0, master.value(r)) / d[r] <= most;
      if (first && (leaving < 0 || d[r] > d[leaving])) {
        leaving = r;
      }
    }
    return leaving;
  }
}
