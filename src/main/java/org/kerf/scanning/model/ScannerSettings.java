package org.kerf.scanning.model;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the scanners of this station are programmed, and how long the station waits for them.
 *
 * @param prefix name of the control key before each scan, empty if there is none; see {@link
 *     Key.Control}
 * @param suffix name of the control key after each scan
 * @param timing whether scans without prefix are also distinguished from typing by their speed;
 *     Enter and Tab may then end a scan too
 * @param hold the longest time between two keys of one scanner; also how long a key of a person may
 *     be held back while its successor is awaited
 * @param silence after this time without a key a scan that was begun is broken off
 * @param aftermath for so long after a broken scan its rest is watched for
 * @param repeat a scan that starts within this time after the end of an equal one is its repetition
 * @param separator what scanners at the keyboard make of the separator of barcodes of trade
 */
public record ScannerSettings(
    String prefix,
    String suffix,
    boolean timing,
    Duration hold,
    Duration silence,
    Duration aftermath,
    Duration repeat,
    GroupSeparator separator) {

  private static final Duration HOLD = Duration.ofMillis(40);
  private static final String FIRST_OWN_KEY = "F12";
  private static final String LAST_OWN_KEY = "F11";
  private static final Set<String> FACTORY_ENDS = Set.of("ENTER", "TAB");

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
    return keys(FIRST_OWN_KEY, LAST_OWN_KEY, false);
  }

  /** For scanners nobody has programmed: Enter after the code, and speed, on scanning screens. */
  public static ScannerSettings unprogrammed() {
    return keys("", "ENTER", true);
  }

  /**
   * For a station whose scanners are not set up: it takes scans with the keys of {@link
   * #programmed} and, by their speed, those of a scanner as the factory sends it.
   */
  public static ScannerSettings anyScanner() {
    return keys(FIRST_OWN_KEY, LAST_OWN_KEY, true);
  }

  /** The same with another longest time between two keys. */
  public ScannerSettings withHold(Duration longest) {
    return new ScannerSettings(
        prefix, suffix, timing, longest, silence, aftermath, repeat, separator);
  }

  /** The same with what is known of separators. */
  public ScannerSettings withSeparator(GroupSeparator known) {
    return new ScannerSettings(prefix, suffix, timing, hold, silence, aftermath, repeat, known);
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
        Duration.ofMillis(300),
        GroupSeparator.UNKNOWN);
  }

  /** Whether this key begins a scan. */
  public boolean begins(Key key) {
    return key instanceof Key.Control(String name, long _) && name.equals(prefix);
  }

  /** Whether this key ends a scan. */
  public boolean ends(Key key) {
    return key instanceof Key.Control(String name, long _)
        && (name.equals(suffix) || (timing && FACTORY_ENDS.contains(name)));
  }

  /** Whether people have no use for this suffix, so that it shows a scan even all by itself. */
  public boolean isScannersOwn(Key suffixKey) {
    return suffixKey instanceof Key.Control(String name, long _)
        && name.equals(suffix)
        && !FACTORY_ENDS.contains(name);
  }

  /** The keys that belong to the scanner alone: no screen gets them, and people can't use them. */
  public Set<String> ownKeys() {
    return Stream.of(prefix, suffix)
        .filter(name -> !name.isEmpty() && !FACTORY_ENDS.contains(name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
