package org.kerf.scanning.gs1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All application identifiers, read from the GS1 Barcode Syntax Dictionary, whose head says how its
 * lines are written.
 */
final class Gs1Table {

  private static final String DICTIONARY = "gs1-syntax-dictionary.txt";
  private static final int SHORTEST_AI = 2;
  private static final int LONGEST_AI = 4;

  private final Map<String, ElementRule> rules = new TreeMap<>();

  /** Reads the lines of a dictionary. */
  Gs1Table(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line);
      }
    }
  }

  /** The dictionary that came with the program. */
  static Gs1Table shipped() {
    try (InputStream in =
        Objects.requireNonNull(Gs1Table.class.getResourceAsStream(DICTIONARY), DICTIONARY)) {
      return new Gs1Table(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The rule of an AI, if it is assigned. */
  Optional<ElementRule> rule(String ai) {
    return Optional.ofNullable(rules.get(ai));
  }

  /** The rule of the AI that begins here; no AI is the beginning of another one. */
  Optional<ElementRule> ruleAt(String text, int at) {
    for (int length = SHORTEST_AI; length <= LONGEST_AI; length++) {
      if (at + length <= text.length()) {
        Optional<ElementRule> rule = rule(text.substring(at, at + length));
        if (rule.isPresent()) {
          return rule;
        }
      }
    }
    return Optional.empty();
  }

  List<ElementRule> all() {
    return List.copyOf(rules.values());
  }

  private void add(String line) {
    int hash = line.indexOf('#');
    String title = hash < 0 ? "" : line.substring(hash + 1).strip();
    List<String> words =
        new ArrayList<>(
            List.of((hash < 0 ? line : line.substring(0, hash)).strip().split("\\s+", -1)));
    String[] range = words.removeFirst().split("-", -1);
    boolean predefined = false;
    var components = new ArrayList<Component>();
    var requires = new ArrayList<List<Set<String>>>();
    var excludes = new ArrayList<String>();
    for (String word : words) {
      if (word.matches("[*?]+")) {
        predefined = word.contains("*");
      } else if (word.startsWith("req=")) {
        requires.add(alternatives(word.substring("req=".length())));
      } else if (word.startsWith("ex=")) {
        excludes.addAll(List.of(word.substring("ex=".length()).split(",", -1)));
      } else if (!word.startsWith("dlpkey")) {
        components.add(Component.of(word));
      }
    }
    int first = Integer.parseInt(range[0]);
    int last = Integer.parseInt(range[range.length - 1]);
    for (int number = first; number <= last; number++) {
      String ai = ("0000" + number).substring(4 + ("" + number).length() - range[0].length());
      rules.put(ai, new ElementRule(ai, predefined, components, requires, excludes, title));
    }
  }

  private static List<Set<String>> alternatives(String written) {
    return Arrays.stream(written.split(",", -1)).map(all -> Set.of(all.split("\\+", -1))).toList();
  }
}
