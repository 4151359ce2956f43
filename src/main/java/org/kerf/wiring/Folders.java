package org.kerf.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the operating system wants a program's data and settings. */
final class Folders {

  private static final String PROGRAM = "kerf";
  private static final String HOME = "kerf.home";

  private Folders() {}

  /** What the operating system calls whoever runs this process. */
  static String osUser() {
    return ProcessHandle.current().info().user().orElse("");
  }

  /** Where the station's data lies unless --data says otherwise. */
  static Path data() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return variable("LOCALAPPDATA").orElseGet(() -> home("AppData", "Local")).resolve("Kerf");
    }
    if (system.contains("mac")) {
      return home("Library", "Application Support").resolve("Kerf");
    }
    return variable("XDG_DATA_HOME").orElseGet(() -> home(".local", "share")).resolve(PROGRAM);
  }

  /** The program's own folder, with its label templates and demo files. */
  static Path program() {
    return Path.of(System.getProperty(HOME, "."));
  }

  /** Where a folder of a running program may lie, with a short name. */
  static Path runtime() {
    return variable("XDG_RUNTIME_DIR")
        .filter(Files::isDirectory)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Where a demo's files lie unless it is said otherwise. */
  static Path forDemo(String name) {
    return forDemo(name, System.getProperty(HOME) != null);
  }

  /**
   * As above.
   *
   * @param installed whether the program was started by its launcher, else from the sources
   */
  static Path forDemo(String name, boolean installed) {
    return (installed ? data() : Path.of("target")).resolve(name);
  }

  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  private static Path home(String... below) {
    return Path.of(System.getProperty("user.home", "."), below);
  }
}
