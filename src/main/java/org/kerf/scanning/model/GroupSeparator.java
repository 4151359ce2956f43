package org.kerf.scanning.model;

import java.util.Locale;
import java.util.Map;

/**
 * What a scanner at the keyboard makes of the separator GS (0x1D) between the fields of barcodes of
 * trade.
 *
 * @param character what it sends instead; empty unless the way is {@link Way#CHARACTER}
 */
public record GroupSeparator(Way way, String character) {

  /** How it arrives. */
  public enum Way {
    /** Nobody has found out: a code that can be read in two ways without it is refused. */
    UNKNOWN,
    /** Ctrl and the closing bracket. */
    CTRL_BRACKET,
    F8,
    /** Alt held, and 029 on the number block. */
    ALT_CODE,
    /** Another character in its place. */
    CHARACTER,
    /** Not at all: a code that can be read in two ways is refused, as if it were not known. */
    LEFT_OUT
  }

  public static final GroupSeparator UNKNOWN = new GroupSeparator(Way.UNKNOWN, "");

  private static final String WAY = "gs";
  private static final String CHARACTER = "gs-character";

  public GroupSeparator {
    if (way == Way.CHARACTER ? !isUsable(character) : !character.isEmpty()) {
      throw new IllegalArgumentException("no separator: " + way + ' ' + character);
    }
  }

  /** Any way but by a character of its own. */
  public static GroupSeparator by(Way way) {
    return new GroupSeparator(way, "");
  }

  public static GroupSeparator by(char character) {
    return new GroupSeparator(Way.CHARACTER, String.valueOf(character));
  }

  /** One character that no field of a barcode begins or ends with: no letter, digit or space. */
  public static boolean isUsable(String character) {
    return character.length() == 1
        && character.charAt(0) > ' '
        && character.charAt(0) != 0x7F
        && !Character.isLetterOrDigit(character.charAt(0))
        && !Character.isSurrogate(character.charAt(0));
  }

  /** The key that it arrives as, as {@link Key.Control} names it; empty for none of its own. */
  public String key() {
    return switch (way) {
      case CTRL_BRACKET -> "CTRL+CLOSE_BRACKET";
      case F8 -> "F8";
      case UNKNOWN, ALT_CODE, CHARACTER, LEFT_OUT -> "";
    };
  }

  static GroupSeparator of(Map<String, String> parts) {
    String way = parts.getOrDefault(WAY, "unknown").toUpperCase(Locale.ROOT).replace('-', '_');
    return new GroupSeparator(Way.valueOf(way), parts.getOrDefault(CHARACTER, ""));
  }

  Map<String, String> parts() {
    return Map.of(WAY, nameOf(way), CHARACTER, character);
  }

  /** A way's name as settings and texts have it. */
  public static String nameOf(Way each) {
    return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
