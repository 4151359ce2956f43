package org.kerf;

/**
 * How often a proof by random cases is repeated: the same code, with a larger count under {@code
 * mvn verify -Pfull}.
 */
public final class ProofRounds {

  private static final boolean FULL = "full".equals(System.getProperty("kerf.proof"));

  private ProofRounds() {}

  /** All of these rounds in the full run, the first third of them in the normal one. */
  public static int thirdOf(int all) {
    return of(all / 3, all);
  }

  public static int of(int normal, int full) {
    return FULL ? full : normal;
  }
}
