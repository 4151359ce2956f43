package org.kerf.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The name on a label, read by people and scanners: kind letter, station (2), serial (6), check
 * character, over 32 characters that every keyboard layout types alike (no I O Y Z). The check
 * character is that of the hybrid system of ISO/IEC 7064, MOD 33,32 on this alphabet: it finds
 * every single wrong character and nearly all exchanged neighbours.
 *
 * @param text ten characters, checked
 */
public record ShortCode(String text) implements Comparable<ShortCode> {

  /** What a code can name; the letter is the first character of the code. */
  public enum Kind {
    BAR('B'),
    PIECE('P'),
    REMNANT('R'),
    LOCATION('L'),
    ORDER('D'),
    PLAN('N'),
    DOCUMENT('A');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }

    static Optional<Kind> of(char letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public static final int LENGTH = 10;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWX";
  private static final int N = ALPHABET.length();
  private static final int DIGITS = 10;
  private static final long SERIALS = 1L << 30;
  private static final int SERIAL_BEGINS = 3;

  public ShortCode {
    if (problemWith(text).isPresent()) {
      throw new IllegalArgumentException("not a short code: " + text);
    }
  }

  /**
   * The code of the given kind with this serial.
   *
   * @param station two characters of the alphabet
   * @param serial 0 to 2^30 - 1
   */
  public static ShortCode of(Kind kind, String station, long serial) {
    if (!isStation(station) || serial < 0 || serial >= SERIALS) {
      throw new IllegalArgumentException("station " + station + ", serial " + serial);
    }
    var body = new StringBuilder(LENGTH).append(kind.letter).append(station);
    for (int shift = 25; shift >= 0; shift -= 5) {
      body.append(ALPHABET.charAt((int) (serial >> shift) & (N - 1)));
    }
    return new ShortCode(body.append(checkCharacter(body)).toString());
  }

  /**
   * What a person typed or a scanner sent, with spaces and small letters allowed; empty if it is no
   * short code.
   */
  public static Optional<ShortCode> parse(String entered) {
    String text = entered.replace(" ", "").strip().toUpperCase(Locale.ROOT);
    return problemWith(text).isPresent() ? Optional.empty() : Optional.of(new ShortCode(text));
  }

  /** Whether this is a short code or one that was read or typed with wrong characters. */
  public static boolean resembles(String entered) {
    String text = entered.strip().toUpperCase(Locale.ROOT);
    return text.length() == LENGTH
        && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && Kind.of(text.charAt(0)).isPresent();
  }

  /** Whether codes can begin with this: two characters of the alphabet, as they are printed. */
  public static boolean isStation(String characters) {
    return characters.length() == 2 && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** Characters for a new station: any two that begin with a letter, so that few choose alike. */
  public static String proposedStation(RandomGenerator random) {
    char first = ALPHABET.charAt(random.nextInt(DIGITS, N));
    return "" + first + ALPHABET.charAt(random.nextInt(N));
  }

  /** Whether both were given by stations of the same characters. */
  public boolean isOfSameStation(ShortCode other) {
    return text.substring(1, 3).equals(other.text.substring(1, 3));
  }

  public Kind kind() {
    return Kind.of(text.charAt(0)).orElseThrow();
  }

  /** The number that no other code of its station has: 0 to 2^30 - 1. */
  public long serial() {
    long serial = 0;
    for (int i = SERIAL_BEGINS; i < LENGTH - 1; i++) {
      serial = serial << 5 | ALPHABET.indexOf(text.charAt(i));
    }
    return serial;
  }

  /** In groups, as printed under a barcode: "B01 00A2F4 T". */
  public String spaced() {
    return text.substring(0, 3) + ' ' + text.substring(3, 9) + ' ' + text.charAt(9);
  }

  @Override
  public int compareTo(ShortCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private enum Problem {
    LENGTH,
    CHARACTER,
    KIND,
    CHECK
  }

  private static Optional<Problem> problemWith(String text) {
    if (text.length() != LENGTH) {
      return Optional.of(Problem.LENGTH);
    }
    if (text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.of(Problem.CHARACTER);
    }
    if (Kind.of(text.charAt(0)).isEmpty()) {
      return Optional.of(Problem.KIND);
    }
    boolean checks = text.charAt(LENGTH - 1) == checkCharacter(text.substring(0, LENGTH - 1));
    return checks ? Optional.empty() : Optional.of(Problem.CHECK);
  }

  private static char checkCharacter(CharSequence body) {
    int product = N;
    for (int i = 0; i < body.length(); i++) {
      int sum = (product + ALPHABET.indexOf(body.charAt(i))) % N;
      product = (sum == 0 ? N : sum) * 2 % (N + 1);
    }
    return ALPHABET.charAt((N + 1 - product) % N);
  }
}
