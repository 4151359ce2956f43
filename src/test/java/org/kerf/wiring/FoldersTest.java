package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FoldersTest {

  @Test
  void anInstalledProgramsDemoLiesInTheUsersDataFolder() {
    assertThat(Folders.forDemo("demo", true)).isEqualTo(Folders.data().resolve("demo"));
  }

  @Test
  void aDemoFromTheSourcesLiesInTheBuildFolder() {
    assertThat(Folders.forDemo("demo", false)).isEqualTo(Path.of("target", "demo"));
  }
}
