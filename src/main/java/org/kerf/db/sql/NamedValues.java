package org.kerf.db.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** Columns of a row by their names, each with the value that it is to have. */
public final class NamedValues {

  private final List<String> columns = new ArrayList<>();
  private final List<StoreTx.Fill> values = new ArrayList<>();

  NamedValues() {}

  public NamedValues put(String column, long value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, boolean value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, String value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, Enum<?> value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, UUID value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, Length value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, Angle value) {
    return put(column, p -> p.add(value.hundredths()));
  }

  public NamedValues put(String column, ShortCode value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues put(String column, Instant value) {
    return put(column, p -> p.add(value));
  }

  public NamedValues putId(String column, Optional<UUID> value) {
    return put(column, p -> p.addId(value));
  }

  public NamedValues putInstant(String column, Optional<Instant> value) {
    return put(column, p -> p.addInstant(value));
  }

  public NamedValues putNumber(String column, Optional<Integer> value) {
    return put(column, p -> p.addNumber(value));
  }

  private NamedValues put(String column, StoreTx.Fill value) {
    columns.add(column);
    values.add(value);
    return this;
  }

  List<String> columns() {
    return columns;
  }

  void into(Parameters parameters) throws SQLException {
    for (StoreTx.Fill value : values) {
      value.into(parameters);
    }
  }
}
