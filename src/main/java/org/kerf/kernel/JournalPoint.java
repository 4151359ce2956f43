package org.kerf.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a journal was, as it is printed on paper: whoever has the paper can prove later that
 * nothing up to there was changed.
 *
 * @param no the number of the last entry; 0 of an empty journal
 * @param fingerprint the first 64 bits of its hash: sixteen digits to base 16, in capital letters
 */
public record JournalPoint(long no, String fingerprint) {

  private static final Pattern PRINTED =
      Pattern.compile("\\D*(\\d{1,18})[^0-9A-F]+((?:[0-9A-F][\\s-]*){16})");
  private static final int GROUP = 4;

  public JournalPoint {
    if (no < 0 || !fingerprint.matches("[0-9A-F]{16}")) {
      throw new IllegalArgumentException("no point of a journal: " + no + ", " + fingerprint);
    }
  }

  /** What a person types or copies from paper: the number, anything between, the fingerprint. */
  public static Optional<JournalPoint> parse(String typed) {
    Matcher matcher = PRINTED.matcher(typed.strip().toUpperCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(
            new JournalPoint(
                Long.parseLong(matcher.group(1)), matcher.group(2).replaceAll("[^0-9A-F]", "")))
        : Optional.empty();
  }

  /** "1234 · 7F3A 2B19 44D0 9C11". */
  public String printed() {
    return no + " · " + spaced();
  }

  /** The fingerprint alone, in groups of four. */
  public String spaced() {
    return fingerprint.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }
}
