package org.kerf.wiring;

import java.util.Locale;
import java.util.Optional;

/** Whether a window can be shown on this machine. */
final class Display {

  private Display() {}

  /** On Linux only with an X or Wayland display; elsewhere always. */
  static boolean isThere() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || set("DISPLAY") || set("WAYLAND_DISPLAY");
  }

  private static boolean set(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).isPresent();
  }
}
