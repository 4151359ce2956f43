package org.kerf.cutting.patterns;

import java.util.Arrays;

/**
 * The linear programme over the patterns known so far: least cost such that every row is met,
 * {@code sum of entry * use >= right side}. Revised simplex with an explicit inverse of the basis;
 * rows may be added and right sides changed, and the dual simplex mends what that breaks.
 *
 * <p>Floating point throughout: what is claimed from it is checked in whole numbers elsewhere. The
 * slack of a row, which lets the row be exceeded, goes by a negative number among the columns.
 */
final class Master {

  private static final double PIVOT_TOLERANCE = 1e-7;
  private static final double VALUE_TOLERANCE = 1e-9;
  private static final double SLIP = 1e-9;
  private static final double WORST_ERROR = 1e-7;
  private static final int PIVOTS_BEFORE_CHECK = 60;
  private static final int PIVOTS_BEFORE_LOOK = 16;
  private static final int MANY_ROWS = 500;
  private static final int STALL_PER_ROW = 4;
  private static final int STALL_AT_LEAST = 200;
  private static final int PATIENCE = 3;
  private static final int PRIME = 7919;
  private static final double[] ASLEEP = {};

  private final Columns columns;
  private final Budget budget;
  private int rows;
  private double[] right;
  private double[] shake;
  private int[] basis;
  private int[] start;
  private int[] place;
  private boolean[] slackIsBasic;
  private double[][] inverse;
  private double[] value;
  private double[] dual;
  private int pivots;

  /**
   * A programme with these right sides; each row needs a column to start with.
   *
   * @param budget once it is used up nothing goes on, and what is read is of no use
   */
  Master(double[] right, Budget budget) {
    this.budget = budget;
    this.columns = new Columns();
    this.rows = right.length;
    this.right = right.clone();
    this.shake = new double[rows];
    this.basis = new int[rows];
    this.start = new int[rows];
    this.place = new int[0];
    this.slackIsBasic = new boolean[rows];
    this.inverse = new double[rows][rows];
    this.value = new double[rows];
    this.dual = new double[rows];
  }

  private Master(Master other) {
    budget = other.budget;
    columns = other.columns.copy();
    rows = other.rows;
    right = other.right.clone();
    shake = other.shake.clone();
    basis = other.basis.clone();
    start = other.start.clone();
    place = other.place.clone();
    slackIsBasic = other.slackIsBasic.clone();
    inverse = new double[0][];
    value = ASLEEP;
    dual = ASLEEP;
  }

  /** This state, to go back to; small, for the inverse is not in it. */
  Master asleep() {
    return new Master(this);
  }

  /** Makes a state that slept ready for work: its inverse is worked out anew. */
  Master wake() {
    value = new double[rows];
    dual = new double[rows];
    inverse = new double[rows][rows];
    refactor();
    return this;
  }

  static int slack(int row) {
    return -1 - row;
  }

  static int rowOf(int slack) {
    return -1 - slack;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns.count();
  }

  double dual(int row) {
    return dual[row];
  }

  /** What is basic in a row: a column, or the slack of some row. */
  int basic(int row) {
    return basis[row];
  }

  boolean isClosed(int column) {
    return column >= 0 && columns.isClosed(column);
  }

  boolean isSlackBasic(int row) {
    return slackIsBasic[row];
  }

  /** Whether a column is neither in the basis nor closed. */
  boolean mayEnter(int column) {
    return place[column] < 0 && !columns.isClosed(column);
  }

  double times(double[] vector, int column) {
    return columns.times(vector, column);
  }

  double reducedCost(int column) {
    return columns.cost(column) - columns.times(dual, column);
  }

  /** How much a column is used, 0 if it is not in the basis. */
  double use(int column) {
    return place[column] < 0 ? 0 : Math.max(0, value[place[column]]);
  }

  double objective() {
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      sum += cost(basis[r]) * value[r];
    }
    return sum;
  }

  private double cost(int column) {
    return column < 0 ? 0 : columns.cost(column);
  }

  /** Adds a column and says its number. */
  int add(int[] atRow, double[] entries, double cost) {
    int column = columns.add(atRow, entries, cost);
    if (column == place.length) {
      place = Arrays.copyOf(place, Math.max(1, 2 * column));
    }
    place[column] = -1;
    return column;
  }

  /**
   * Adds a row: the sum of entries times use is at least {@code atLeast}. Its slack is basic, so
   * that the duals stay what they are; {@link #mend} brings the row to hold.
   *
   * @param entries per column; zero where the column does not touch the row
   */
  int addRow(double[] entries, double atLeast) {
    int at = rows++;
    double[] last = new double[rows];
    double sum = 0;
    for (int r = 0; r < at; r++) {
      inverse[r] = Arrays.copyOf(inverse[r], rows);
      double e = basis[r] >= 0 ? entries[basis[r]] : 0;
      if (e != 0) {
        Dense.addTimes(last, inverse[r], e);
        sum += e * value[r];
      }
    }
    last[at] = -1;
    inverse = Arrays.copyOf(inverse, rows);
    inverse[at] = last;
    for (int c = 0; c < columns.count(); c++) {
      if (entries[c] != 0) {
        columns.extend(c, at, entries[c]);
      }
    }
    right = Arrays.copyOf(right, rows);
    right[at] = atLeast;
    shake = Arrays.copyOf(shake, rows);
    value = Arrays.copyOf(value, rows);
    value[at] = sum - atLeast;
    dual = Arrays.copyOf(dual, rows);
    basis = Arrays.copyOf(basis, rows);
    start = Arrays.copyOf(start, rows);
    slackIsBasic = Arrays.copyOf(slackIsBasic, rows);
    startWith(slack(at), at);
    return at;
  }

  /** Makes a column the one that is basic in a row, now and at every restart. */
  void startWith(int column, int row) {
    start[row] = column;
    settle(column, row);
  }

  private void settle(int column, int row) {
    basis[row] = column;
    if (column >= 0) {
      place[column] = row;
    } else {
      slackIsBasic[rowOf(column)] = true;
    }
  }

  private void unsettle(int column) {
    if (column >= 0) {
      place[column] = -1;
    } else {
      slackIsBasic[rowOf(column)] = false;
    }
  }

  /** Takes a column out: it may stay in the basis a while, but at a price that drives it out. */
  void close(int column, double price) {
    if (place[column] >= 0) {
      Dense.addTimes(dual, inverse[place[column]], price - columns.cost(column));
    }
    columns.close(column, price);
  }

  /** Small differences in the right sides that keep the simplex from treading water. */
  void shake(double[] by) {
    System.arraycopy(by, 0, shake, 0, rows);
  }

  void right(int row, double newRight) {
    right[row] = newRight;
  }

  /** Works out the inverse, the values and the duals anew from the basis. */
  void refactor() {
    if (!tryRefactor()) {
      restart();
    }
  }

  private boolean tryRefactor() {
    double[][] matrix = new double[rows][rows];
    for (int r = 0; r < rows; r++) {
      if (basis[r] >= 0) {
        columns.writeTo(matrix, basis[r], r);
      } else {
        matrix[rowOf(basis[r])][r] = -1;
      }
    }
    if (!Dense.invert(matrix, inverse, budget)) {
      return false;
    }
    values();
    Arrays.fill(dual, 0);
    for (int r = 0; r < rows; r++) {
      if (cost(basis[r]) != 0) {
        Dense.addTimes(dual, inverse[r], cost(basis[r]));
      }
    }
    return true;
  }

  /** Goes back to the basis of the start: it is never singular. */
  void restart() {
    for (int r = 0; r < rows; r++) {
      unsettle(basis[r]);
    }
    for (int r = 0; r < rows; r++) {
      settle(start[r], r);
    }
    if (!tryRefactor() && !budget.isUsedUp()) {
      throw new IllegalStateException("the start is singular");
    }
  }

  /** Values of the basic columns from the right sides. */
  void values() {
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      double[] inv = inverse[r];
      for (int i = 0; i < rows; i++) {
        sum += inv[i] * (right[i] + shake[i]);
      }
      value[r] = sum;
    }
  }

  /**
   * Exchanges columns until none known makes it cheaper.
   *
   * @return false if the budget is used up before
   */
  boolean primal() {
    if (budget.isUsedUp()) {
      return false;
    }
    Devex devex = new Devex(this);
    while (true) {
      int entering = devex.mostPromising();
      if (entering == Devex.NO_COLUMN) {
        if (devex.isFresh()) {
          return true;
        }
        devex.start();
        continue;
      }
      double[] d = direction(entering);
      int leaving = firstToVanish(d);
      if (leaving < 0) {
        return true;
      }
      double price = devex.reducedCost(entering);
      devex.exchange(inverse[leaving], entering, basis[leaving], d[leaving]);
      if (pivot(leaving, entering, d, price, Math.max(0, value[leaving]) / d[leaving])) {
        devex.start();
      }
      budget.step();
      if (isTimeToLook() && budget.isUsedUp()) {
        return false;
      }
    }
  }

  /** The more rows, the longer an exchange takes. */
  private boolean isTimeToLook() {
    return pivots % PIVOTS_BEFORE_LOOK == 0 || rows > MANY_ROWS;
  }

  /** The row whose column is used up first, of several about equal the one of the safest pivot. */
  private int firstToVanish(double[] d) {
    double most = Double.POSITIVE_INFINITY;
    for (int r = 0; r < rows; r++) {
      if (d[r] > PIVOT_TOLERANCE) {
        most = Math.min(most, (Math.max(0, value[r]) + SLIP) / d[r]);
      }
    }
    int leaving = -1;
    for (int r = 0; r < rows; r++) {
      boolean first = d[r] > PIVOT_TOLERANCE && Math.max(0, value[r]) / d[r] <= most;
      if (first && (leaving < 0 || d[r] > d[leaving])) {
        leaving = r;
      }
    }
    return leaving;
  }

  /** The inverse times a column. */
  private double[] direction(int column) {
    double[] d = new double[rows];
    for (int r = 0; r < rows; r++) {
      d[r] = column < 0 ? -inverse[r][rowOf(column)] : columns.times(inverse[r], column);
    }
    return d;
  }

  /** Exchanges; says whether rounding errors made it work out everything anew. */
  private boolean pivot(int leaving, int entering, double[] d, double reduced, double step) {
    double[] pivotRow = inverse[leaving];
    Dense.scale(pivotRow, 1 / d[leaving]);
    for (int r = 0; r < rows; r++) {
      if (r != leaving && d[r] != 0) {
        Dense.addTimes(inverse[r], pivotRow, -d[r]);
        value[r] -= step * d[r];
      }
    }
    value[leaving] = step;
    Dense.addTimes(dual, pivotRow, reduced);
    unsettle(basis[leaving]);
    settle(entering, leaving);
    pivots++;
    if (pivots % PIVOTS_BEFORE_CHECK == 0 && !isAccurate()) {
      refactor();
      return true;
    }
    return false;
  }

  private boolean isAccurate() {
    double[] met = new double[rows];
    double error = 0;
    for (int r = 0; r < rows; r++) {
      if (basis[r] < 0) {
        met[rowOf(basis[r])] -= value[r];
        error = Math.max(error, Math.abs(dual[rowOf(basis[r])]));
      } else {
        columns.addTo(met, basis[r], value[r]);
        error = Math.max(error, Math.abs(reducedCost(basis[r])));
      }
    }
    for (int r = 0; r < rows; r++) {
      error = Math.max(error, Math.abs(met[r] - right[r] - shake[r]) / (1 + Math.abs(right[r])));
    }
    return error < WORST_ERROR;
  }

  /**
   * After right sides changed or rows came: exchanges columns until no value is negative.
   *
   * @return false if the budget is used up or it does not get on
   */
  boolean mend() {
    if (budget.isUsedUp()) {
      return false;
    }
    int stall = STALL_PER_ROW * rows + STALL_AT_LEAST;
    for (int n = 0; n < PATIENCE * stall; n++) {
      int leaving = n < stall ? mostNegative() : nextNegative(n * PRIME % rows);
      if (leaving < 0) {
        return true;
      }
      if (!leave(leaving)) {
        return false;
      }
      budget.step();
      if (isTimeToLook() && budget.isUsedUp()) {
        return false;
      }
    }
    return false;
  }

  private int mostNegative() {
    int leaving = -1;
    double worst = -VALUE_TOLERANCE;
    for (int r = 0; r < rows; r++) {
      if (value[r] < worst) {
        worst = value[r];
        leaving = r;
      }
    }
    return leaving;
  }

  /** Where the most negative value leads round in a circle, any other may lead out. */
  private int nextNegative(int from) {
    for (int k = 0; k < rows; k++) {
      int r = (from + k) % rows;
      if (value[r] < -VALUE_TOLERANCE) {
        return r;
      }
    }
    return -1;
  }

  private boolean leave(int leaving) {
    double[] row = inverse[leaving];
    double[] along = new double[columns.count()];
    double most = Double.POSITIVE_INFINITY;
    for (int c = 0; c < along.length; c++) {
      along[c] = mayEnter(c) ? -columns.times(row, c) : 0;
      if (along[c] > PIVOT_TOLERANCE) {
        most = Math.min(most, (Math.max(0, reducedCost(c)) + SLIP) / along[c]);
      }
    }
    for (int i = 0; i < rows; i++) {
      if (row[i] > PIVOT_TOLERANCE && !slackIsBasic[i]) {
        most = Math.min(most, (Math.max(0, dual[i]) + SLIP) / row[i]);
      }
    }
    int entering = strongest(row, along, most);
    if (entering == Devex.NO_COLUMN) {
      return false;
    }
    double[] d = direction(entering);
    double reduced = entering >= 0 ? reducedCost(entering) : dual[rowOf(entering)];
    pivot(leaving, entering, d, reduced, value[leaving] / d[leaving]);
    return true;
  }

  /** Of the columns that keep the duals right, the one of the safest pivot. */
  private int strongest(double[] row, double[] along, double most) {
    int entering = Devex.NO_COLUMN;
    double strongest = PIVOT_TOLERANCE;
    for (int c = 0; c < along.length; c++) {
      if (along[c] > strongest && Math.max(0, reducedCost(c)) / along[c] <= most) {
        strongest = along[c];
        entering = c;
      }
    }
    for (int i = 0; i < rows; i++) {
      if (row[i] > strongest && !slackIsBasic[i] && Math.max(0, dual[i]) / row[i] <= most) {
        strongest = row[i];
        entering = slack(i);
      }
    }
    return entering;
  }
}
