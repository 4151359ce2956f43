package org.kerf.scanning;

import org.kerf.scanning.model.Focus;
import org.kerf.scanning.model.Key;

/** The characters of a scan as they arrive, kept to be judged and, if refused, to be shown. */
final class ScanText {

  /** More than a person can use; a code of 2,000 characters is not worth more memory. */
  private static final int SHOWN = 200;

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
    foreign |= key instanceof Key.Control;
    if (text.length() + shown.length() <= SHOWN) {
      text.append(shown);
    }
  }

  /** The characters of the key, or its name in pointed brackets. */
  static String shown(Key key) {
    return switch (key) {
      case Key.Typed(String typed, long _) -> typed;
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
