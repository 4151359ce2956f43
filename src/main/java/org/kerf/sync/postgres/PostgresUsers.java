package org.kerf.sync.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CompanyUsers;
import org.kerf.sync.model.CompanyUser;
import org.kerf.sync.model.UsersHead;

/** The company's people over a station's connection. */
final class PostgresUsers implements CompanyUsers {

  private final Connection connection;
  private final String host;

  private PostgresUsers(Connection connection, String host) {
    this.connection = connection;
    this.host = host;
  }

  /** Empty if the centre was set up by an older program, which keeps no users. */
  static Optional<CompanyUsers> on(Connection connection, String host) throws StationFault {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT to_regprocedure('kerf.users_head()') IS NOT NULL");
        ResultSet row = query.executeQuery()) {
      return row.next() && row.getBoolean(1)
          ? Optional.of(new PostgresUsers(connection, host))
          : Optional.empty();
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public UsersHead head() throws StationFault {
    try (PreparedStatement call = connection.prepareStatement("SELECT * FROM kerf.users_head()");
        ResultSet row = call.executeQuery()) {
      row.next();
      return new UsersHead(
          row.getLong("o_version"),
          HexFormat.of().formatHex(row.getBytes("o_badge_salt")),
          row.getObject("o_at", OffsetDateTime.class).toInstant());
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }

  @Override
  public List<CompanyUser> allowed() throws StationFault {
    try (PreparedStatement call = connection.prepareStatement("SELECT * FROM kerf.users()");
        ResultSet rows = call.executeQuery()) {
      List<CompanyUser> users = new ArrayList<>();
      while (rows.next()) {
        users.add(
            new CompanyUser(
                rows.getObject("o_id", UUID.class),
                rows.getString("o_name"),
                rows.getString("o_role"),
                Optional.ofNullable(rows.getString("o_password")),
                Optional.ofNullable(rows.getString("o_badge")),
                rows.getLong("o_version")));
      }
      return users;
    } catch (SQLException e) {
      throw CentreFaults.calling(e, host);
    }
  }
}
