package org.kerf.stock.model.item;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * What an item asks of everything that is cut from it: settings that people keep with the item,
 * whoever plans by them.
 *
 * @param minRemnant what is shorter is scrap
 * @param longestScrapped the longest rest that may be scrapped because there are enough remnants;
 *     what is longer is kept
 * @param maxRemnants how many remnants of this item may lie about before the planner stops making
 *     more of those that may be scrapped; 0 means no limit
 * @param pricePerMetre what a plan weighs new material with
 * @param remnantValuePercent what a consumed remnant costs the plan, in percent of its price by
 *     length; 0 means "remnants first"
 * @param mostPieces how many pieces may be cut from one bar; 0 means no limit
 * @param mostSurplus how many pieces of each length may lie in stock as cut ahead before plans stop
 *     cutting more from what would be scrap; 0 means that none are cut
 */
public record CuttingPolicy(
    Length minRemnant,
    Length longestScrapped,
    int maxRemnants,
    Money pricePerMetre,
    int remnantValuePercent,
    int mostPieces,
    int mostSurplus) {

  public CuttingPolicy {
    boolean noPercent = remnantValuePercent < 0 || remnantValuePercent > 100;
    if (noPercent || maxRemnants < 0 || mostPieces < 0 || mostSurplus < 0) {
      throw new IllegalArgumentException(
          "a remnant is worth "
              + remnantValuePercent
              + " %; limits are "
              + List.of(maxRemnants, mostPieces, mostSurplus));
    }
  }

  /**
   * Remnants first and no limits; nothing is cut ahead, and no rest is scrapped that yields two of
   * the shortest remnants.
   */
  public static CuttingPolicy of(Length minRemnant, Money pricePerMetre) {
    return new CuttingPolicy(minRemnant, twice(minRemnant), 0, pricePerMetre, 0, 0, 0);
  }

  /** The same with no more than so many remnants. */
  public CuttingPolicy withMaxRemnants(int most) {
    return new CuttingPolicy(
        minRemnant,
        longestScrapped,
        most,
        pricePerMetre,
        remnantValuePercent,
        mostPieces,
        mostSurplus);
  }

  /** The longest rest that may be scrapped where nothing is said about it. */
  public static Length twice(Length minRemnant) {
    return minRemnant.plus(minRemnant);
  }

  /** Whether what is left over may become a remnant; else it is scrap. */
  public boolean isLongEnough(Length leftover) {
    return isLongEnough(leftover.micrometres(), minRemnant);
  }

  /** Whether so many micrometres may become a remnant where this is the shortest one. */
  public static boolean isLongEnough(long leftover, Length minRemnant) {
    return leftover > 0 && leftover >= minRemnant.micrometres();
  }

  /** What a bar or remnant of this length costs a plan. */
  public Money cost(Length length, boolean remnant) {
    Money price = pricePerMetre.perMetreOver(length);
    return remnant ? price.percent(remnantValuePercent) : price;
  }
}
