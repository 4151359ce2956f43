package org.kerf.cutting.model.proposal;

import org.kerf.cutting.model.problem.RemnantRules;

/**
 * What a plan takes of material, and the least that any plan for the same pieces can take: in bani,
 * or in micrometres of new bars where the item has no price. What a remnant counts is its value,
 * often nothing. Where remnants made are credited, the unit is a part of a ban, so that their worth
 * is exact ({@link RemnantRules#unitsOfABan}).
 *
 * @param weight of the plan
 * @param bound no plan weighs less; checked in whole numbers
 */
public record MaterialProof(long weight, long bound) {

  public MaterialProof {
    if (bound < 0 || bound > weight) {
      throw new IllegalArgumentException("a bound of " + bound + " for " + weight);
    }
  }

  /** Nothing is proved but that a weight is not negative. */
  public static MaterialProof nothingKnownOf(long weight) {
    return new MaterialProof(weight, 0);
  }

  public boolean isBest() {
    return bound == weight;
  }

  /** How much of the weight a better plan could save at most, from 0 to 1. */
  public double mostSaving() {
    return weight == 0 ? 0 : (weight - bound) / (double) weight;
  }
}
