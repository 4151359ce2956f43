package org.kerf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.cli.output.ExitCode;
import org.kerf.db.StoredRows;
import org.kerf.wiring.StationPrograms;

/**
 * A real store with a bit flipped, or a block garbled: {@code kerf check} says so in sentences, or
 * every row is as it was.
 */
class FlippedBitsTest {

  private static final int FLIPS = ProofRounds.of(10, 300);
  private static final int GARBLED = FLIPS / 5;
  private static final int BLOCK = 4096;
  private static final Path KEPT = Path.of("src", "test", "resources", "stores", "v2");

  @TempDir Path folder;

  private final long seed = Long.getLong("kerf.seed", new SecureRandom().nextInt(1_000_000));
  private final Random random = new Random(seed);
  private Path data;
  private Path key;

  private record Said(int exit, String text) {}

  @BeforeEach
  void openOnce() throws IOException {
    data = folder.resolve("data");
    key = folder.resolve("data.key");
    copyKey(KEPT.resolve("data.key"), key);
    copy(KEPT.resolve("data"), data);
    Said before = check(data);
    assertThat(before.exit()).as(before.text()).isZero();
  }

  @Test
  void aFlippedBitIsFoundAndSaidOrChangesNothing() throws Exception {
    Map<String, List<String>> rows = StoredRows.of(data, key);
    byte[] sound = Files.readAllBytes(data.resolve("kerf.mv.db"));
    int found = 0;
    for (int flip = 0; flip < FLIPS; flip++) {
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      found += foundOrSame(damaged, rows, "seed %d, byte %d".formatted(seed, at));
    }
    assertThat(found).as("seed %d", seed).isGreaterThan(FLIPS / 2);
  }

  @Test
  void aGarbledBlockIsASentence() throws Exception {
    Map<String, List<String>> rows = StoredRows.of(data, key);
    byte[] sound = Files.readAllBytes(data.resolve("kerf.mv.db"));
    for (int block = 0; block < GARBLED; block++) {
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length / BLOCK) * BLOCK;
      byte[] noise = new byte[BLOCK];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, damaged, at, BLOCK);
      foundOrSame(damaged, rows, "seed %d, block at %d".formatted(seed, at));
    }
  }

  private int foundOrSame(byte[] damaged, Map<String, List<String>> rows, String what)
      throws Exception {
    Path place = Files.createTempDirectory(folder, "damaged").resolve("data");
    copy(data, place);
    copyKey(key, place.resolveSibling("data.key"));
    Files.write(place.resolve("kerf.mv.db"), damaged);
    Said said = check(place);
    if (said.exit() == ExitCode.OK) {
      assertThat(StoredRows.of(place, key)).as(what).isEqualTo(rows);
      return 0;
    }
    assertThat(said.exit()).as(what).isIn(ExitCode.FAULT, ExitCode.REFUSED);
    assertThat(said.text().lines().filter(line -> !line.startsWith("checked: ")))
        .as(what)
        .allMatch(line -> line.matches("[A-Z].*(\\.|\\(K\\d+\\))"));
    return 1;
  }

  /** As the program leaves it: a key file that others may read is refused. */
  private static void copyKey(Path from, Path to) throws IOException {
    Files.copy(from, to);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static Said check(Path data) {
    var text = new StringWriter();
    var writer = new PrintWriter(text, true);
    int exit =
        new Kerf(StationPrograms.withKeysIn(Objects.requireNonNull(data.getParent())))
            .writingTo(writer, writer)
            .run("check", "--data", data.toString());
    return new Said(exit, text.toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
