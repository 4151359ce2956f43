package org.kerf.scanning.gs1;

import java.util.List;
import java.util.Set;

/**
 * What an element string of one application identifier (AI) is.
 *
 * @param ai two to four digits
 * @param predefined whether its length is known without the table's length, so that no separator
 *     follows it
 * @param requires for each rule the alternatives, each of them AIs that must all be there; {@code
 *     n} in an AI is any digit
 * @param excludes AIs that may not be there
 * @param title as the dictionary has it, in English
 */
record ElementRule(
    String ai,
    boolean predefined,
    List<Component> components,
    List<List<Set<String>>> requires,
    List<String> excludes,
    String title) {

  ElementRule {
    components = List.copyOf(components);
    requires = List.copyOf(requires);
    excludes = List.copyOf(excludes);
  }

  int shortest() {
    return components.stream().filter(part -> !part.optional()).mapToInt(Component::least).sum();
  }

  int longest() {
    return components.stream().mapToInt(Component::most).sum();
  }

  /** Whether the data has the right length, characters and content. */
  boolean accepts(String data) {
    int at = 0;
    for (Component part : components) {
      if (at == data.length() && part.optional()) {
        return true;
      }
      int end = Math.min(data.length(), at + part.most());
      if (!part.accepts(data.substring(at, end))) {
        return false;
      }
      at = end;
    }
    return at == data.length();
  }

  /** Whether an AI is one that this pattern names. */
  static boolean matches(String pattern, String ai) {
    return ai.matches(pattern.replace("n", "\\d"));
  }
}
