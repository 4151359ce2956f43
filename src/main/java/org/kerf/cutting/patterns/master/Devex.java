package org.kerf.cutting.patterns.master;

/**
 * Chooses the column that enters the basis by its reduced cost against a reference weight (Harris
 * 1973). Reduced costs and weights are kept up to date from exchange to exchange.
 */
final class Devex {

  static final int NO_COLUMN = Integer.MIN_VALUE;

  private static final double COST_TOLERANCE = 1e-9;

  private final RestrictedMaster master;
  private final double[] reduced;
  private final double[] weight;
  private final double[] slackReduced;
  private final double[] slackWeight;
  private boolean fresh;

  Devex(RestrictedMaster master) {
    this.master = master;
    this.reduced = new double[master.columns()];
    this.weight = new double[master.columns()];
    this.slackReduced = new double[master.rows()];
    this.slackWeight = new double[master.rows()];
    start();
  }

  /** Works the reduced costs out anew; all weights are one again. */
  void start() {
    for (int c = 0; c < reduced.length; c++) {
      reduced[c] = master.mayEnter(c) ? master.reducedCost(c) : 0;
      weight[c] = 1;
    }
    for (int r = 0; r < slackReduced.length; r++) {
      slackReduced[r] = master.isSlackBasic(r) ? 0 : master.dual(r);
      slackWeight[r] = 1;
    }
    fresh = true;
  }

  /** Whether nothing was exchanged since the start. */
  boolean isFresh() {
    return fresh;
  }

  /** The column, or the slack of a row, that promises most; {@link #NO_COLUMN} if none does. */
  int mostPromising() {
    int best = NO_COLUMN;
    double most = 0;
    for (int c = 0; c < reduced.length; c++) {
      double d = reduced[c];
      if (d < -COST_TOLERANCE && d * d > most * weight[c]) {
        most = d * d / weight[c];
        best = c;
      }
    }
    for (int r = 0; r < slackReduced.length; r++) {
      double d = slackReduced[r];
      if (d < -COST_TOLERANCE && d * d > most * slackWeight[r]) {
        most = d * d / slackWeight[r];
        best = ColumnMatrix.slack(r);
      }
    }
    return best;
  }

  double reducedCost(int column) {
    return column >= 0 ? reduced[column] : slackReduced[ColumnMatrix.rowOf(column)];
  }

  /**
   * Before an exchange: what it does to all others.
   *
   * @param row the leaving row of the inverse
   * @param out the leaving column
   */
  void exchange(double[] row, int entering, int out, double pivot) {
    double by = reducedCost(entering) / pivot;
    double reference = entering >= 0 ? weight[entering] : slackWeight[ColumnMatrix.rowOf(entering)];
    double perPivot = reference / (pivot * pivot);
    for (int c = 0; c < reduced.length; c++) {
      if (master.mayEnter(c)) {
        double a = master.times(row, c);
        if (a != 0) {
          reduced[c] -= by * a;
          weight[c] = Math.max(weight[c], a * a * perPivot);
        }
      }
    }
    for (int r = 0; r < slackReduced.length; r++) {
      if (!master.isSlackBasic(r) && row[r] != 0) {
        slackReduced[r] += by * row[r];
        slackWeight[r] = Math.max(slackWeight[r], row[r] * row[r] * perPivot);
      }
    }
    set(out, master.isClosed(out) ? 0 : -by, Math.max(1, perPivot));
    set(entering, 0, 1);
    fresh = false;
  }

  private void set(int column, double cost, double reference) {
    if (column >= 0) {
      reduced[column] = cost;
      weight[column] = reference;
    } else {
      slackReduced[ColumnMatrix.rowOf(column)] = cost;
      slackWeight[ColumnMatrix.rowOf(column)] = reference;
    }
  }
}
