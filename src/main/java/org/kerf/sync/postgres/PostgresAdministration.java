package org.kerf.sync.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.model.CentreState;
import org.kerf.sync.model.EnrolmentCode;
import org.kerf.sync.model.MadeAdmin;
import org.kerf.sync.model.SetUpCentre;

/** Administers a centre that is a PostgreSQL server. */
public final class PostgresAdministration implements CentreAdministration {

  /** What is done with a connection of the administrator. */
  private interface Work<T> {
    T with(Connection admin) throws SQLException;
  }

  @Override
  public SetUpCentre setUp(AdminLogin login, String company) throws StationFault {
    return new CentreSchema(login).setUp(company);
  }

  @Override
  public EnrolmentCode addStation(AdminLogin login, String name, boolean again)
      throws StationFault {
    CentreUrl url = CentreUrl.of(login.url());
    return connected(
        login,
        admin -> {
          try (PreparedStatement call =
              admin.prepareStatement("SELECT * FROM kerf.add_station(?, ?)")) {
            call.setString(1, name);
            call.setBoolean(2, again);
            try (ResultSet row = call.executeQuery()) {
              row.next();
              return new EnrolmentCode(
                  row.getString("o_code"), time(row, "o_expires"), url.toString());
            }
          }
        });
  }

  @Override
  public MadeAdmin addAdmin(AdminLogin login, String name, boolean again) throws StationFault {
    var random = new SecureRandom();
    String password = ScramVerifier.newTypedPassword(random);
    return connected(
        login,
        admin -> {
          try (PreparedStatement call = admin.prepareStatement("SELECT kerf.add_admin(?, ?, ?)")) {
            call.setString(1, name);
            call.setString(2, ScramVerifier.of(password, random));
            call.setBoolean(3, again);
            call.execute();
            return new MadeAdmin(name, password);
          }
        });
  }

  @Override
  public void endAdmin(AdminLogin login, String name) throws StationFault {
    connected(
        login,
        admin -> {
          try (PreparedStatement call = admin.prepareStatement("SELECT kerf.end_admin(?)")) {
            call.setString(1, name);
            return call.execute();
          }
        });
  }

  @Override
  public void pause(AdminLogin login, String station, boolean paused) throws StationFault {
    connected(
        login,
        admin -> {
          try (PreparedStatement call =
              admin.prepareStatement("SELECT * FROM kerf.set_paused(?, ?)")) {
            call.setString(1, station);
            call.setBoolean(2, paused);
            return call.execute();
          }
        });
  }

  @Override
  public CentreState state(AdminLogin login) throws StationFault {
    return connected(login, PostgresAdministration::state);
  }

  private static CentreState state(Connection admin) throws SQLException {
    List<CentreState.Station> stations = stations(admin);
    List<CentreState.Claim> claims = claims(admin);
    try (PreparedStatement call = admin.prepareStatement("SELECT * FROM kerf.overview()");
        ResultSet row = call.executeQuery()) {
      row.next();
      return new CentreState(
          row.getObject("o_company", UUID.class),
          row.getString("o_company_name"),
          row.getInt("o_exchange"),
          row.getLong("o_head"),
          row.getLong("o_entries"),
          time(row, "o_at"),
          stations,
          claims);
    }
  }

  private static List<CentreState.Station> stations(Connection admin) throws SQLException {
    List<CentreState.Station> stations = new ArrayList<>();
    try (PreparedStatement call = admin.prepareStatement("SELECT * FROM kerf.stations()");
        ResultSet row = call.executeQuery()) {
      while (row.next()) {
        @Nullable OffsetDateTime seen = row.getObject("o_seen", OffsetDateTime.class);
        stations.add(
            new CentreState.Station(
                row.getObject("o_id", UUID.class),
                row.getString("o_name"),
                row.getString("o_characters"),
                row.getInt("o_epoch"),
                row.getLong("o_last_no"),
                row.getLong("o_has_no"),
                row.getLong("o_cursor_seq"),
                Optional.ofNullable(seen).map(OffsetDateTime::toInstant),
                row.getString("o_program"),
                row.getInt("o_exchange"),
                Duration.ofMillis(row.getLong("o_clock_offset_ms")),
                row.getBoolean("o_paused")));
      }
    }
    return stations;
  }

  private static List<CentreState.Claim> claims(Connection admin) throws SQLException {
    List<CentreState.Claim> claims = new ArrayList<>();
    try (PreparedStatement call = admin.prepareStatement("SELECT * FROM kerf.claims()");
        ResultSet row = call.executeQuery()) {
      while (row.next()) {
        claims.add(
            new CentreState.Claim(
                row.getObject("o_unit", UUID.class),
                row.getString("o_purpose"),
                row.getString("o_station_name"),
                row.getLong("o_fencing"),
                time(row, "o_claimed"),
                time(row, "o_expires"),
                row.getBoolean("o_has_cut")));
      }
    }
    return claims;
  }

  private static <T> T connected(AdminLogin login, Work<T> work) throws StationFault {
    CentreUrl url = CentreUrl.of(login.url());
    try (Connection admin =
        new CentreConnections(url, login.certificate()).open(login.user(), login.password())) {
      return work.with(admin);
    } catch (SQLException e) {
      throw CentreFaults.calling(e, url.shown());
    }
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
