package org.kerf.cutting.model.proposal;

/**
 * Which bar of a proposal.
 *
 * @param item the place of its item in the proposal, from 0
 * @param bar its place among the bars of the item, from 0
 */
public record BarRef(int item, int bar) {}
