package org.kerf.db.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the write that is under way of each row that it changes. The database makes it by its name.
 */
public final class RowTrigger extends TriggerAdapter {

  @Override
  public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after)
      throws SQLException {
    Optional<RowChanges> changes = RowChanges.current();
    if (changes.isPresent()) {
      changes.get().changed(TableLayout.nameOf(schemaName, tableName), before, after);
    }
  }
}
