package org.kerf.ui.texts;

import java.util.Locale;

/** The languages of the screens. */
public enum Language {
  ROMANIAN(Locale.of("ro", "RO"), "Română", "RO"),
  ENGLISH(Locale.of("en", "GB"), "English", "EN");

  private final Locale locale;
  private final String ownName;
  private final String tag;

  Language(Locale locale, String ownName, String tag) {
    this.locale = locale;
    this.ownName = ownName;
    this.tag = tag;
  }

  public Locale locale() {
    return locale;
  }

  /** As its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** Two letters for a button. */
  public String tag() {
    return tag;
  }

  /**
   * Which of the forms in a text counted with {@link Texts#count} fits this number: one, few, or
   * many.
   */
  int pluralForm(long count) {
    return switch (this) {
      case ROMANIAN -> count == 1 ? 0 : isFewInRomanian(count) ? 1 : 2;
      case ENGLISH -> count == 1 ? 0 : 1;
    };
  }

  /** Romanian says "19 bare" and "119 bare" but "20 de bare" and "100 de bare". */
  private static boolean isFewInRomanian(long count) {
    long lastTwo = count % 100;
    return count == 0 || (lastTwo >= 1 && lastTwo <= 19);
  }
}
