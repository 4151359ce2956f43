package org.kerf.cutting.patterns.pricing;

import java.util.Arrays;
import org.kerf.cutting.patterns.problem.Budget;

/**
 * Fills a bar with the most profit by dynamic programming by length. A part of which there are as
 * many as a bar can hold takes one row, any other a row for each lot of 1, 2, 4 ... of them.
 */
public final class FillTable {

  private static final long NOT_REACHED = Long.MIN_VALUE / 4;

  private final int cells;
  private final int n;
  private final long[] size;
  private final long[] profit;
  private final int[] most;
  private long[] value = new long[0];
  private long[][] taken = new long[0][];
  private int[] partOf = new int[0];
  private int[] lotOf = new int[0];

  /**
   * A table for the first {@code n} parts.
   *
   * @param most how many of each there may be, at most as many as the bar holds
   */
  public FillTable(long capacity, int n, long[] size, long[] profit, int[] most) {
    this.cells = Math.toIntExact(capacity) + 1;
    this.n = n;
    this.size = size;
    this.profit = profit;
    this.most = most;
  }

  /** How many cells such a table has: what it costs to fill. */
  static long cells(long capacity, int n, long[] size, int[] most) {
    long rows = 0;
    for (int k = 0; k < n; k++) {
      rows += rows(capacity, size[k], most[k]);
    }
    return rows * (capacity + 1);
  }

  private static int rows(long capacity, long size, int most) {
    boolean endless = most >= capacity / size;
    return endless ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(most);
  }

  /**
   * Fills the table.
   *
   * @param exactly whether a cell is the profit at exactly its length, not at most
   * @return false if the budget is used up before
   */
  public boolean fill(boolean exactly, Budget budget) {
    value = new long[cells];
    if (exactly) {
      Arrays.fill(value, NOT_REACHED);
      value[0] = 0;
    }
    int rows = 0;
    for (int k = 0; k < n; k++) {
      rows += rows(cells - 1L, size[k], most[k]);
    }
    taken = new long[rows][(cells + Long.SIZE - 1) / Long.SIZE];
    partOf = new int[rows];
    lotOf = new int[rows];
    int row = 0;
    for (int k = 0; k < n; k++) {
      if (most[k] >= (cells - 1) / size[k]) {
        endless(row++, k);
      } else {
        int left = most[k];
        for (int lot = 1; left > 0 && !budget.isUsedUp(); lot *= 2) {
          lot(row++, k, Math.min(lot, left));
          left -= Math.min(lot, left);
        }
      }
      if (budget.isUsedUp()) {
        return false;
      }
    }
    return true;
  }

  private void endless(int row, int part) {
    partOf[row] = part;
    long[] bits = taken[row];
    int step = Math.toIntExact(size[part]);
    long gain = profit[part];
    for (int c = step; c < cells; c++) {
      long with = value[c - step] + gain;
      if (with > value[c]) {
        value[c] = with;
        bits[c >> 6] |= 1L << c;
      }
    }
  }

  private void lot(int row, int part, int lot) {
    partOf[row] = part;
    lotOf[row] = lot;
    long[] bits = taken[row];
    int step = (int) Math.min(cells, lot * size[part]);
    long gain = lot * profit[part];
    for (int c = cells - 1; c >= step; c--) {
      long with = value[c - step] + gain;
      if (with > value[c]) {
        value[c] = with;
        bits[c >> 6] |= 1L << c;
      }
    }
  }

  /** The most profit at this length; very negative where nothing makes it up exactly. */
  public long value(int length) {
    return value[length];
  }

  /** How many of each part make up the profit at a length. */
  public void read(int length, int[] counts) {
    Arrays.fill(counts, 0, n, 0);
    int c = length;
    for (int r = taken.length - 1; r >= 0; r--) {
      int lot = Math.max(1, lotOf[r]);
      int step = (int) Math.min(cells, lot * size[partOf[r]]);
      boolean again = true;
      while (again && (taken[r][c >> 6] >>> c & 1) != 0) {
        counts[partOf[r]] += lot;
        c -= step;
        again = lotOf[r] == 0;
      }
    }
  }
}
