package org.kerf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the classes that it keeps, with a Java that only says how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin/kerf is a shell script")
class LauncherTest {

  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in
        -XshowSettings:properties)
          echo "    java.specification.version = 25"
          echo "    java.vm.version = 25.0.3+9"
          ;;
        *) for each; do echo "$each"; done ;;
      esac
      """;

  @TempDir Path folder;
  private Path kept;

  @BeforeEach
  void install() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("kerf/bin"));
    Files.copy(Path.of("src/main/dist/bin/kerf"), bin.resolve("kerf"));
    Files.createDirectories(folder.resolve("kerf/lib"));
    Files.writeString(folder.resolve("kerf/lib/kerf.jar"), "a program");
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    kept = folder.resolve("cache/kerf");
  }

  @Test
  void theInstalledImageLeavesNoArchiveToTheJavaMachine() throws Exception {
    assertThat(Files.readAllLines(Path.of("installer/app-image.txt")))
        .contains("--java-options --enable-native-access=ALL-UNNAMED")
        .noneMatch(option -> option.contains("SharedArchive"));
  }

  @Test
  void theFirstRunKeepsItsClassesUnderItsOwnNumberAndALaterOneTakesThemOver() throws Exception {
    Path made = madeBy(start("plan"));
    assertThat(start("plan")).noneMatch(option -> option.startsWith("-XX:SharedArchiveFile"));
    Files.writeString(made, "classes");
    Path whole = Path.of(made.toString().replaceFirst("\\.\\d+$", ""));
    assertThat(start("plan")).contains("-XX:SharedArchiveFile=" + whole);
    assertThat(start("plan")).contains("-XX:SharedArchiveFile=" + whole);
    assertThat(files()).containsExactly(whole);
    assertThat(whole).hasContent("classes");
  }

  @Test
  void whatIsStillBeingWrittenIsLeftAloneAndWhatWasNotFinishedIsRemoved() throws Exception {
    String name = madeBy(start("plan")).toString().replaceFirst("\\d+$", "");
    Path running = Path.of(name + ProcessHandle.current().pid());
    Files.writeString(running, "classes");
    Path unfinished = Path.of(name + "999999999");
    Files.write(unfinished, new byte[100]);
    assertThat(madeBy(start("plan"))).isNotEqualTo(running);
    assertThat(files()).containsExactly(running);
  }

  @Test
  void thePlannerStaysUnderAGibibyte() throws Exception {
    for (String command : List.of("plan", "verify", "bench")) {
      assertThat(start(command)).contains("-Xmx800m");
    }
    assertThat(start("station")).noneMatch(option -> option.startsWith("-Xmx"));
  }

  @Test
  void anotherProgramKeepsItsOwn() throws Exception {
    Files.writeString(madeBy(start("plan")), "classes");
    start("plan");
    Files.writeString(folder.resolve("kerf/lib/kerf.jar"), "another program");
    madeBy(start("plan"));
    assertThat(files()).isEmpty();
  }

  @Test
  void helpKeepsNone() throws Exception {
    assertThat(start("plan", "--help")).noneMatch(option -> option.startsWith("-XX:"));
  }

  /** Where a run that was started so writes its classes. */
  private static Path madeBy(List<String> options) {
    String begin = "-XX:ArchiveClassesAtExit=";
    return options.stream()
        .filter(option -> option.startsWith(begin))
        .map(option -> Path.of(option.substring(begin.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no classes are kept: " + options));
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.list(kept)) {
      return all.toList();
    }
  }

  /** What the launcher calls Java with, one after the other. */
  private List<String> start(String... arguments) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("sh", folder.resolve("kerf/bin/kerf").toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KERF_JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}
