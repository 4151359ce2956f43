package org.kerf.db.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Where the key of a data folder is kept: in the user's own settings, away from the data, one file
 * per data folder.
 *
 * @param folder the folder of the keys
 * @param sealed whether the file is sealed with Windows' key of the user, as {@link WindowsSecret}
 */
record KeyPlace(Path folder, boolean sealed) {

  /**
   * The usual place.
   *
   * @param system the system's name, as in the property os.name
   * @param environment the process' environment
   * @param home the user's home folder
   */
  static KeyPlace usual(String system, Map<String, String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path settings = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
      return new KeyPlace(settings.resolve("Kerf").resolve("keys"), true);
    }
    Path settings =
        name.startsWith("mac")
            ? home.resolve("Library").resolve("Application Support").resolve("Kerf")
            : folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("kerf");
    return new KeyPlace(settings.resolve("keys"), false);
  }

  /** By the rules of XDG a relative path in the environment counts for nothing. */
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    Path path = Path.of(environment.getOrDefault(variable, ""));
    return path.isAbsolute() ? path : otherwise;
  }

  /** The file for a data folder; its name reveals nothing. */
  Path fileFor(Path dataFolder) {
    String path = dataFolder.toAbsolutePath().normalize().toString();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash) + ".key");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
