package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * What a machine outside reads, kept in a file; {@code -Dgolden=accept} takes what there is now.
 */
final class GoldenFile {

  private static final Path FOLDER = Path.of("src", "test", "resources", "org", "kerf", "labels");

  private static final Pattern PACKED = Pattern.compile(":Z64:([^:]*):[0-9A-F]{4}");
  private static final int SHOWN_BYTES = 8;

  private GoldenFile() {}

  /**
   * The same for a label: of a picture its dots are kept, by their hash, since a compressor may
   * pack the same dots otherwise.
   */
  static void assertSameLabel(String name, byte[] zpl) throws IOException {
    String text =
        PACKED
            .matcher(new String(zpl, StandardCharsets.US_ASCII))
            .replaceAll(picture -> ":dots " + hash(picture.group(1)) + ":");
    assertSame(name, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String letters) {
    try {
      var dots =
          new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(letters)));
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(dots.readAllBytes());
      return HexFormat.of().formatHex(sum, 0, SHOWN_BYTES);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static void assertSame(String name, byte[] now) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, now);
    }
    assertThat(new String(now, StandardCharsets.UTF_8))
        .as("%s (if the change is wanted: -Dgolden=accept)", file)
        .isEqualTo(Files.readString(file));
  }
}
