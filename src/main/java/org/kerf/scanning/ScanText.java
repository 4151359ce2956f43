package org.kerf.scanning;

import java.util.Set;
import java.util.regex.Pattern;
import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;

/** The characters of a scan as they arrive, kept to be judged and, if refused, to be shown. */
final class ScanText {

  /** More than the goods of a warehouse say; a text of any length is not worth more memory. */
  private static final int LONGEST = 1_000;

  /** What is too long to be kept ends with this, which is in no code. */
  private static final String CUT_OFF = "\u2026";

  /** As most makers send it: Ctrl and the closing bracket; Honeywell by default F8. */
  static final String SEPARATOR_KEY = "CTRL+CLOSE_BRACKET";

  private static final Set<String> SEPARATOR_KEYS = Set.of(SEPARATOR_KEY, "F8");

  static final String SEPARATOR = "\u001D";

  /** How a digit of the number block arrives while Alt is held. */
  private static final Pattern ALT_DIGIT = Pattern.compile("ALT\\+NUMPAD([0-9])");

  /** Some scanners type the separator by its number: Alt and 029, as Windows takes it. */
  private static final Pattern ALT_SEPARATOR = Pattern.compile("0{0,2}29");

  private static final Pattern ALT_BEGUN = Pattern.compile("0{0,2}2?");

  private final long startedNanos;
  private final StringBuilder text = new StringBuilder();
  private boolean foreign;
  private boolean secret;
  private boolean hesitant;

  /** Digits that were typed with Alt held and may become the separator. */
  private String alt = "";

  ScanText(long startedNanos) {
    this.startedNanos = startedNanos;
  }

  void add(Key key, Focus focus) {
    secret |= focus == Focus.PASSWORD;
    if (isAltDigit(key)) {
      addAltDigit(key);
    } else {
      endAlt();
      foreign |= key instanceof Key.Control && !isSeparator(key);
      append(shown(key));
    }
  }

  private void addAltDigit(Key key) {
    alt += digit(key);
    if (ALT_SEPARATOR.matcher(alt).matches()) {
      alt = "";
      append(SEPARATOR);
    } else if (!ALT_BEGUN.matcher(alt).matches()) {
      endAlt();
    }
  }

  /** What was typed with Alt held is another character: nothing that a code has. */
  private void endAlt() {
    if (!alt.isEmpty()) {
      foreign = true;
      append("<ALT+" + alt + '>');
      alt = "";
    }
  }

  private void append(String shown) {
    if (text.length() + shown.length() <= LONGEST) {
      text.append(shown);
    } else if (text.indexOf(CUT_OFF) < 0) {
      text.append(CUT_OFF);
    }
  }

  private static boolean isAltDigit(Key key) {
    return key instanceof Key.Control(String name, long _) && ALT_DIGIT.matcher(name).matches();
  }

  private static String digit(Key key) {
    String name = ((Key.Control) key).name();
    return name.substring(name.length() - 1);
  }

  /** Whether this is how a scanner types the separator, or a part of it. */
  static boolean isOfSeparator(Key key) {
    return isSeparator(key) || isAltDigit(key);
  }

  /** Whether this key alone is how a scanner types the separator GS of barcodes of trade. */
  static boolean isSeparator(Key key) {
    return key instanceof Key.Control(String name, long _) && SEPARATOR_KEYS.contains(name);
  }

  /** The characters of the key, or its name in pointed brackets. */
  static String shown(Key key) {
    return switch (key) {
      case Key.Typed(String typed, long _) -> typed;
      case Key.Control control when isSeparator(control) -> SEPARATOR;
      case Key.Control(String name, long _) -> '<' + name + '>';
    };
  }

  /** A key came later than a scanner's keys do. */
  void hesitated() {
    hesitant = true;
  }

  boolean hesitant() {
    return hesitant;
  }

  long startedNanos() {
    return startedNanos;
  }

  /** Whether a control key that ends no scan is among the keys. */
  boolean foreign() {
    return foreign || !alt.isEmpty();
  }

  /** The characters, to be judged. */
  String text() {
    return text.toString();
  }

  /** The characters as they may be shown. */
  String shown() {
    return secret ? "•".repeat(text.length()) : text.toString();
  }
}
