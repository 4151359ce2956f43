package org.kerf.erp.csv.cell;

import org.kerf.erp.csv.RowResult;

/**
 * Stops the reading of one row; becomes a {@link RowResult.Rejected} and never leaves this package.
 */
public final class RowRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final String column;
  private final transient Reason reason;

  public RowRefused(String column, Reason reason) {
    // Without a stack trace: a file may have a hundred thousand bad rows.
    super(reason.code().name(), null, false, false);
    this.column = column;
    this.reason = reason;
  }

  public String column() {
    return column;
  }

  public Reason reason() {
    return reason;
  }
}
