package org.kerf.cli.plan;

import java.util.Locale;

/** Says how good a plan is in material: the one statement that holds whatever its bars are. */
public final class SavingWords {

  private static final double PER_MILLE = 1_000;

  private SavingWords() {}

  /**
   * "proved best", or "at most 0.1 % from the best", rounded up.
   *
   * @param mostSaving how much of the material a better plan could save at most, from 0 to 1
   */
  public static String of(double mostSaving) {
    if (mostSaving == 0) {
      return "proved best";
    }
    double percent = Math.ceil(mostSaving * PER_MILLE) * 100 / PER_MILLE;
    return String.format(Locale.ROOT, "at most %.1f %% from the best", percent);
  }
}
