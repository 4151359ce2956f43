package org.kerf.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.TestStore;
import org.kerf.db.key.StoreKey;
import org.kerf.db.opening.StoreFile;

/** Which definitions a sound store has. */
class SchemaProofTest {

  private static final Path MIGRATIONS =
      Path.of("src", "main", "resources", "org", "kerf", "db", "migration");

  @TempDir Path folder;

  /** Versions brought V9 before V8: its columns stand in another order then. */
  @Test
  void aStoreThatHadItsMigrationsInAnotherOrderHasTheSameDefinitions() throws Exception {
    Path without8 = Files.createDirectory(folder.resolve("without8"));
    try (Stream<Path> scripts = Files.list(MIGRATIONS)) {
      for (Path script : scripts.toList()) {
        String name = script.getFileName().toString();
        if (name.matches("V[1-79]__.*|V13__.*")) {
          Files.copy(script, without8.resolve(name));
        }
      }
    }
    String url = "jdbc:h2:mem:without8";
    StoreKey key = TestStore.KEY;
    String login = key.login(StoreFile.ADMIN);
    try (Connection owner = DriverManager.getConnection(url, StoreFile.ADMIN, login)) {
      Flyway.configure()
          .dataSource(url, StoreFile.ADMIN, login)
          .locations("filesystem:" + without8)
          .defaultSchema("PUBLIC")
          .load()
          .migrate();
      StoreFile.define(owner, url, key);
      assertThat(new SchemaProof(owner).differences()).isEmpty();
    }
  }
}
