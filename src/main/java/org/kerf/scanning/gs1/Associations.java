package org.kerf.scanning.gs1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which element strings must and may not stand beside each other. */
final class Associations {

  private final Gs1Table table;

  Associations(Gs1Table table) {
    this.table = table;
  }

  /** Elements of right data each, judged together. */
  Gs1Reading judge(List<Gs1Element> all) {
    Map<String, String> values = new HashMap<>();
    var elements = new ArrayList<Gs1Element>();
    for (Gs1Element element : all) {
      String before = values.putIfAbsent(element.ai(), element.value());
      if (before == null) {
        elements.add(element);
      } else if (!before.equals(element.value())) {
        return ElementReader.refused(Gs1Fault.Kind.TWICE, element.ai());
      }
    }
    Optional<String> excluded =
        elements.stream().map(Gs1Element::ai).filter(ai -> isExcluded(ai, elements)).findFirst();
    return excluded.isPresent()
        ? ElementReader.refused(Gs1Fault.Kind.EXCLUDED, excluded.get())
        : new Gs1Reading.Understood(new Gs1Elements(elements), missing(elements));
  }

  private boolean isExcluded(String ai, List<Gs1Element> elements) {
    return table.rule(ai).stream()
        .flatMap(rule -> rule.excludes().stream())
        .anyMatch(
            pattern ->
                elements.stream()
                    .anyMatch(
                        other ->
                            !other.ai().equals(ai) && ElementRule.matches(pattern, other.ai())));
  }

  /** The AIs that lack what they require beside them. */
  private List<String> missing(List<Gs1Element> elements) {
    return elements.stream()
        .map(Gs1Element::ai)
        .filter(
            ai ->
                table.rule(ai).stream()
                    .flatMap(rule -> rule.requires().stream())
                    .anyMatch(
                        alternatives ->
                            alternatives.stream()
                                .noneMatch(
                                    group ->
                                        group.stream()
                                            .allMatch(pattern -> isThere(pattern, elements)))))
        .toList();
  }

  private static boolean isThere(String pattern, List<Gs1Element> elements) {
    return elements.stream().anyMatch(element -> ElementRule.matches(pattern, element.ai()));
  }
}
