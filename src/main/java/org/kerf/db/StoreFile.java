package org.kerf.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/**
 * The file behind the store: told apart from foreign and damaged files before anything is written to it, and brought to
 * the newest form.
 */
final class StoreFile {

  /** The owner of the tables: migrations and checkpoints only. */
  static final String ADMIN = "KERF";

  /** Who all work is done as: no right to change or delete what the ledger holds. */
  static final String USER = "STATION";

  static final String FILE_SECRET = "file";

  private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  private StoreFile() {}

  /** Opens the file as its owner, which keeps every other process out until it is closed. */
  static Connection open(StorePlace place, StoreKey key) throws StationFault {
    boolean exists = Files.exists(place.file());
    try {
      if (exists) {
        refuseForeign(place.file());
      } else {
        Files.createDirectories(place.folder());
      }
      return DriverManager.getConnection(
          place.url(exists), ADMIN, key.password(FILE_SECRET) + " " + key.password(ADMIN));
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE,
          "The data folder " + place.folder() + " can't be used. Check that you may write there.",
          e);
    } catch (SQLException e) {
      throw fault(place, e);
    }
  }

  private static void refuseForeign(Path file) throws IOException, StationFault {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(ENCRYPTED.length);
    }
    if (!Arrays.equals(head, ENCRYPTED)) {
      throw new StationFault(
          FaultCode.STORE_FOREIGN,
          "The file "
              + file
              + " is not a Kerf store, or its beginning is damaged. It was left as it is. Choose"
              + " another data folder, or put a backup in its place.");
    }
  }

  static void migrate(StorePlace place, StoreKey key, Connection admin, String newStation)
      throws StationFault {
    try {
      refuseUnknownTables(place, admin);
      Flyway.configure()
          .dataSource(
              place.url(true), ADMIN, key.password(FILE_SECRET) + " " + key.password(ADMIN))
          .locations("classpath:org/kerf/db/migration")
          .defaultSchema("PUBLIC")
          .load()
          .migrate();
      letStationIn(admin, key);
      nameStation(admin, newStation);
    } catch (FlywayException e) {
      throw new StationFault(
          FaultCode.STORE_NEWER,
          "The store in "
              + place.folder()
              + " can't be brought to this program's form. It was probably used by a newer Kerf:"
              + " install that one.",
          e);
    } catch (SQLException e) {
      throw fault(place, e);
    }
  }

  private static void refuseUnknownTables(StorePlace place, Connection admin)
      throws SQLException, StationFault {
    if (count(admin, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
            > 0
        && count(
                admin,
                "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) ="
                    + " 'flyway_schema_history'")
            == 0) {
      throw new StationFault(
          FaultCode.STORE_FOREIGN,
          "The database in "
              + place.folder()
              + " was not made by Kerf. It was left as it is. Choose another data folder.");
    }
  }

  private static long count(Connection admin, String sql) throws SQLException {
    try (PreparedStatement query = admin.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void letStationIn(Connection admin, StoreKey key) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(
          "CREATE USER IF NOT EXISTS " + USER + " PASSWORD '" + key.password(USER) + "'");
      statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA PUBLIC TO " + USER);
      statement.execute("GRANT SELECT, INSERT ON SCHEMA LEDGER TO " + USER);
    }
  }

  private static void nameStation(Connection admin, String station) throws SQLException {
    try (PreparedStatement insert =
        admin.prepareStatement(
            "INSERT INTO counter (id, station, epoch, journal_no, movement_no, audit_no,"
                + " audit_hash) SELECT 1, ?, 1, 0, 0, 0, '' WHERE NOT EXISTS (SELECT 1 FROM"
                + " counter)")) {
      new Parameters(insert).add(station);
      insert.executeUpdate();
    }
  }

  /** What went wrong with the file, in a sentence. */
  static StationFault fault(StorePlace place, SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StationFault(
              FaultCode.STORE_IN_USE,
              "The data folder "
                  + place.folder()
                  + " is in use by another Kerf station. Close that one, or start this one with"
                  + " --data and another folder.",
              e);
      case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD ->
          new StationFault(
              FaultCode.STORE_KEY_WRONG,
              "The key does not open the store in "
                  + place.folder()
                  + ". If the folder came from another machine, start with --recovery-key.",
              e);
      case ErrorCode.FILE_CORRUPTED_1,
              ErrorCode.IO_EXCEPTION_1,
              ErrorCode.IO_EXCEPTION_2,
              ErrorCode.FILE_VERSION_ERROR_1,
              ErrorCode.GENERAL_ERROR_1 ->
          new StationFault(
              FaultCode.STORE_DAMAGED,
              "The store in "
                  + place.folder()
                  + " is damaged. It was left as it is. Put a backup in its place; what was booked"
                  + " after the backup has to be booked again.",
              e);
      default ->
          new StationFault(
              FaultCode.STORE_FAILED, "The store in " + place.folder() + " does not open.", e);
    };
  }
}
