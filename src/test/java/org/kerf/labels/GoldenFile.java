package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a machine outside reads, kept in a file; {@code -Dgolden=accept} takes what there is now.
 */
final class GoldenFile {

  private static final Path FOLDER = Path.of("src", "test", "resources", "org", "kerf", "labels");

  private GoldenFile() {}

  static void assertSame(String name, byte[] now) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.write(file, now);
    }
    assertThat(new String(now, StandardCharsets.UTF_8))
        .as("%s (if the change is wanted: -Dgolden=accept)", file)
        .isEqualTo(Files.readString(file));
  }
}
