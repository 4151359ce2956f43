package org.kerf.db.file;

import java.io.Serial;
import java.sql.SQLException;
import org.kerf.db.Store;

/** An SQL failure on its way up to {@link Store}, which turns it into a fault with a sentence. */
public final class StoreFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public StoreFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
