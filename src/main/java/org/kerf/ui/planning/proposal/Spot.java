package org.kerf.ui.planning.proposal;

/**
 * A part of a bar that is pointed at or selected.
 *
 * @param row of the bar in the list
 * @param segment of its picture; {@link org.kerf.ui.controls.drawing.BarDrawing#NONE} for the bar
 *     as a whole
 */
record Spot(int row, int segment) {

  /** Nothing at all. */
  static final Spot NOWHERE = new Spot(-1, -1);
}
