package org.kerf.cutting.model.problem;

import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.CuttingPolicy;

/**
 * What becomes of what is left over of an item's bars. The longest are kept as remnants, no more
 * than may be made, but what is too long to be scrapped is kept in any case; the others and what is
 * too short are scrap.
 *
 * @param shortest what is shorter is scrap
 * @param longestScrapped what is longer is kept, however many remnants there are
 * @param pricePerMetre of new bars
 * @param percent of its price by length that a remnant is worth; 0 where it is worth nothing
 * @param room how many remnants may be made until there are as many as the item may have; less than
 *     0 if there are more, {@link #NO_LIMIT} if there may be any number
 */
public record RemnantRules(
    Length shortest, Length longestScrapped, Money pricePerMetre, int percent, int room) {

  public static final int NO_LIMIT = Integer.MAX_VALUE;

  /** Where remnants are worth something, weights are counted in parts of a ban, so many of one. */
  private static final long PARTS_OF_A_BAN = 100_000_000;

  /** Below this length one remnant more or less is of no account. */
  private static final long LEAST_STEP_MICROMETRES = 100_000;

  /** All that is not shorter is kept, and is worth nothing. */
  public static RemnantRules keepingFrom(Length shortest) {
    return new RemnantRules(shortest, shortest, Money.ZERO, 0, NO_LIMIT);
  }

  public boolean areLimited() {
    return room != NO_LIMIT;
  }

  /** Whether a plan is credited with the remnants that it makes. */
  public boolean areCredited() {
    return percent > 0 && pricePerMetre.bani() > 0;
  }

  /** With so many remnants used up that are not in the plan. */
  public RemnantRules after(int used) {
    return areLimited()
        ? new RemnantRules(shortest, longestScrapped, pricePerMetre, percent, room + used)
        : this;
  }

  /**
   * Up to how many remnants a plan may make that uses up so many, those too long to be scrapped
   * counted; of these alone it may make more.
   */
  public int mostMade(int used) {
    return areLimited() ? Math.max(0, room + used) : NO_LIMIT;
  }

  /** How many of the remnants that a plan makes are beyond the limit. */
  public int beyondLimit(int made, int used) {
    return areLimited() ? Math.max(0, made - mostMade(used)) : 0;
  }

  /** Whether it is kept, however many others are. */
  public boolean isTooLongToScrap(Length leftover) {
    return isTooLongToScrap(leftover.micrometres());
  }

  /** Whether it is kept, however many others are. */
  public boolean isTooLongToScrap(long micrometres) {
    return isLongEnough(micrometres) && micrometres > longestScrapped.micrometres();
  }

  public boolean isLongEnough(Length leftover) {
    return isLongEnough(leftover.micrometres());
  }

  public boolean isLongEnough(long micrometres) {
    return CuttingPolicy.isLongEnough(micrometres, shortest);
  }

  /** How many units of weight a ban is in a {@code MaterialProof} of the item. */
  public long unitsOfABan() {
    return areCredited() ? PARTS_OF_A_BAN : 1;
  }

  /** What remnants of this length, all together, take off a plan's weight. */
  public long weightOf(long micrometres) {
    return areCredited() ? Math.multiplyExact(weightPerMicrometre(), micrometres) : 0;
  }

  /** Bani per metre times percent: a hundred-millionth of a ban for each micrometre. */
  public long weightPerMicrometre() {
    return areCredited() ? Math.multiplyExact(pricePerMetre.bani(), (long) percent) : 0;
  }

  /** What remnants of this length, all together, are worth, rounded down. */
  public Money credit(Length kept) {
    return Money.ofBani(weightOf(kept.micrometres()) / unitsOfABan());
  }

  /**
   * The value of a kept remnant to a plan: the square of how many times it holds the shortest one.
   * So one long remnant counts more than several short ones of the same length together.
   */
  public long size(long micrometres) {
    long step = Math.max(LEAST_STEP_MICROMETRES, shortest.micrometres());
    long steps = micrometres / step;
    return steps * steps;
  }
}
