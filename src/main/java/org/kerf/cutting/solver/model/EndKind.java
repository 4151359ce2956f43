package org.kerf.cutting.solver.model;

/**
 * The angles that a piece has at its ends, as a line between two numbers of {@link
 * org.kerf.cutting.model.geometry.AngleCosts}.
 *
 * @param index its place among the kinds of ends that the item's pieces have
 */
public record EndKind(int index, int one, int other) {

  static final EndKind SQUARE = new EndKind(0, 0, 0);

  public boolean isSquare() {
    return one == 0 && other == 0;
  }
}
