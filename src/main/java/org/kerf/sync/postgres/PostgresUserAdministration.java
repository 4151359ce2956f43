package org.kerf.sync.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.sync.UserAdministration;
import org.kerf.sync.model.CentralLogin;
import org.kerf.sync.model.PutUsersAnswer;
import org.kerf.sync.model.UserList;
import org.kerf.sync.model.WantedUser;

/** Administers the people of a company whose centre is a PostgreSQL server. */
public final class PostgresUserAdministration implements UserAdministration {

  private static final int COMPANY_DIGITS = 12;

  /** What is done with a connection of the administrator. */
  private interface Work<T> {
    T with(Connection admin) throws SQLException;
  }

  @Override
  public UserList list(CentralLogin login) throws StationFault {
    return connected(login, admin -> new UserList(users(admin), stations(admin)));
  }

  @Override
  public PutUsersAnswer put(CentralLogin login, List<WantedUser> users) throws StationFault {
    return connected(login, admin -> put(admin, users));
  }

  private static PutUsersAnswer put(Connection admin, List<WantedUser> users) throws SQLException {
    try (PreparedStatement call =
        admin.prepareStatement("SELECT * FROM kerf.put_users(?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      array(call, 1, "uuid", users, WantedUser::id);
      array(call, 2, "text", users, WantedUser::name);
      array(call, 3, "text", users, WantedUser::role);
      array(call, 4, "bool", users, WantedUser::active);
      array(call, 5, "bool", users, WantedUser::everywhere);
      array(call, 6, "text", users, PostgresUserAdministration::stations);
      array(call, 7, "text", users, user -> user.password().orElse(null));
      array(call, 8, "text", users, user -> user.badge().orElse(null));
      array(call, 9, "int8", users, WantedUser::seen);
      try (ResultSet row = call.executeQuery()) {
        row.next();
        String outcome = row.getString("o_outcome");
        return switch (outcome) {
          case "done" -> new PutUsersAnswer.Done();
          case "name_taken" -> new PutUsersAnswer.NameTaken(row.getObject("o_user", UUID.class));
          case "changed" -> new PutUsersAnswer.Changed(row.getObject("o_user", UUID.class));
          case "no_administrator" -> new PutUsersAnswer.NoAdministrator();
          default -> throw new SQLException("the centre answered " + outcome);
        };
      }
    }
  }

  private static String stations(WantedUser user) {
    return user.stations().stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
  }

  private static void array(
      PreparedStatement call,
      int place,
      String type,
      List<WantedUser> users,
      Function<WantedUser, @Nullable Object> value)
      throws SQLException {
    var values = new @Nullable Object[users.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(users.get(i));
    }
    call.setArray(place, call.getConnection().createArrayOf(type, values));
  }

  private static List<UserList.Listed> users(Connection admin) throws SQLException {
    List<UserList.Listed> users = new ArrayList<>();
    try (PreparedStatement call = admin.prepareStatement("SELECT * FROM kerf.company_users()");
        ResultSet row = call.executeQuery()) {
      while (row.next()) {
        users.add(
            new UserList.Listed(
                row.getObject("o_id", UUID.class),
                row.getString("o_name"),
                row.getString("o_role"),
                row.getBoolean("o_active"),
                row.getBoolean("o_everywhere"),
                ids(row.getArray("o_stations")),
                row.getBoolean("o_has_password"),
                row.getBoolean("o_has_badge"),
                row.getLong("o_version")));
      }
    }
    return users;
  }

  private static Set<UUID> ids(Array array) throws SQLException {
    return Set.of((UUID[]) array.getArray());
  }

  private static List<UserList.NamedStation> stations(Connection admin) throws SQLException {
    List<UserList.NamedStation> stations = new ArrayList<>();
    try (PreparedStatement call = admin.prepareStatement("SELECT * FROM kerf.user_stations()");
        ResultSet row = call.executeQuery()) {
      while (row.next()) {
        stations.add(
            new UserList.NamedStation(row.getObject("o_id", UUID.class), row.getString("o_name")));
      }
    }
    return stations;
  }

  /** What PostgreSQL knows an administrator by: several companies may share a server. */
  private static String role(CentralLogin login) {
    String company = login.centre().company().toString().replace("-", "");
    return "kerf_"
        + company.substring(0, COMPANY_DIGITS)
        + "_admin_"
        + login.name().strip().toLowerCase(Locale.ROOT);
  }

  private static <T> T connected(CentralLogin login, Work<T> work) throws StationFault {
    CentreUrl url = CentreUrl.of(login.centre().url());
    var connections = new CentreConnections(url, login.centre().certificate());
    try (Connection admin = connections.open(role(login), ScramVerifier.typed(login.password()))) {
      return work.with(admin);
    } catch (StationFault fault) {
      if (fault.code() == FaultCode.CENTRE_LOGIN) {
        throw StationFault.because(
            fault, FaultCode.CENTRE_LOGIN, FaultText.CENTRE_ADMIN_LOGIN, login.name());
      }
      throw fault;
    } catch (SQLException e) {
      throw CentreFaults.calling(e, url.shown());
    }
  }
}
