package org.kerf.kernel;

/**
 * The two characters that this station's codes begin with after their kind. No two stations of a
 * company may have the same; once a code was made they stay.
 */
public interface CodePrefix {

  String characters(Tx tx);

  /** Whether a code was made already. */
  boolean fixed(Tx tx);

  /**
   * Chooses them.
   *
   * @param characters as {@link ShortCode#isStation} wants them
   * @throws IllegalStateException if a code was made already
   */
  void choose(Tx tx, String characters);
}
