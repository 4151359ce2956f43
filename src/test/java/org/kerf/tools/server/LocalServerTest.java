package org.kerf.tools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.sync.postgres.TestPrograms;

class LocalServerTest {

  @TempDir Path folder;

  @Test
  void keepsWhatWasCommittedThroughAKillAndAStop() throws Exception {
    ServerPrograms programs = TestPrograms.ofTheTests();
    try (LocalServer server = LocalServer.in(programs, folder, new SecureRandom())) {
      server.start();
      server.execute("postgres", "CREATE TABLE kept AS SELECT 1 AS n");
      server.kill();
      assertThat(server.isRunning()).isFalse();
      server.start();
      assertThat(server.ask("postgres", "SELECT sum(n) FROM kept")).isEqualTo("1");
      assertThatThrownBy(
              () -> DriverManager.getConnection("jdbc:" + server.url("postgres"), "postgres", "x"))
          .isInstanceOf(SQLException.class);
    }
    try (LocalServer again = LocalServer.in(programs, folder, new SecureRandom())) {
      again.start();
      assertThat(again.ask("postgres", "SELECT sum(n) FROM kept")).isEqualTo("1");
    }
  }

  @Test
  void aFolderWithoutTheProgramsIsNamed() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("bin"));
    assertThatThrownBy(() -> ServerPrograms.in(empty))
        .isInstanceOf(StationFault.class)
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("--postgres-bin");
  }
}
