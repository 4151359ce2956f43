package org.kerf.cutting.model.bar;

import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.LineId;
import org.kerf.kernel.Length;

/**
 * What a piece is to be like.
 *
 * @param line the order line that asks for such pieces
 * @param length from tip to tip
 * @param ends in the order in which the blade comes to them
 * @param surplus whether it is cut for stock: it is like the line's pieces, but counts for no order
 */
public record PieceSpec(LineId line, Length length, Ends ends, boolean surplus) {

  /** A square piece for an order. */
  public static PieceSpec square(LineId line, Length length) {
    return new PieceSpec(line, length, Ends.SQUARE, false);
  }

  /** Such a piece for stock. */
  public PieceSpec forStock() {
    return new PieceSpec(line, length, ends, true);
  }

  public PieceShape shape() {
    return new PieceShape(length, ends);
  }

  /** The same piece cut the other way round. */
  public PieceSpec turned() {
    return new PieceSpec(line, length, ends.turned(), surplus);
  }
}
