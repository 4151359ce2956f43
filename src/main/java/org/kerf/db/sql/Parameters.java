package org.kerf.db.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** A statement's parameters, set one after the other. */
public final class Parameters {

  private final PreparedStatement statement;
  private int last;

  public Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  public Parameters add(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  public Parameters add(boolean value) throws SQLException {
    statement.setBoolean(++last, value);
    return this;
  }

  public Parameters add(String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  public Parameters add(Enum<?> value) throws SQLException {
    return add(value.name());
  }

  public Parameters add(byte[] value) throws SQLException {
    statement.setBytes(++last, value);
    return this;
  }

  public Parameters add(UUID value) throws SQLException {
    statement.setObject(++last, value);
    return this;
  }

  public Parameters add(Length value) throws SQLException {
    return add(value.micrometres());
  }

  public Parameters add(ShortCode value) throws SQLException {
    return add(value.text());
  }

  public Parameters add(Instant value) throws SQLException {
    statement.setObject(++last, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
    return this;
  }

  public Parameters add(LocalDateTime value) throws SQLException {
    statement.setObject(++last, value);
    return this;
  }

  public Parameters addId(Optional<UUID> value) throws SQLException {
    if (value.isPresent()) {
      return add(value.get());
    }
    statement.setNull(++last, Types.OTHER);
    return this;
  }

  /** For {@code = ANY(?)}. */
  public Parameters addAll(List<String> values) throws SQLException {
    statement.setObject(++last, values.toArray());
    return this;
  }

  /** For {@code = ANY(?)}. */
  public Parameters addIds(List<UUID> values) throws SQLException {
    statement.setObject(++last, values.toArray());
    return this;
  }

  public Parameters addDay(Optional<LocalDate> value) throws SQLException {
    statement.setObject(++last, value.orElse(null), Types.DATE);
    return this;
  }

  public Parameters addNumber(Optional<Integer> value) throws SQLException {
    statement.setObject(++last, value.orElse(null), Types.INTEGER);
    return this;
  }

  public Parameters addInstant(Optional<Instant> value) throws SQLException {
    if (value.isPresent()) {
      return add(value.get());
    }
    statement.setNull(++last, Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }
}
