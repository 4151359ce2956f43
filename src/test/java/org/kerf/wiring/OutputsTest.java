package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.files.OwnerOnly;
import org.kerf.flow.imports.ImportWatcher;
import org.kerf.kernel.StationFault;
import org.kerf.tools.demo.DemoFiles;

/** What a station lays down unencrypted, and who may see it. */
class OutputsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

  @TempDir Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
  void theDataFolderRevealsNothingAndIsItsOwners() throws IOException, StationFault {
    Path data = folder.resolve("data");
    Path old = Files.createDirectories(data.resolve("labels"));
    Files.writeString(old.resolve("P1.zpl"), "^XA^FDOtel rotund^FS^XZ");
    StationConfig config = StationConfig.of(Optional.of(data), Optional.empty());
    config = config.forDemo(config.outputs());
    try (Station station = Station.open(config)) {
      new DemoFiles(config.program())
          .takeIn(station.useCases(), LocalDate.of(2026, 11, 25), ImportWatcher.PATIENT);
    }
    assertThat(data.resolve("labels")).doesNotExist();
    assertThat(folder.resolve("data-files").resolve("labels").resolve("P1.zpl")).exists();
    for (Path closed : List.of(data, config.outputs(), config.outputs().resolve("labels"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
          .as("%s", closed)
          .isEqualTo("rwx------");
    }
    for (String words : List.of("^FDOtel rotund", "IPE-200-S355", "Hale Industriale")) {
      assertThat(filesWith(data, words)).as(words).isEmpty();
    }
  }

  private static List<Path> filesWith(Path folder, String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void outputsLieBesideTheDataFolderOrWhereNothingCanBeMadeThereBesideTheUsersOwn()
      throws IOException {
    Path users = folder.resolve("user").resolve("kerf");
    assertThat(Outputs.of(folder.resolve("Kerf"), users)).isEqualTo(folder.resolve("Kerf-files"));
    assertThat(Outputs.of(folder.resolve("new").resolve("data"), users))
        .isEqualTo(folder.resolve("new").resolve("data-files"));
    Path shut = Files.createFile(folder.resolve("no folder"));
    assertThat(Outputs.of(shut.resolve("store"), users))
        .isEqualTo(folder.resolve("user").resolve("store-files"));
    assertThat(Outputs.of(folder.getRoot(), users).getParent()).isEqualTo(folder.resolve("user"));
  }

  @Test
  void aFolderThatCannotBeMadeKeepsNoStationShut() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path file = Files.createFile(folder.resolve("data-files"));
    Outputs.putInOrder(data, file);
    assertThat(OwnerOnly.isOpenToOthers(data)).isFalse();
    assertThat(file).isRegularFile();
  }

  @Test
  void onlyOldFilesOfTheStationsOwnGo() throws IOException {
    Path oldLabel = made("labels/P1.zpl", 15);
    Path newLabel = made("labels/P2.zpl", 13);
    Path foreign = made("labels/notes.txt", 400);
    Path oldPrintout = made("papers/plan-1.pdf", 91);
    Path newPrintout = made("papers/plan-2.pdf", 89);
    Path oldList = made("lists/stoc.csv", 91);
    Path oldWorkbook = made("lists/stoc.xlsx", 91);
    Path deeper = made("lists/2025/stoc.csv", 400);
    Path elsewhere = made("other/P1.zpl", 400);
    new OutputRetention(folder, InstantSource.fixed(NOW)).clean();
    assertThat(List.of(oldLabel, oldPrintout, oldList, oldWorkbook)).noneMatch(Files::exists);
    assertThat(List.of(newLabel, foreign, newPrintout, deeper, elsewhere)).allMatch(Files::exists);
  }

  private Path made(String name, int daysAgo) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolveSibling("."));
    Files.writeString(file, "x");
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysAgo))));
  }
}
