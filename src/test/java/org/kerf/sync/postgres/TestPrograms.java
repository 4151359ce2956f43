package org.kerf.sync.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import org.kerf.kernel.StationFault;
import org.kerf.tools.server.ServerPrograms;

/** The programs of the server that tests use, for servers of one's own. */
public final class TestPrograms {

  private TestPrograms() {}

  public static ServerPrograms ofTheTests() throws SQLException, StationFault {
    return ServerPrograms.in(
        Path.of(TestServer.ask("postgres", "SELECT setting FROM pg_config WHERE name = 'BINDIR'")));
  }
}
