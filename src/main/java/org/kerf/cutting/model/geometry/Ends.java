package org.kerf.cutting.model.geometry;

import org.kerf.kernel.Angle;

/**
 * The angles at a piece's two ends, in the order in which the blade comes to them. A piece may be
 * turned end for end and over, so it may be cut either way round, and each end may lean either way.
 */
public record Ends(Angle first, Angle second) {

  public static final Ends SQUARE = new Ends(Angle.SQUARE, Angle.SQUARE);

  public boolean areSquare() {
    return first.isSquare() && second.isSquare();
  }

  /** The same piece cut the other way round. */
  public Ends turned() {
    return new Ends(/* first= */ second, /* second= */ first);
  }

  /** The way round with the smaller angle first: the same for all equal pieces. */
  public Ends sorted() {
    return first.compareTo(second) <= 0 ? this : turned();
  }

  /** Whether both are of one piece, perhaps turned. */
  public boolean areThoseOf(Ends other) {
    return sorted().equals(other.sorted());
  }
}
