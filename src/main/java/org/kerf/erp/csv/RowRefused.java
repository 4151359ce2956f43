package org.kerf.erp.csv;

/**
 * Stops the reading of one row; becomes a {@link RowResult.Rejected} and never leaves this package.
 */
final class RowRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final String column;
  private final transient Reason reason;

  RowRefused(String column, Reason reason) {
    // Without a stack trace: a file may have a hundred thousand bad rows.
    super(reason.code().name(), null, false, false);
    this.column = column;
    this.reason = reason;
  }

  String column() {
    return column;
  }

  Reason reason() {
    return reason;
  }
}
