package org.kerf.cutting.patterns.master;

import org.kerf.cutting.patterns.problem.Budget;

/** Rows of numbers and square matrices of them. */
final class Dense {

  private static final double SINGULAR = 1e-10;
  private static final int COLUMNS_BEFORE_LOOK = 8;
  private static final int SMALL = 100;

  private Dense() {}

  static void scale(double[] row, double by) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= by;
    }
  }

  /** Adds a multiple of another row. */
  static void addTimes(double[] row, double[] other, double times) {
    for (int i = 0; i < row.length; i++) {
      row[i] += other[i] * times;
    }
  }

  /**
   * Inverts by Gauss and Jordan with the largest pivot of each column.
   *
   * @param matrix is used up
   * @param inverse receives the rows
   * @return false if the matrix is as good as singular or the budget is used up; the inverse is
   *     then untouched
   */
  static boolean invert(double[][] matrix, double[][] inverse, Budget budget) {
    int n = matrix.length;
    double[][] inv = new double[n][n];
    for (int r = 0; r < n; r++) {
      inv[r][r] = 1;
    }
    int[] pivotOf = new int[n];
    boolean[] done = new boolean[n];
    for (int c = 0; c < n; c++) {
      int p = largest(matrix, done, c);
      boolean look = c % COLUMNS_BEFORE_LOOK == 0 && n > SMALL;
      if (Math.abs(matrix[p][c]) < SINGULAR || (look && budget.isUsedUp())) {
        return false;
      }
      done[p] = true;
      pivotOf[c] = p;
      double by = 1 / matrix[p][c];
      scale(matrix[p], by);
      scale(inv[p], by);
      for (int r = 0; r < n; r++) {
        double times = matrix[r][c];
        if (r != p && times != 0) {
          addTimes(matrix[r], matrix[p], -times);
          addTimes(inv[r], inv[p], -times);
        }
      }
    }
    for (int c = 0; c < n; c++) {
      inverse[c] = inv[pivotOf[c]];
    }
    return true;
  }

  private static int largest(double[][] matrix, boolean[] done, int column) {
    int p = -1;
    for (int r = 0; r < matrix.length; r++) {
      if (!done[r] && (p < 0 || Math.abs(matrix[r][column]) > Math.abs(matrix[p][column]))) {
        p = r;
      }
    }
    return p;
  }
}
