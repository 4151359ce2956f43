package org.kerf.ui;

import java.util.List;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** A language and a theme that screens are tried and pictured in. */
public record View(Language language, Theme theme) {

  private static final View USUAL = new View(Language.ROMANIAN, Theme.LIGHT);
  private static final boolean ALL = "full".equals(System.getProperty("kerf.proof"));

  /** Romanian and light; with -Pfull the other languages and themes before it. */
  public static List<View> pictured() {
    return ALL
        ? List.of(
            new View(Language.ENGLISH, Theme.LIGHT),
            new View(Language.ENGLISH, Theme.DARK),
            new View(Language.ROMANIAN, Theme.DARK),
            USUAL)
        : List.of(USUAL);
  }
}
