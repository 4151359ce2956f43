package org.kerf.erp.csv.cell;

import java.util.List;
import java.util.Locale;

/**
 * A column that a kind of table may have.
 *
 * @param romanian its heading in Romanian
 * @param english its heading in English
 * @param required whether a table without it is refused; a required cell may not be empty either
 * @param longest how many characters a cell may have
 * @param figures whether its cells are numbers or measures
 * @param choices the words that a cell may hold; none where it may hold any text
 * @param synonyms other headings that mean the same; case, diacritics, spaces and punctuation never
 *     matter
 */
public record Column(
    String romanian,
    String english,
    boolean required,
    int longest,
    boolean figures,
    List<CellText> choices,
    List<String> synonyms) {

  private static final int USUALLY_LONGEST = 60;

  public Column {
    choices = List.copyOf(choices);
    synonyms = List.copyOf(synonyms);
  }

  public static Column required(String romanian, String english, String... synonyms) {
    return new Column(
        romanian, english, true, USUALLY_LONGEST, false, List.of(), List.of(synonyms));
  }

  public static Column optional(String romanian, String english, String... synonyms) {
    return new Column(
        romanian, english, false, USUALLY_LONGEST, false, List.of(), List.of(synonyms));
  }

  public Column atMost(int characters) {
    return new Column(romanian, english, required, characters, figures, choices, synonyms);
  }

  /** The same for numbers or measures. */
  public Column ofFigures() {
    return new Column(romanian, english, required, longest, true, choices, synonyms);
  }

  /** The same where only these words may stand. */
  Column choosing(List<CellText> words) {
    return new Column(romanian, english, required, longest, figures, words, synonyms);
  }

  /** In Romanian for a Romanian locale, in English for all others. */
  public String heading(Locale locale) {
    return new CellText(romanian, english).in(locale);
  }

  /** Whether a heading of a file means this column. */
  public boolean isCalled(String heading) {
    String plain = PlainText.letters(heading);
    return plain.equals(PlainText.letters(romanian))
        || plain.equals(PlainText.letters(english))
        || synonyms.stream().anyMatch(synonym -> plain.equals(PlainText.letters(synonym)));
  }
}
