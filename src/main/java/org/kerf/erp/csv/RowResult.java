package org.kerf.erp.csv;

/** What became of one row of a table: read, or rejected with line, column and reason. */
public sealed interface RowResult<T> {

  /** Line of the file, counted from 1, where the row begins. */
  int line();

  record Read<T>(T row, int line) implements RowResult<T> {}

  /**
   * @param column heading as it stands in the file; empty where the whole row is at fault
   */
  record Rejected<T>(int line, String column, Reason reason) implements RowResult<T> {}
}
