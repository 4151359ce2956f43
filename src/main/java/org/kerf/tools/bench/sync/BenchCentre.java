package org.kerf.tools.bench.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.Centres;
import org.kerf.sync.model.AdminLogin;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.tools.server.LocalServer;

/** A centre in a database of its own, on a server whose disk is waited for. */
final class BenchCentre {

  private final LocalServer server;
  private final String database;
  private final CentreAdministration administration;
  private final Centres centres;

  BenchCentre(
      LocalServer server, String database, CentreAdministration administration, Centres centres)
      throws StationFault {
    this.server = server;
    this.database = database;
    this.administration = administration;
    this.centres = centres;
    administration.setUp(login(), "Kerf bench");
  }

  private AdminLogin login() {
    return server.admin(database);
  }

  String url() {
    return server.url(database);
  }

  Centres centres() {
    return centres;
  }

  String code(String station) throws StationFault {
    return administration.addStation(login(), station, false).code();
  }

  /** Lets a station in that has no store. */
  CentreAccount enrol(String name, UUID station, String characters) throws StationFault {
    EnrolmentAnswer answer =
        centres.enrol(new EnrolmentRequest(url(), code(name), "", station, characters, false));
    if (answer instanceof EnrolmentAnswer.Enrolled enrolled) {
      return enrolled.account();
    }
    throw new IllegalStateException("a fresh centre refused " + characters);
  }

  /** A connection of the server's administrator, whom nothing is refused. */
  Connection open() throws SQLException {
    return server.open(database);
  }

  /** A connection of a station. */
  Connection open(CentreAccount account) throws SQLException {
    return server.open(database, account.role(), account.password());
  }

  /** The number that an administrator's query finds. */
  long number(String sql) throws StationFault {
    try {
      return Long.parseLong(server.ask(database, sql));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static StationFault failed(SQLException why) {
    return new StationFault(
        FaultCode.CENTRE_FAILED, "The bench's server failed: " + why.getMessage(), why);
  }
}
