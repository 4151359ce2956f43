package org.kerf.erp.csv;

import org.kerf.erp.csv.cell.Reason;

/** What became of one row of a table: read, or rejected with line, column and reason. */
public sealed interface RowResult<T> {

  /** Line of the file, counted from 1, where the row begins. */
  int line();

  record Read<T>(T row, int line) implements RowResult<T> {}

  /**
   * @param column heading as it stands in the file; empty where the whole row is at fault
   * @param key what the row is about, such as an order's number; empty where that can't be read
   * @param lines how many lines of the file stay out for this reason: more than one where the file
   *     can't be read on
   */
  record Rejected<T>(int line, String column, Reason reason, String key, int lines)
      implements RowResult<T> {}
}
