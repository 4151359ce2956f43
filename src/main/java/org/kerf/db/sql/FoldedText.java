package org.kerf.db.sql;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Text typed by a person, as it is looked for: without case and marks, ţ and ț like t. */
public final class FoldedText {

  /** What folds into {@link #PLAIN}, letter by letter; the same stands in migrations V8 and V16. */
  private static final String MARKED = "ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ";

  private static final String PLAIN = "aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg";

  /** Shorter than that, a part of a code would be found in most of them. */
  private static final int LEAST_OF_A_CODE = 3;

  private static final int LONGEST_CODE = 10;

  private FoldedText() {}

  /** SQL that folds these words as {@link #folded} does; migrations fill search columns so. */
  static String foldedSql(String words) {
    return "TRANSLATE(LOWER(" + words + "), '" + MARKED + "', '" + PLAIN + "')";
  }

  /** The text as search columns hold it. */
  public static String folded(String text) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(whole);
    for (int i = 0; i < whole.length(); i++) {
      int at = MARKED.indexOf(whole.charAt(i));
      if (at >= 0) {
        plain.setCharAt(i, PLAIN.charAt(at));
      }
    }
    return plain.toString();
  }

  /**
   * A pattern for "contains", for a search column or words folded by {@link #foldedSql}, with the
   * pattern's own signs taken literally.
   */
  public static String contains(String text) {
    return '%' + literal(folded(text.strip())) + '%';
  }

  /**
   * The text as a part of a short code, without its blanks; empty if it can't be one. Codes are
   * numbered, so what has no digit is a word.
   */
  public static Optional<String> partOfCode(String text) {
    String part = text.replace(" ", "").toUpperCase(Locale.ROOT);
    boolean fits =
        part.length() >= LEAST_OF_A_CODE
            && part.length() <= LONGEST_CODE
            && part.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
            && part.chars().anyMatch(Character::isDigit);
    return fits ? Optional.of(part) : Optional.empty();
  }

  /**
   * The next text after this one in every order of texts, to step along an index from one name to
   * another: what is "greater" is found by reading all rows that are equal, what is "at least" is
   * not.
   */
  public static String following(String name) {
    return name + '\0';
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
