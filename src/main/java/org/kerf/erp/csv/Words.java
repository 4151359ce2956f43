package org.kerf.erp.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a column may hold, each with what it means; Romanian first, then English, then
 * others.
 */
final class Words<E> {

  private final Map<String, E> meanings = new LinkedHashMap<>();
  private final Map<E, String> shown = new LinkedHashMap<>();

  /** The first word is the one that a person is shown as allowed. */
  Words<E> with(E meaning, String... words) {
    for (String word : words) {
      meanings.put(PlainText.letters(word), meaning);
    }
    shown.putIfAbsent(meaning, words[0]);
    return this;
  }

  Optional<E> meaning(String word) {
    return Optional.ofNullable(meanings.get(PlainText.letters(word)));
  }

  List<String> allowed() {
    return List.copyOf(shown.values());
  }
}
