package org.kerf.cutting.model.bar;

import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.LineId;
import org.kerf.kernel.Length;

/** A piece on a bar of a plan. */
public interface PieceToCut {

  PieceSpec spec();

  default LineId line() {
    return spec().line();
  }

  /** From tip to tip. */
  default Length length() {
    return spec().length();
  }

  default Ends ends() {
    return spec().ends();
  }

  default PieceShape shape() {
    return spec().shape();
  }

  /** Whether it is cut for stock and counts for no order. */
  default boolean surplus() {
    return spec().surplus();
  }
}
