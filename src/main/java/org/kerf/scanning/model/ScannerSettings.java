package org.kerf.scanning.model;

import java.time.Duration;

/**
 * How the scanners of this station are programmed, and how long the station waits for them.
 *
 * @param prefix name of the control key before each scan, empty if there is none; see {@link
 *     Key.Control}
 * @param suffix name of the control key after each scan
 * @param timing whether scans without prefix are also told from typing by their speed, on scanning
 *     screens only
 * @param hold the longest time between two keys of one scanner; also how long a key of a person may
 *     be held back while its successor is awaited
 * @param silence after this time without a key a scan that was begun is broken off
 * @param aftermath for so long after a broken scan its rest is watched for
 * @param repeat a scan that starts within this time after the end of an equal one is its repetition
 */
public record ScannerSettings(
    String prefix,
    String suffix,
    boolean timing,
    Duration hold,
    Duration silence,
    Duration aftermath,
    Duration repeat) {

  private static final Duration HOLD = Duration.ofMillis(40);

  public ScannerSettings {
    if (suffix.isEmpty() || suffix.equals(prefix)) {
      throw new IllegalArgumentException("the suffix is a key of its own");
    }
    if (hold.compareTo(Duration.ZERO) <= 0 || silence.compareTo(hold) < 0) {
      throw new IllegalArgumentException("0 < hold <= silence");
    }
    if (aftermath.isNegative() || repeat.isNegative()) {
      throw new IllegalArgumentException("times are not negative");
    }
  }

  /**
   * F12 before, F11 after: keys that people have no use for here, so that no key of a person can
   * end a scan and no rest of a scan can press a button. Enter as the suffix is allowed, but then a
   * scan with a pause longer than {@code hold} is refused, and if a person strikes Enter inside
   * such a scan, its rest can reach the field.
   */
  public static ScannerSettings programmed() {
    return keys("F12", "F11", false);
  }

  /** For scanners nobody has programmed: Enter after the code, and speed, on scanning screens. */
  public static ScannerSettings unprogrammed() {
    return keys("", "ENTER", true);
  }

  /** With the usual times. */
  public static ScannerSettings keys(String prefix, String suffix, boolean timing) {
    return new ScannerSettings(
        prefix,
        suffix,
        timing,
        HOLD,
        Duration.ofMillis(250),
        Duration.ofSeconds(2),
        Duration.ofMillis(300));
  }

  /** Whether this key begins a scan. */
  public boolean begins(Key key) {
    return key instanceof Key.Control(String name, long _) && name.equals(prefix);
  }

  /** Whether this key ends a scan. */
  public boolean ends(Key key) {
    return key instanceof Key.Control(String name, long _) && name.equals(suffix);
  }

  /** Whether people have no use for the suffix, so that it shows a scan even all by itself. */
  public boolean suffixIsScannersOwn() {
    return !suffix.equals("ENTER") && !suffix.equals("TAB");
  }
}
