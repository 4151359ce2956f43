package org.kerf.cutting.patterns.master;

import java.util.Arrays;

/**
 * Which column is basic in which row of a linear programme, now and at every restart. It knows no
 * values: what the basis makes of the right sides is worked out elsewhere.
 */
final class Basis {

  private int[] basic;
  private int[] start;
  private int[] place;
  private boolean[] slackIsBasic;

  /** A basis of so many rows; each needs a column to start with. */
  Basis(int rows) {
    this(new int[rows], new int[rows], new int[0], new boolean[rows]);
  }

  private Basis(int[] basic, int[] start, int[] place, boolean[] slackIsBasic) {
    this.basic = basic;
    this.start = start;
    this.place = place;
    this.slackIsBasic = slackIsBasic;
  }

  /** The same basis; neither sees what the other is given. */
  Basis copy() {
    return new Basis(basic.clone(), start.clone(), place.clone(), slackIsBasic.clone());
  }

  int rows() {
    return basic.length;
  }

  /** What is basic in a row: a column, or the slack of some row. */
  int basic(int row) {
    return basic[row];
  }

  boolean isSlackBasic(int row) {
    return slackIsBasic[row];
  }

  /** The row that a column is basic in; negative if it is in none. */
  int place(int column) {
    return place[column];
  }

  /** Makes room for a column, which is not in the basis. */
  void add(int column) {
    if (column == place.length) {
      place = Arrays.copyOf(place, Math.max(1, 2 * column));
    }
    place[column] = -1;
  }

  /** Adds a row in which its own slack is basic. */
  void addRow() {
    int at = basic.length;
    basic = Arrays.copyOf(basic, at + 1);
    start = Arrays.copyOf(start, at + 1);
    slackIsBasic = Arrays.copyOf(slackIsBasic, at + 1);
    startWith(ColumnMatrix.slack(at), at);
  }

  /** Makes a column the one that is basic in a row, now and at every restart. */
  void startWith(int column, int row) {
    start[row] = column;
    settle(column, row);
  }

  /** Lets a column in where another leaves. */
  void exchange(int row, int entering) {
    unsettle(basic[row]);
    settle(entering, row);
  }

  /** Goes back to the columns of the start. */
  void restart() {
    for (int column : basic) {
      unsettle(column);
    }
    for (int r = 0; r < basic.length; r++) {
      settle(start[r], r);
    }
  }

  private void settle(int column, int row) {
    basic[row] = column;
    if (column >= 0) {
      place[column] = row;
    } else {
      slackIsBasic[ColumnMatrix.rowOf(column)] = true;
    }
  }

  private void unsettle(int column) {
    if (column >= 0) {
      place[column] = -1;
    } else {
      slackIsBasic[ColumnMatrix.rowOf(column)] = false;
    }
  }
}
