package org.kerf.scanning.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.kernel.Setting;
import org.kerf.kernel.ShortCode;

/**
 * How the scanners of a station are programmed, as a person sets it or a scan shows it.
 *
 * @param prefix name of the key before each scan; empty for none
 * @param suffix name of the key after each scan
 * @param holdMillis the longest time between two keys of a scan
 * @param separator what it makes of the separator of barcodes of trade
 */
public record ScannerProfile(
    String prefix, String suffix, int holdMillis, GroupSeparator separator) {

  /** What is set at the station; empty as long as nobody has set it. */
  public static final Setting<Optional<ScannerProfile>> SETTING =
      new Setting<>(
          "scanner",
          Optional.empty(),
          profile -> profile.map(ScannerProfile::parts).orElse(Map.of()),
          ScannerProfile::of);

  public static final int USUAL_HOLD_MILLIS = 40;
  public static final int MOST_HOLD_MILLIS = 100;

  private static final Set<String> FACTORY_SUFFIXES = Set.of("ENTER", "TAB");
  private static final int NANOS_PER_MILLI = 1_000_000;

  public ScannerProfile {
    if (!prefix.isEmpty() && !isFunctionKey(prefix)) {
      throw new IllegalArgumentException("no prefix: " + prefix);
    }
    if (suffix.equals(prefix) || !(isFunctionKey(suffix) || FACTORY_SUFFIXES.contains(suffix))) {
      throw new IllegalArgumentException("no suffix: " + suffix);
    }
    if (holdMillis < USUAL_HOLD_MILLIS || holdMillis > MOST_HOLD_MILLIS) {
      throw new IllegalArgumentException("a scanner's keys come every " + holdMillis + " ms");
    }
    boolean isPrefix = separator.key().equals(prefix) && !prefix.isEmpty();
    if (isPrefix || separator.key().equals(suffix)) {
      throw new IllegalArgumentException("the separator is a key of its own: " + separator.key());
    }
  }

  /** Of which it is not known what it makes of separators. */
  public ScannerProfile(String prefix, String suffix, int holdMillis) {
    this(prefix, suffix, holdMillis, GroupSeparator.UNKNOWN);
  }

  /** The same, unless its own keys are the separator's. */
  public ScannerProfile with(GroupSeparator other) {
    boolean taken = !other.key().isEmpty() && List.of(prefix, suffix).contains(other.key());
    return taken ? this : new ScannerProfile(prefix, suffix, holdMillis, other);
  }

  /** What we ask people to program: keys that nobody needs here. */
  public static ScannerProfile recommended() {
    return new ScannerProfile("F12", "F11", USUAL_HOLD_MILLIS);
  }

  /**
   * The profile of the scanner that sent these keys, if they are one whole code with a key of its
   * own or Enter or Tab behind it.
   */
  public static Optional<ScannerProfile> shownBy(List<Key> keys) {
    List<Key> rest = new ArrayList<>(keys);
    String prefix = rest.isEmpty() ? "" : controlName(rest.getFirst());
    if (!prefix.isEmpty()) {
      rest.removeFirst();
    }
    String suffix = rest.isEmpty() ? "" : controlName(rest.removeLast());
    boolean keysOfScanner =
        (prefix.isEmpty() || isFunctionKey(prefix))
            && (isFunctionKey(suffix) || FACTORY_SUFFIXES.contains(suffix))
            && !prefix.equals(suffix);
    if (!keysOfScanner || ShortCode.parse(typed(rest)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ScannerProfile(prefix, suffix, hold(keys)));
  }

  /** The profile that was written as these parts. */
  public static Optional<ScannerProfile> of(Map<String, String> parts) {
    try {
      return parts.containsKey("suffix")
          ? Optional.of(
              new ScannerProfile(
                  parts.getOrDefault("prefix", ""),
                  parts.get("suffix"),
                  Integer.parseInt(parts.getOrDefault("hold", "" + USUAL_HOLD_MILLIS)),
                  GroupSeparator.of(parts)))
          : Optional.empty();
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  public Map<String, String> parts() {
    Map<String, String> parts = new HashMap<>(separator.parts());
    parts.putAll(Map.of("prefix", prefix, "suffix", suffix, "hold", "" + holdMillis));
    return Map.copyOf(parts);
  }

  /** Whether each scan has keys of its own before and behind it, so that speed decides nothing. */
  public boolean isFramed() {
    return !prefix.isEmpty() && isFunctionKey(suffix);
  }

  /**
   * What the station goes by.
   *
   * @param trying whether other scanners are to be understood too
   */
  public ScannerSettings settings(boolean trying) {
    return ScannerSettings.keys(prefix, suffix, trying || !isFramed())
        .withHold(Duration.ofMillis(holdMillis))
        .withSeparator(separator);
  }

  private static boolean isFunctionKey(String name) {
    return name.matches("F([2-9]|1\\d|2[0-4])");
  }

  private static String controlName(Key key) {
    return key instanceof Key.Control(String name, long _) ? name : "";
  }

  private static String typed(List<Key> keys) {
    var text = new StringBuilder();
    for (Key key : keys) {
      text.append(key instanceof Key.Typed(String typed, long _) ? typed : " <" + key + ">");
    }
    return text.toString();
  }

  /** Twice the longest pause that was seen, within what is allowed. */
  private static int hold(List<Key> keys) {
    long longest = 0;
    for (int i = 1; i < keys.size(); i++) {
      longest = Math.max(longest, keys.get(i).atNanos() - keys.get(i - 1).atNanos());
    }
    long millis = Math.ceilDiv(2 * longest, NANOS_PER_MILLI);
    return Math.toIntExact(Math.clamp(millis, USUAL_HOLD_MILLIS, MOST_HOLD_MILLIS));
  }
}
