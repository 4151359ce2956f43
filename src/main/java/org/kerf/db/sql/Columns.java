package org.kerf.db.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** Reads columns as the kernel's types. */
public final class Columns {

  private Columns() {}

  public static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class), column);
  }

  public static Optional<UUID> idIfAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  public static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  public static byte[] bytes(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getBytes(column), column);
  }

  public static Length length(ResultSet row, String column) throws SQLException {
    return new Length(row.getLong(column));
  }

  public static Angle angle(ResultSet row, String column) throws SQLException {
    return new Angle(row.getInt(column));
  }

  public static ShortCode code(ResultSet row, String column) throws SQLException {
    return new ShortCode(text(row, column));
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return instantIfAny(row, column).orElseThrow();
  }

  public static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public static LocalDateTime localDateTime(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDateTime.class), column);
  }
}
