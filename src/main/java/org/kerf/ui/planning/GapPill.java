package org.kerf.ui.planning;

import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;

/** Says how far from the best a plan can be at most. */
final class GapPill {

  private GapPill() {}

  /** The whole sentence. */
  static Pill of(Texts texts, int gap) {
    return gap == 0
        ? Pill.of(texts, Mark.PROVED_BEST)
        : Pill.of(Mark.NEAR_BEST, texts.bind(t -> t.count("planning.gap", gap)));
  }
}
