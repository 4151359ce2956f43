package org.kerf.verify;

/**
 * What holds for every plan of an item.
 *
 * @param mostPieces how many pieces one bar may be cut into; 0 means no limit
 * @param shortest what is left over and shorter is scrap, in micrometres
 * @param baniPerMetre the price of new bars
 * @param percent of its price by length that a remnant made is credited with
 * @param room how many more remnants there may be when the plan is cut; less than 0 if there are
 *     too many already, {@link #NO_LIMIT} if any number is well
 */
public record ItemTerms(
    String item, int mostPieces, long shortest, long baniPerMetre, int percent, int room) {

  public static final int NO_LIMIT = Integer.MAX_VALUE;
}
