package org.kerf.cutting.patterns.master;

import java.util.Arrays;
import org.kerf.cutting.patterns.problem.Budget;

/**
 * The linear programme over the patterns known so far: least cost such that every row is met,
 * {@code sum of entry * use >= right side}. Revised simplex with an explicit inverse of the basis;
 * rows may be added and right sides changed, and {@link DualSteps} mend what that breaks.
 *
 * <p>Floating point throughout: what is claimed from it is checked in whole numbers elsewhere.
 */
public final class RestrictedMaster {

  /** A smaller pivot would let rounding errors in. */
  static final double PIVOT_TOLERANCE = 1e-7;

  /** How much beyond its end a step may go for the sake of a safer pivot. */
  static final double SLIP = 1e-9;

  private static final double WORST_ERROR = 1e-7;
  private static final int PIVOTS_BEFORE_CHECK = 60;
  private static final int PIVOTS_BEFORE_LOOK = 16;
  private static final int MANY_ROWS = 500;
  private static final double[] SUSPENDED = {};

  private final ColumnMatrix columns;
  private final Budget budget;
  private final Basis basis;
  private double[] right;
  private double[] shake;
  private Inverse inverse;
  private double[] value;
  private double[] dual;
  private int pivots;

  /**
   * A programme with these right sides; each row needs a column to start with.
   *
   * @param budget once it is used up nothing goes on, and what is read is of no use
   */
  public RestrictedMaster(double[] right, Budget budget) {
    int rows = right.length;
    this.budget = budget;
    this.columns = new ColumnMatrix();
    this.basis = new Basis(rows);
    this.right = right.clone();
    this.shake = new double[rows];
    this.inverse = new Inverse(rows);
    this.value = new double[rows];
    this.dual = new double[rows];
  }

  private RestrictedMaster(RestrictedMaster other) {
    budget = other.budget;
    columns = other.columns.copy();
    basis = other.basis.copy();
    right = other.right.clone();
    shake = other.shake.clone();
    inverse = new Inverse(0);
    value = SUSPENDED;
    dual = SUSPENDED;
  }

  /** This state, to go back to; small, for the inverse is not in it. */
  public RestrictedMaster suspended() {
    return new RestrictedMaster(this);
  }

  /** Makes a state that slept ready for work: its inverse is worked out anew. */
  public RestrictedMaster wake() {
    value = new double[rows()];
    dual = new double[rows()];
    inverse = new Inverse(rows());
    refactor();
    return this;
  }

  public int rows() {
    return right.length;
  }

  public int columns() {
    return columns.count();
  }

  public double dual(int row) {
    return dual[row];
  }

  /** How much what is basic in a row is used. */
  double value(int row) {
    return value[row];
  }

  /** What is basic in a row: a column, or the slack of some row. */
  public int basic(int row) {
    return basis.basic(row);
  }

  public boolean isClosed(int column) {
    return column >= 0 && columns.isClosed(column);
  }

  boolean isSlackBasic(int row) {
    return basis.isSlackBasic(row);
  }

  /** Whether a column is neither in the basis nor closed. */
  boolean mayEnter(int column) {
    return basis.place(column) < 0 && !columns.isClosed(column);
  }

  double times(double[] vector, int column) {
    return columns.times(vector, column);
  }

  double reducedCost(int column) {
    return columns.cost(column) - columns.times(dual, column);
  }

  /** How much a column is used, 0 if it is not in the basis. */
  public double use(int column) {
    int place = basis.place(column);
    return place < 0 ? 0 : Math.max(0, value[place]);
  }

  public double objective() {
    double sum = 0;
    for (int r = 0; r < rows(); r++) {
      sum += cost(basis.basic(r)) * value[r];
    }
    return sum;
  }

  private double cost(int column) {
    return column < 0 ? 0 : columns.cost(column);
  }

  /** Adds a column and says its number. */
  public int add(int[] atRow, double[] entries, double cost) {
    int column = columns.add(atRow, entries, cost);
    basis.add(column);
    return column;
  }

  /**
   * Adds a row: the sum of entries times use is at least {@code atLeast}. Its slack is basic, so
   * that the duals stay what they are; {@link #mend} brings the row to hold.
   *
   * @param entries per column; zero where the column does not touch the row
   */
  public int addRow(double[] entries, double atLeast) {
    int at = rows();
    double[] ofBasic = new double[at];
    double sum = 0;
    for (int r = 0; r < at; r++) {
      int column = basis.basic(r);
      if (column >= 0 && entries[column] != 0) {
        ofBasic[r] = entries[column];
        sum += entries[column] * value[r];
      }
    }
    inverse.addRow(ofBasic);
    for (int c = 0; c < columns.count(); c++) {
      if (entries[c] != 0) {
        columns.extend(c, at, entries[c]);
      }
    }
    right = Arrays.copyOf(right, at + 1);
    right[at] = atLeast;
    shake = Arrays.copyOf(shake, at + 1);
    value = Arrays.copyOf(value, at + 1);
    value[at] = sum - atLeast;
    dual = Arrays.copyOf(dual, at + 1);
    basis.addRow();
    return at;
  }

  /** Makes a column the one that is basic in a row, now and at every restart. */
  public void startWith(int column, int row) {
    basis.startWith(column, row);
  }

  /** Takes a column out: it may stay in the basis a while, but at a price that drives it out. */
  public void close(int column, double price) {
    int place = basis.place(column);
    if (place >= 0) {
      Dense.addTimes(dual, inverse.row(place), price - columns.cost(column));
    }
    columns.close(column, price);
  }

  /** Small differences in the right sides that keep the simplex from treading water. */
  public void shake(double[] by) {
    System.arraycopy(by, 0, shake, 0, rows());
  }

  public void right(int row, double newRight) {
    right[row] = newRight;
  }

  /** Works out the inverse, the values and the duals anew from the basis. */
  public void refactor() {
    if (!tryRefactor()) {
      restart();
    }
  }

  private boolean tryRefactor() {
    if (!inverse.refactor(basis, columns, budget)) {
      return false;
    }
    values();
    Arrays.fill(dual, 0);
    for (int r = 0; r < rows(); r++) {
      double cost = cost(basis.basic(r));
      if (cost != 0) {
        Dense.addTimes(dual, inverse.row(r), cost);
      }
    }
    return true;
  }

  /** Goes back to the basis of the start: it is never singular. */
  public void restart() {
    basis.restart();
    if (!tryRefactor() && !budget.isUsedUp()) {
      throw new IllegalStateException("the start is singular");
    }
  }

  /** Values of the basic columns from the right sides. */
  public void values() {
    for (int r = 0; r < rows(); r++) {
      double sum = 0;
      double[] inv = inverse.row(r);
      for (int i = 0; i < rows(); i++) {
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
  public boolean primal() {
    return !budget.isUsedUp() && new PrimalSteps(this).run();
  }

  /**
   * After right sides changed or rows came: exchanges columns until no value is negative.
   *
   * @return false if the budget is used up or it does not get on
   */
  public boolean mend() {
    return !budget.isUsedUp() && new DualSteps(this).run();
  }

  double[] inverseRow(int row) {
    return inverse.row(row);
  }

  /** The inverse times a column: what a unit of it takes from what is basic. */
  double[] direction(int column) {
    return inverse.times(columns, column);
  }

  /**
   * Exchanges; says whether rounding errors made it work out everything anew.
   *
   * @param d the entering column's direction
   * @param price its reduced cost
   * @param step how much it is used then
   */
  boolean exchange(int leaving, int entering, double[] d, double price, double step) {
    inverse.exchange(leaving, d);
    for (int r = 0; r < rows(); r++) {
      if (r != leaving && d[r] != 0) {
        value[r] -= step * d[r];
      }
    }
    value[leaving] = step;
    Dense.addTimes(dual, inverse.row(leaving), price);
    basis.exchange(leaving, entering);
    pivots++;
    if (pivots % PIVOTS_BEFORE_CHECK == 0 && !isAccurate()) {
      refactor();
      return true;
    }
    return false;
  }

  private boolean isAccurate() {
    double[] met = new double[rows()];
    double error = 0;
    for (int r = 0; r < met.length; r++) {
      int column = basis.basic(r);
      if (column < 0) {
        met[ColumnMatrix.rowOf(column)] -= value[r];
        error = Math.max(error, Math.abs(dual[ColumnMatrix.rowOf(column)]));
      } else {
        columns.addTo(met, column, value[r]);
        error = Math.max(error, Math.abs(reducedCost(column)));
      }
    }
    for (int r = 0; r < met.length; r++) {
      error = Math.max(error, Math.abs(met[r] - right[r] - shake[r]) / (1 + Math.abs(right[r])));
    }
    return error < WORST_ERROR;
  }

  /**
   * Counts an exchange in the budget, and says whether there may be more. The more rows, the longer
   * an exchange takes, and the more often the time is looked at.
   */
  boolean step() {
    budget.step();
    boolean look = pivots % PIVOTS_BEFORE_LOOK == 0 || rows() > MANY_ROWS;
    return !look || !budget.isUsedUp();
  }
}
