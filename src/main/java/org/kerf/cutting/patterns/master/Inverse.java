package org.kerf.cutting.patterns.master;

import java.util.Arrays;
import org.kerf.cutting.patterns.problem.Budget;

/** The inverse of a basis, kept as the matrix it is and changed from exchange to exchange. */
final class Inverse {

  private double[][] rows;

  Inverse(int size) {
    this.rows = new double[size][size];
  }

  double[] row(int row) {
    return rows[row];
  }

  /**
   * Works it out anew.
   *
   * @return false if the basis is as good as singular or the budget is used up; the inverse is then
   *     untouched
   */
  boolean refactor(Basis basis, ColumnMatrix columns, Budget budget) {
    double[][] matrix = new double[rows.length][rows.length];
    for (int r = 0; r < rows.length; r++) {
      int column = basis.basic(r);
      if (column >= 0) {
        columns.writeTo(matrix, column, r);
      } else {
        matrix[ColumnMatrix.rowOf(column)][r] = -1;
      }
    }
    return Dense.invert(matrix, rows, budget);
  }

  /** The inverse times a column. */
  double[] times(ColumnMatrix columns, int column) {
    double[] d = new double[rows.length];
    for (int r = 0; r < d.length; r++) {
      d[r] = column < 0 ? -rows[r][ColumnMatrix.rowOf(column)] : columns.times(rows[r], column);
    }
    return d;
  }

  /**
   * What an exchange makes of it.
   *
   * @param d the inverse times the entering column
   */
  void exchange(int leaving, double[] d) {
    double[] pivotRow = rows[leaving];
    Dense.scale(pivotRow, 1 / d[leaving]);
    for (int r = 0; r < rows.length; r++) {
      if (r != leaving && d[r] != 0) {
        Dense.addTimes(rows[r], pivotRow, -d[r]);
      }
    }
  }

  /**
   * Adds a row whose slack is basic.
   *
   * @param entries of the columns that are basic in the rows before, in the new row
   */
  void addRow(double[] entries) {
    int at = rows.length;
    double[] last = new double[at + 1];
    for (int r = 0; r < at; r++) {
      rows[r] = Arrays.copyOf(rows[r], at + 1);
      if (entries[r] != 0) {
        Dense.addTimes(last, rows[r], entries[r]);
      }
    }
    last[at] = -1;
    rows = Arrays.copyOf(rows, at + 1);
    rows[at] = last;
  }
}
