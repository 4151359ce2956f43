package org.kerf.tools.torture.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.AdminLogin;
import org.kerf.tools.server.LocalServer;
import org.kerf.tools.server.ServerPrograms;

/**
 * The centre: a server, and one that takes its place when it is lost. Stations know both, each by a
 * cable of its own, and go to the one that is the primary.
 */
final class ServerPair implements AutoCloseable {

  private static final int MOST_ASKED = 3_000;
  private static final int ASK_AGAIN_MILLIS = 10;

  private final BreakingCable toFirst;
  private final BreakingCable toSecond;
  private final LocalServer first;
  private final LocalServer second;
  private final Random random;
  private boolean firstIsPrimary = true;

  /** By which the standby follows the primary. */
  private @Nullable BreakingCable following;

  ServerPair(Path folder, ServerPrograms programs, SecureRandom secrets, Random random)
      throws StationFault {
    this.random = random;
    first = LocalServer.in(programs, folder.resolve("server-1"), secrets);
    second = first.beside(folder.resolve("server-2"), secrets);
    toFirst = cable(first, random);
    toSecond = cable(second, random);
    first.start();
  }

  private static BreakingCable cable(LocalServer to, Random random) throws StationFault {
    try {
      return new BreakingCable(to.port(), random);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.CENTRE_FAILED, "No port of this computer is free for a cable.", e);
    }
  }

  LocalServer primary() {
    return firstIsPrimary ? first : second;
  }

  private LocalServer standby() {
    return firstIsPrimary ? second : first;
  }

  AdminLogin admin() {
    return primary().admin(TorturedCompany.DATABASE);
  }

  /** The address by which stations know both. */
  String url() {
    return "postgresql://127.0.0.1:"
        + toFirst.port()
        + ",127.0.0.1:"
        + toSecond.port()
        + "/"
        + TorturedCompany.DATABASE;
  }

  void spoilCables() {
    toFirst.spoil();
    toSecond.spoil();
  }

  void mendCables() {
    toFirst.mend();
    toSecond.mend();
  }

  /**
   * Makes a standby of the other one, by a copy of the primary, and has it follow.
   *
   * @param synchronously whether nothing is acknowledged that it does not have
   */
  void follow(boolean synchronously, TorturedCompany company) throws StationFault {
    LocalServer standby = standby();
    BreakingCable cable = cable(primary(), random);
    following = cable;
    standby.follow(primary(), cable.port());
    standby.start();
    if (synchronously) {
      configure("ALTER SYSTEM SET synchronous_standby_names = '*'");
    }
    String wanted = synchronously ? "sync" : "async";
    for (int i = 0; i < MOST_ASKED; i++) {
      if (ask("SELECT coalesce(max(sync_state), '') FROM pg_stat_replication").equals(wanted)) {
        return;
      }
      company.live(ASK_AGAIN_MILLIS);
    }
    throw new StationFault(FaultCode.CENTRE_FAILED, "The standby does not come to follow.");
  }

  /**
   * From now on the standby gets nothing more, and the primary does not notice; waits until that
   * one has taken something.
   */
  void holdBack(TorturedCompany company) throws StationFault {
    BreakingCable cable = following;
    if (cable != null) {
      cable.hold();
    }
    String before = head();
    for (int i = 0; i < MOST_ASKED && head().equals(before); i++) {
      company.live(ASK_AGAIN_MILLIS);
    }
  }

  private String head() throws StationFault {
    try {
      return primary().ask(TorturedCompany.DATABASE, "SELECT seq FROM kerf.feed_head");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The primary is lost, and the standby takes its place. */
  void failOver() throws StationFault {
    primary().kill();
    standby().promote();
    firstIsPrimary = !firstIsPrimary;
    unplug();
    configure("ALTER SYSTEM RESET synchronous_standby_names");
  }

  private void unplug() {
    BreakingCable cable = following;
    if (cable != null) {
      cable.close();
      following = null;
    }
  }

  private void configure(String sql) throws StationFault {
    try {
      primary().execute("postgres", sql);
      primary().execute("postgres", "SELECT pg_reload_conf()");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private String ask(String query) throws StationFault {
    try {
      return primary().ask("postgres", query);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static StationFault failed(SQLException e) {
    return new StationFault(FaultCode.CENTRE_FAILED, "The server could not be set up.", e);
  }

  @Override
  public void close() {
    first.kill();
    second.kill();
    toFirst.close();
    toSecond.close();
    unplug();
  }
}
