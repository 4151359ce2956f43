package org.kerf.db;

import java.util.Locale;

/** Text typed by a person, as a LIKE pattern. */
public final class Search {

  private Search() {}

  /** A pattern for "contains", in small letters, with the pattern's own signs taken literally. */
  public static String contains(String text) {
    String literal =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + literal + "%";
  }
}
