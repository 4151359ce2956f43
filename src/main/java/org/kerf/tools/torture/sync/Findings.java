package org.kerf.tools.torture.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found to be wrong, counted and in sentences. */
final class Findings {

  private static final int MOST_TOLD = 20;

  private final List<String> told = new ArrayList<>();
  private int lost;
  private int doubled;
  private int diverged;

  boolean none() {
    return lost == 0 && doubled == 0 && diverged == 0;
  }

  void lost(String when, String proof) {
    lost++;
    tell(when, "\"" + proof + "\" was acknowledged and is lost.");
  }

  void doubled(String when, String what) {
    doubled++;
    tell(when, "\"" + what + "\" is at the centre more than once.");
  }

  void diverged(String when, String sentence) {
    diverged++;
    tell(when, sentence);
  }

  private void tell(String when, String sentence) {
    if (told.size() < MOST_TOLD) {
      told.add(when.substring(0, 1).toUpperCase(Locale.ROOT) + when.substring(1) + ": " + sentence);
    }
  }

  SyncTortureReport report(
      long seed,
      int rounds,
      int acknowledged,
      long wentBack,
      FullDisks fullDisks,
      List<String> strokes) {
    return new SyncTortureReport(
        seed, rounds, acknowledged, wentBack, fullDisks, strokes, lost, doubled, diverged, told);
  }
}
