package org.kerf.erp.csv.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that a column may hold, each with what it means; Romanian first, then English, then
 * others.
 */
public final class CsvVocabulary<E> {

  private final Map<String, E> meanings = new LinkedHashMap<>();
  private final Map<E, CellText> written = new LinkedHashMap<>();
  private final List<String> romanian = new ArrayList<>();
  private final List<String> english = new ArrayList<>();

  /** The first two words are those that a person is shown as allowed. */
  public CsvVocabulary<E> with(
      E meaning, String romanianWord, String englishWord, String... others) {
    Stream.concat(Stream.of(romanianWord, englishWord), Stream.of(others))
        .forEach(word -> meanings.put(PlainText.letters(word), meaning));
    written.put(meaning, new CellText(romanianWord, englishWord));
    romanian.add(romanianWord);
    english.add(englishWord);
    return this;
  }

  Optional<E> meaning(String word) {
    return Optional.ofNullable(meanings.get(PlainText.letters(word)));
  }

  /** The column where only these words may stand. */
  public Column of(Column column) {
    return column.choosing(List.copyOf(written.values()));
  }

  /** The word for a meaning. */
  public CellText word(E meaning) {
    return Objects.requireNonNull(written.get(meaning), "no word for this meaning");
  }

  /** What may be written, in Romanian. */
  String allowedInRomanian() {
    return String.join(", ", romanian);
  }

  /** What may be written, in English. */
  String allowedInEnglish() {
    return String.join(", ", english);
  }
}
