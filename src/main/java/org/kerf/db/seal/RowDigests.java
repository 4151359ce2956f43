package org.kerf.db.seal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Keyed digests of rows. For one thread. */
final class RowDigests {

  private final Mac mac;
  private final FieldBytes bytes = new FieldBytes();

  RowDigests(SealKey key) {
    this.mac = key.mac();
  }

  /**
   * Of the row that the result set stands on.
   *
   * @param first where the table's columns begin
   */
  Sum of(TableLayout table, ResultSet row, int first) throws SQLException {
    bytes.clear().add(table.name());
    for (int column = 0; column < table.sealed().size(); column++) {
      if (table.sealed().get(column)) {
        bytes.add(value(row, first + column));
      }
    }
    mac.update(bytes.all());
    return Sum.read(ByteBuffer.wrap(mac.doFinal()));
  }

  /**
   * A time without a zone as it is stored: a timestamp has none that this computer's zone skips.
   */
  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    return value instanceof Timestamp ? row.getObject(column, LocalDateTime.class) : value;
  }
}
