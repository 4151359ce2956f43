package org.kerf.stock.model.item;

import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;

/**
 * Something the warehouse keeps by length: a profile, a pipe, a cable.
 *
 * @param code the house's own code, unique, as in the ERP
 * @param category the product family, such as "IPE" or "Cablu"
 * @param grade the steel or alloy, such as "S235JR"; empty where it has none
 * @param massPerMetre theoretical, from the section tables
 * @param minRemnant what is shorter is scrap
 * @param remnantValuePercent what a consumed remnant costs the plan, in percent of its price by
 *     length; 0 means "remnants first"
 * @param pricePerMetre what a plan weighs new material with
 * @param maxRemnants how many remnants of this item may lie about before the planner stops making
 *     more of those that may be scrapped; 0 means no limit
 * @param mostPieces how many pieces may be cut from one bar; 0 means no limit
 * @param height of the profile as it lies on the saw: how deep a slanted cut goes; zero where
 *     unknown, and then it is cut square only
 * @param mostSurplus how many pieces of each length may lie in stock as cut ahead before plans stop
 *     cutting more from what would be scrap; 0 means that none are cut
 * @param longestScrapped the longest rest that may be scrapped because there are enough remnants;
 *     what is longer is kept
 */
public record Item(
    ItemId id,
    String code,
    String name,
    String category,
    String grade,
    Mass massPerMetre,
    Length minRemnant,
    int remnantValuePercent,
    Money pricePerMetre,
    LengthUnit unit,
    int maxRemnants,
    int mostPieces,
    Length height,
    int mostSurplus,
    Length longestScrapped) {

  /** Cut square only, nothing ahead, and no rest scrapped that yields two of the shortest. */
  public Item(
      ItemId id,
      String code,
      String name,
      String category,
      String grade,
      Mass massPerMetre,
      Length minRemnant,
      int remnantValuePercent,
      Money pricePerMetre,
      LengthUnit unit,
      int maxRemnants,
      int mostPieces) {
    this(
        id,
        code,
        name,
        category,
        grade,
        massPerMetre,
        minRemnant,
        remnantValuePercent,
        pricePerMetre,
        unit,
        maxRemnants,
        mostPieces,
        Length.ZERO,
        0,
        twice(minRemnant));
  }

  /** The longest rest that may be scrapped where nothing is said about it. */
  public static Length twice(Length minRemnant) {
    return minRemnant.plus(minRemnant);
  }

  public Item {
    boolean noPercent = remnantValuePercent < 0 || remnantValuePercent > 100;
    boolean noLimits = maxRemnants < 0 || mostPieces < 0 || mostSurplus < 0;
    if (code.isBlank() || noPercent || noLimits) {
      throw new IllegalArgumentException("item " + code);
    }
  }
}
