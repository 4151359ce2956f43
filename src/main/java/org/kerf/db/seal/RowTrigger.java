package org.kerf.db.seal;

import java.sql.Connection;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the write that is under way of each row that it changes. The database makes it by its name.
 */
public final class RowTrigger implements Trigger {

  private String table = "";

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String tableName,
      boolean before,
      int type) {
    table = TableLayout.nameOf(schema, tableName);
  }

  @Override
  public void fire(
      Connection connection,
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after) {
    RowChanges.current().ifPresent(changes -> changes.changed(table, before, after));
  }
}
