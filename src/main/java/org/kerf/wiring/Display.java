package org.kerf.wiring;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether a window can be shown on this machine. */
final class Display {

  /** Held here, for a logger that nobody holds forgets its level. */
  private static final Logger JAVAFX_START = Logger.getLogger("javafx");

  private Display() {}

  /** JavaFX warns that it is not a module; the class path is a decision (docs/decisions/0006). */
  static void withoutModuleWarning() {
    JAVAFX_START.setLevel(Level.SEVERE);
  }

  /** On Linux only with an X or Wayland display; elsewhere always. */
  static boolean isThere() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || set("DISPLAY") || set("WAYLAND_DISPLAY");
  }

  private static boolean set(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).isPresent();
  }
}
