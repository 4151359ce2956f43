package org.kerf.scanning.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.kernel.Setting;

/**
 * The port that a scanner in serial (COM) mode is at.
 *
 * @param port as the operating system names it: COM3, ttyACM0
 * @param baud how many signals a second; no matter for a scanner at USB
 */
public record SerialProfile(String port, int baud) {

  /** What is set at the station; empty if no scanner is at a serial port. */
  public static final Setting<Optional<SerialProfile>> SETTING =
      new Setting<>(
          "serial-scanner",
          Optional.empty(),
          profile -> profile.map(SerialProfile::parts).orElse(Map.of()),
          SerialProfile::of);

  /** What scanners can be set to; most come with the first. */
  public static final List<Integer> BAUDS = List.of(9_600, 19_200, 38_400, 57_600, 115_200);

  public SerialProfile {
    if (port.isBlank() || !BAUDS.contains(baud)) {
      throw new IllegalArgumentException("no serial port: " + port + ", " + baud);
    }
  }

  /** The profile that was written as these parts. */
  public static Optional<SerialProfile> of(Map<String, String> parts) {
    try {
      return parts.containsKey("port")
          ? Optional.of(
              new SerialProfile(
                  parts.get("port"), Integer.parseInt(parts.getOrDefault("baud", ""))))
          : Optional.empty();
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private Map<String, String> parts() {
    return Map.of("port", port, "baud", "" + baud);
  }
}
