package org.kerf.cutting.patterns.master;

import java.util.Arrays;

/**
 * The columns of a linear programme, by their entries that are not zero. The slack of a row, which
 * lets the row be exceeded, goes by a negative number among them.
 */
public final class ColumnMatrix {

  private static final int FIRST_ROOM = 64;

  private int count;
  private int[][] row = new int[FIRST_ROOM][];
  private double[][] entry = new double[FIRST_ROOM][];
  private double[] cost = new double[FIRST_ROOM];
  private boolean[] closed = new boolean[FIRST_ROOM];

  public static int slack(int row) {
    return -1 - row;
  }

  static int rowOf(int slack) {
    return -1 - slack;
  }

  int count() {
    return count;
  }

  /** Adds a column and says its number. */
  int add(int[] rows, double[] entries, double columnCost) {
    if (count == cost.length) {
      int room = Math.max(FIRST_ROOM, count * 2);
      row = Arrays.copyOf(row, room);
      entry = Arrays.copyOf(entry, room);
      cost = Arrays.copyOf(cost, room);
      closed = Arrays.copyOf(closed, room);
    }
    row[count] = rows;
    entry[count] = entries;
    cost[count] = columnCost;
    return count++;
  }

  /** The same columns; neither sees what the other is given. */
  ColumnMatrix copy() {
    ColumnMatrix copy = new ColumnMatrix();
    copy.count = count;
    copy.row = Arrays.copyOf(row, count);
    copy.entry = Arrays.copyOf(entry, count);
    copy.cost = Arrays.copyOf(cost, count);
    copy.closed = Arrays.copyOf(closed, count);
    return copy;
  }

  /** Gives a column an entry in a row that it had none in. */
  void extend(int column, int inRow, double by) {
    int n = row[column].length;
    row[column] = Arrays.copyOf(row[column], n + 1);
    row[column][n] = inRow;
    entry[column] = Arrays.copyOf(entry[column], n + 1);
    entry[column][n] = by;
  }

  double cost(int column) {
    return cost[column];
  }

  boolean isClosed(int column) {
    return closed[column];
  }

  /** A closed column never enters a basis; while it is in one, it costs this. */
  void close(int column, double price) {
    closed[column] = true;
    cost[column] = price;
  }

  /** A vector over the rows times a column. */
  double times(double[] vector, int column) {
    int[] at = row[column];
    double[] e = entry[column];
    double sum = 0;
    for (int k = 0; k < at.length; k++) {
      sum += vector[at[k]] * e[k];
    }
    return sum;
  }

  /** Adds a multiple of a column to a vector over the rows. */
  void addTo(double[] vector, int column, double times) {
    int[] at = row[column];
    double[] e = entry[column];
    for (int k = 0; k < at.length; k++) {
      vector[at[k]] += e[k] * times;
    }
  }

  /** Writes a column into a square matrix. */
  void writeTo(double[][] matrix, int column, int at) {
    for (int k = 0; k < row[column].length; k++) {
      matrix[row[column][k]][at] = entry[column][k];
    }
  }
}
