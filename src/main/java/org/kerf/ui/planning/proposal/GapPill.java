package org.kerf.ui.planning.proposal;

import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;

/** Says how much of the material a better plan could save at most. */
public final class GapPill {

  private static final double STEP = 1_000;

  private GapPill() {}

  /**
   * The whole sentence.
   *
   * @param mostSaving from 0, proved best, to 1
   * @param forLocks whether it is proved only for what a person locked
   */
  public static Pill of(Texts texts, double mostSaving, boolean forLocks) {
    if (mostSaving == 0) {
      return forLocks
          ? Pill.of(Mark.PROVED_BEST, texts.bind("planning.best-for-locks"))
          : Pill.of(texts, Mark.PROVED_BEST);
    }
    double shown = Math.ceil(mostSaving * STEP) / STEP;
    String key = forLocks ? "planning.saving-for-locks" : "planning.saving";
    return Pill.of(Mark.NEAR_BEST, texts.bind(t -> t.of(key, t.figures().percent(shown))));
  }
}
