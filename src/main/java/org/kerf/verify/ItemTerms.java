package org.kerf.verify;

import java.util.Map;

/**
 * What holds for every plan of an item.
 *
 * @param mostPieces how many pieces one bar may be cut into; 0 means no limit
 * @param shortest what is left over and shorter is scrap, in micrometres
 * @param longestScrapped what is left over and longer is kept however many remnants there are, in
 *     micrometres
 * @param baniPerMetre the price of new bars
 * @param percent of its price by length that a remnant made is credited with
 * @param room how many more remnants there may be when the plan is cut; less than 0 if there are
 *     too many already, {@link #NO_LIMIT} if any number is well
 * @param mostSurplus how many pieces for stock there may be of each length; 0 means that none are
 *     cut
 * @param surplusThere how many there are of each length
 */
public record ItemTerms(
    String item,
    int mostPieces,
    long shortest,
    long longestScrapped,
    long baniPerMetre,
    int percent,
    int room,
    int mostSurplus,
    Map<Long, Integer> surplusThere) {

  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public ItemTerms {
    surplusThere = Map.copyOf(surplusThere);
  }

  /** Terms of an item of which no piece is cut for stock, and any rest may be scrapped. */
  public ItemTerms(
      String item, int mostPieces, long shortest, long baniPerMetre, int percent, int room) {
    this(item, mostPieces, shortest, Long.MAX_VALUE, baniPerMetre, percent, room, 0, Map.of());
  }
}
