package org.kerf.cutting.solver.model;

import java.util.Comparator;
import org.kerf.cutting.model.problem.Demand;

/**
 * One piece of a demand.
 *
 * @param index its place in {@link ItemModel#pieces()}
 * @param load what it takes of a bar, as {@link Measure} has it
 * @param held whether it is long enough for the clamp to hold
 * @param ends the angles at its ends
 * @param urgency 1 for the least urgent demand of the item, one more for each more urgent one
 * @param key pieces with different keys may not lie on one bar
 */
public record WantedPiece(
    int index, Demand demand, long load, boolean held, EndKind ends, int urgency, int key) {

  public static final Comparator<WantedPiece> LONGEST_FIRST =
      Comparator.comparingLong(WantedPiece::load).reversed();

  /** Another piece of the same demand. */
  WantedPiece at(int place, int itsKey) {
    return new WantedPiece(place, demand, load, held, ends, urgency, itsKey);
  }
}
