package org.kerf.scanning;

import java.util.Set;
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

  private final long startedNanos;
  private final StringBuilder text = new StringBuilder();
  private boolean foreign;
  private boolean secret;
  private boolean hesitant;

  ScanText(long startedNanos) {
    this.startedNanos = startedNanos;
  }

  void add(Key key, Focus focus) {
    secret |= focus == Focus.PASSWORD;
    String shown = shown(key);
    foreign |= key instanceof Key.Control && !isSeparator(key);
    if (text.length() + shown.length() <= LONGEST) {
      text.append(shown);
    } else if (text.indexOf(CUT_OFF) < 0) {
      text.append(CUT_OFF);
    }
  }

  /** Whether this is how a scanner types the separator GS of barcodes of trade. */
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
    return foreign;
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
