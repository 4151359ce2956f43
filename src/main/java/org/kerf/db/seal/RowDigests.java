package org.kerf.db.seal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Keyed digests of rows. For one thread. */
final class RowDigests {

  private final Mac mac;
  private final FieldBytes bytes = new FieldBytes();

  RowDigests(SealKey key) {
    this.mac = key.mac();
  }

  Sum of(TableLayout table, @Nullable Object[] row) {
    bytes.clear().add(table.name());
    for (int column = 0; column < row.length; column++) {
      if (table.sealed().get(column)) {
        bytes.add(row[column]);
      }
    }
    return digest();
  }

  /** Of a row as {@link TableRows} reads it. */
  Sum of(TableLayout table, ResultSet row) throws SQLException {
    bytes.clear().add(table.name());
    for (int column = 0; column < table.sealed().size(); column++) {
      if (table.sealed().get(column)) {
        bytes.add(row.getObject(column + 2));
      }
    }
    return digest();
  }

  private Sum digest() {
    mac.update(bytes.all());
    return Sum.read(ByteBuffer.wrap(mac.doFinal()));
  }
}
