package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ui.task.BugHandler;
import org.slf4j.LoggerFactory;

class StationLogTest {

  private static final int SMALL = 4_096;
  private static final String KEY = "7K2M-0000-1111-2222-3333-4444-5555-6666-ABCD";

  @TempDir Path data;

  @Test
  void aBugStandsInTheLogWithItsStackTrace() throws IOException {
    try (StationLog log = StationLog.in(data)) {
      new BugHandler(log.file()).fault("confirm cut", new IllegalStateException("a bug"));
      assertThat(Files.readString(log.file()))
          .contains("confirm cut", "K601", "IllegalStateException: a bug", "at org.kerf.");
    }
  }

  @Test
  void noKeyStandsInTheLog() throws IOException {
    String password = "0123456789abcdef".repeat(4);
    try (StationLog log = StationLog.in(data)) {
      var logger = LoggerFactory.getLogger(StationLogTest.class);
      logger.warn("typed: {}", KEY, new IllegalStateException(KEY.replace("-", "")));
      logger.warn("jdbc:h2:kerf {}", password);
      assertThat(Files.readString(log.file()))
          .contains("typed: (left out)")
          .doesNotContain(KEY)
          .doesNotContain(KEY.replace("-", ""))
          .doesNotContain(password);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
  void allItsFilesAreTheOwnersAlsoAfterOneIsFull() throws IOException {
    try (StationLog log = StationLog.in(data, SMALL)) {
      Path folder = log.file().resolveSibling(".").normalize();
      write(log, 40);
      assertThat(files(folder)).hasSizeGreaterThan(1);
      for (Path file : files(folder)) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as("%s", file)
            .isEqualTo("rw-------");
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotStopTheStation() throws IOException {
    Path file = Files.createFile(data.resolve("a file"));
    try (StationLog log = StationLog.in(file)) {
      write(log, 1);
      assertThat(log.file()).doesNotExist();
    }
  }

  private static void write(StationLog log, int bugs) {
    for (int i = 0; i < bugs; i++) {
      new BugHandler(log.file()).fault("job " + i, new IllegalStateException("x".repeat(SMALL)));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
