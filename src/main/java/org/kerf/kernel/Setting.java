package org.kerf.kernel;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One setting of this station as a feature declares it: a typed value with a name, kept in the
 * store as named texts. Declared as a constant beside the value's type, so that screens and use
 * cases only meet the type.
 *
 * @param name for ever the same, such as "scanner"
 * @param standard what holds until somebody sets it
 * @param written the value's parts by name; together a few hundred characters
 * @param read the value of its parts; a part that is missing, or has a value that this program does
 *     not know, counts as the standard one
 */
public record Setting<T>(
    String name,
    T standard,
    Function<T, Map<String, String>> written,
    Function<Map<String, String>, T> read) {

  /** The longest name that the store has room for. */
  private static final int MOST_NAME = 60;

  public Setting {
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw new IllegalArgumentException("a setting's name: " + name);
    }
  }

  /** The parts of a value, sorted by name. */
  public SequencedMap<String, String> parts(T value) {
    return new TreeMap<>(written.apply(value));
  }
}
