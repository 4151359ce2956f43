package org.kerf.cutting.solver;

import org.kerf.cutting.model.Demand;

/**
 * One piece of a demand.
 *
 * @param index its place in {@link ItemModel#pieces()}
 * @param load what it takes of a bar: its length and one blade, in micrometres
 * @param held whether it is long enough for the clamp to hold
 * @param urgency 1 for the least urgent demand of the item, one more for each more urgent one
 * @param key pieces with different keys may not lie on one bar
 */
record WantedPiece(int index, Demand demand, long load, boolean held, int urgency, int key) {}
