package org.kerf.sync.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.model.ExchangeVersion;
import org.kerf.sync.model.SetUpCentre;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the database of a centre, its roles, tables and functions. */
final class CentreSchema {

  private static final int OLDEST_SERVER = 15;
  private static final int VERSION_PARTS = 10_000;
  private static final String OWNER = "kerf_owner";

  private final AdminLogin login;
  private final CentreConnections connections;
  private final String database;

  CentreSchema(AdminLogin login) throws StationFault {
    this.login = login;
    connections = new CentreConnections(CentreUrl.of(login.url()), login.certificate());
    database = connections.url().database();
  }

  /** As {@link org.kerf.sync.CentreAdministration#setUp}. */
  SetUpCentre setUp(String company) throws StationFault {
    boolean made = makeDatabase();
    try (Connection admin = connections.open(login.user(), login.password())) {
      checkServer(admin);
      Optional<String> there = company(admin);
      if (there.isPresent() && !there.get().equals(company)) {
        throw StationFault.of(
            FaultCode.CENTRE_SET_UP,
            FaultText.CENTRE_OTHER_COMPANY,
            database,
            there.get(),
            company);
      }
      execute(admin, resource("roles.sql"));
      int changes = migrate();
      return found(admin, company, made, changes);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Whether there was none. */
  private boolean makeDatabase() throws StationFault {
    try (Connection there = connections.open(login.user(), login.password())) {
      return !there.isValid(0);
    } catch (StationFault fault) {
      if (fault.code() != FaultCode.CENTRE_NONE) {
        throw fault;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    try (Connection admin = connections.maintenance().open(login.user(), login.password())) {
      checkServer(admin);
      execute(
          admin,
          "CREATE DATABASE \""
              + database
              + "\" TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'");
      return true;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void checkServer(Connection admin) throws SQLException, StationFault {
    int version = Integer.parseInt(show(admin, "server_version_num")) / VERSION_PARTS;
    if (version < OLDEST_SERVER) {
      throw StationFault.of(
          FaultCode.CENTRE_SET_UP,
          FaultText.CENTRE_SERVER_OLD,
          connections.url().shown(),
          show(admin, "server_version"));
    }
    String encoding = show(admin, "server_encoding");
    if (!encoding.equals("UTF8") && admin.getCatalog().equals(database)) {
      throw StationFault.of(FaultCode.CENTRE_SET_UP, FaultText.CENTRE_ENCODING, database, encoding);
    }
  }

  private static String show(Connection admin, String setting) throws SQLException {
    try (PreparedStatement query = admin.prepareStatement("SELECT current_setting(?)")) {
      query.setString(1, setting);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** Whose centre this database is already. */
  private static Optional<String> company(Connection admin) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      try (ResultSet there =
          statement.executeQuery("SELECT to_regclass('kerf.company') IS NOT NULL")) {
        there.next();
        if (!there.getBoolean(1)) {
          return Optional.empty();
        }
      }
      statement.execute("SET ROLE " + OWNER);
      try (ResultSet row = statement.executeQuery("SELECT name FROM kerf.company")) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      } finally {
        statement.execute("RESET ROLE");
      }
    }
  }

  /** How many steps were missing. */
  private int migrate() throws StationFault {
    try {
      PGSimpleDataSource source = connections.source(login.user(), login.password());
      // What is made belongs to the role that nobody signs in as.
      source.setOptions("-c role=" + OWNER);
      Flyway flyway =
          Flyway.configure()
              .dataSource(source)
              .schemas("kerf")
              .createSchemas(false)
              .locations("classpath:org/kerf/sync/postgres/central")
              .load();
      boolean newer =
          Stream.of(flyway.info().all())
              .map(MigrationInfo::getState)
              .anyMatch(
                  state ->
                      state == MigrationState.FUTURE_SUCCESS
                          || state == MigrationState.FUTURE_FAILED);
      if (newer) {
        throw StationFault.of(FaultCode.CENTRE_SET_UP, FaultText.CENTRE_SCHEMA_NEWER, database);
      }
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw StationFault.because(
          e,
          FaultCode.CENTRE_SET_UP,
          FaultText.CENTRE_SET_UP,
          database,
          String.valueOf(e.getMessage()).strip());
    }
  }

  private SetUpCentre found(Connection admin, String company, boolean made, int changes)
      throws SQLException {
    try (PreparedStatement call =
        admin.prepareStatement("SELECT * FROM kerf.found_company(?, ?, ?)")) {
      call.setString(1, company);
      call.setInt(2, ExchangeVersion.NEWEST);
      call.setInt(3, ExchangeVersion.OLDEST);
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return new SetUpCentre(
            row.getObject("o_id", UUID.class),
            row.getString("o_name"),
            connections.url().toString(),
            made,
            changes);
      }
    }
  }

  private StationFault failed(SQLException e) {
    return StationFault.because(
        e,
        FaultCode.CENTRE_SET_UP,
        FaultText.CENTRE_SET_UP,
        database,
        CentreFaults.said(e).replaceFirst("(?<![.!?])$", "."));
  }

  private static void execute(Connection admin, String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) {
    try (InputStream in = CentreSchema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
