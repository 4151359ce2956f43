package org.kerf.cutting.model.problem;

/**
 * What a bar must hold to besides its length: mixes that are forbidden, cuts that take more room
 * than they are long. It comes on top of the sum of lengths, never instead of it.
 *
 * <p>Monotone: a rule that takes a filling takes each part of it too. It is asked very often and
 * from several threads at once, and always answers the same.
 */
@FunctionalInterface
public interface PatternRule {

  /** Every filling is taken. */
  PatternRule NONE = (kind, counts) -> true;

  /**
   * Whether a bar of this kind may be cut so.
   *
   * @param kind by its place in the problem
   * @param counts how often each part of the problem is cut from the bar; only to be read, and only
   *     during the call
   */
  boolean takes(int kind, int[] counts);
}
