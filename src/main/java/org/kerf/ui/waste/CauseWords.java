package org.kerf.ui.waste;

import java.util.Locale;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.ui.texts.Words;

/** Causes of scrap as people call them. */
final class CauseWords {

  private CauseWords() {}

  static Words of(ScrapCause cause) {
    return Words.of("waste.cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
