package org.kerf.ui.planning;

import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;

/** Says how much of the material a better plan could save at most. */
final class GapPill {

  private static final double STEP = 1_000;

  private GapPill() {}

  /** The whole sentence; {@code mostSaving} is from 0, proved best, to 1. */
  static Pill of(Texts texts, double mostSaving) {
    double shown = Math.ceil(mostSaving * STEP) / STEP;
    return mostSaving == 0
        ? Pill.of(texts, Mark.PROVED_BEST)
        : Pill.of(
            Mark.NEAR_BEST, texts.bind(t -> t.of("planning.saving", t.figures().percent(shown))));
  }
}
