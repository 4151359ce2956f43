package org.kerf.scanning.model;

/**
 * One key as the keyboard gave it, by a person or by a scanner: the operating system does not tell
 * which. The time is a reading of a clock that never goes back, in nanoseconds, only ever compared
 * with other readings of the same clock.
 */
public sealed interface Key {

  /** When the key arrived. */
  long atNanos();

  /**
   * A key that puts characters into a field.
   *
   * @param text the characters, at least one, none of them a control character
   */
  record Typed(String text, long atNanos) implements Key {
    public Typed {
      if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("no characters to type");
      }
    }
  }

  /**
   * A key that puts no characters into a field, or one struck together with Ctrl, Alt or Meta.
   *
   * @param name as in the settings: {@code F12}, {@code ENTER}, {@code CTRL+B}
   */
  record Control(String name, long atNanos) implements Key {
    public Control {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a control key has a name");
      }
    }
  }
}
