package org.kerf.scanning.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a text of element strings apart. */
final class ElementReader {

  /** The control character that stands for FNC1 between element strings. */
  static final char SEPARATOR = 0x1D;

  /** To find out that there is more than one reading, two are enough. */
  private static final int ENOUGH = 2;

  /** A text that can be cut in so many ways is taken for ambiguous. */
  private static final int MOST_STEPS = 20_000;

  private final Gs1Table table;
  private final Associations associations;

  ElementReader(Gs1Table table) {
    this.table = table;
    this.associations = new Associations(table);
  }

  /** Where separators stand wherever they should. */
  Gs1Reading readSeparated(String text) {
    var elements = new ArrayList<Gs1Element>();
    int at = 0;
    while (at < text.length()) {
      Optional<ElementRule> found = table.ruleAt(text, at);
      if (found.isEmpty()) {
        return refused(
            Gs1Fault.Kind.UNKNOWN_AI, text.substring(at, Math.min(at + 4, text.length())));
      }
      ElementRule rule = found.get();
      int from = at + rule.ai().length();
      int separator = text.indexOf(SEPARATOR, from);
      int end = separator < 0 ? text.length() : separator;
      if (rule.predefined()) {
        end = Math.min(end, from + rule.longest());
      }
      String data = text.substring(from, end);
      if (!rule.accepts(data)) {
        return refused(Gs1Fault.Kind.WRONG_VALUE, rule.ai());
      }
      elements.add(new Gs1Element(rule.ai(), data, rule.title()));
      // A separator behind a predefined length is needless and allowed.
      at = end < text.length() && text.charAt(end) == SEPARATOR ? end + 1 : end;
    }
    return associations.judge(elements);
  }

  /** Where separators may have been lost: understood if there is exactly one reading. */
  Gs1Reading readUnseparated(String text) {
    var readings = new ArrayList<Gs1Reading.Understood>();
    if (collect(text, 0, List.of(), readings, 0) >= MOST_STEPS) {
      return refused(Gs1Fault.Kind.AMBIGUOUS, "");
    }
    return switch (readings.size()) {
      // Says what is wrong.
      case 0 -> readSeparated(text);
      case 1 -> readings.getFirst();
      default -> refused(Gs1Fault.Kind.AMBIGUOUS, "");
    };
  }

  /** Adds the readings of what stands from here on; returns how many steps were made in all. */
  private int collect(
      String text,
      int at,
      List<Gs1Element> before,
      List<Gs1Reading.Understood> readings,
      int stepsBefore) {
    int steps = stepsBefore + 1;
    if (at == text.length()) {
      if (associations.judge(before) instanceof Gs1Reading.Understood understood) {
        readings.add(understood);
      }
      return steps;
    }
    Optional<ElementRule> found = table.ruleAt(text, at);
    if (found.isEmpty()) {
      return steps;
    }
    ElementRule rule = found.get();
    int from = at + rule.ai().length();
    int last = Math.min(text.length(), from + rule.longest());
    for (int end = from + rule.shortest(); end <= last; end++) {
      if (readings.size() == ENOUGH || steps >= MOST_STEPS) {
        return steps;
      }
      String data = text.substring(from, end);
      boolean goesOn = end == text.length() || table.ruleAt(text, end).isPresent();
      if (goesOn && rule.accepts(data)) {
        var with = new ArrayList<>(before);
        with.add(new Gs1Element(rule.ai(), data, rule.title()));
        steps = collect(text, end, with, readings, steps);
      }
    }
    return steps;
  }

  static Gs1Reading refused(Gs1Fault.Kind kind, String ai) {
    return new Gs1Reading.Refused(new Gs1Fault(kind, ai));
  }
}
