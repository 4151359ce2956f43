package org.kerf.cutting.model.order;

import org.kerf.cutting.model.geometry.Ends;
import org.kerf.kernel.Length;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.ItemId;

/**
 * One line of a cut order: so many pieces of one length.
 *
 * @param length from tip to tip
 * @param number 1, 2, 3 within the order
 * @param quantity pieces asked for; 0 once the line was cancelled and nothing of it is cut
 * @param planned pieces that an approved plan has on its bars and that are not cut yet
 * @param cut pieces cut and not undone
 * @param certificate the certificate type asked for, such as "3.1"; empty where none is
 * @param heat the heat asked for; empty where any will do
 * @param mark the customer's name for the piece, such as "stâlp S2"
 * @param materialOf whose material is to be cut
 * @param ends the angles at the pieces' ends
 */
public record CutLine(
    LineId id,
    OrderId order,
    int number,
    ItemId item,
    Length length,
    int quantity,
    int planned,
    int cut,
    String certificate,
    String heat,
    String mark,
    Owner materialOf,
    Ends ends) {

  public CutLine {
    if (quantity < 0 || length.isZero()) {
      throw new IllegalArgumentException("line " + number + ": " + quantity + " x " + length);
    }
  }

  /** The same pieces asked for by another order, with nothing of them planned or cut. */
  public CutLine of(LineId other, OrderId inOrder, int place, int pieces) {
    return new CutLine(
        other,
        inOrder,
        place,
        item,
        length,
        pieces,
        0,
        0,
        certificate,
        heat,
        mark,
        materialOf,
        ends);
  }

  /** What is on a bar or cut can't be taken back by a change of the order. */
  public int leastQuantity() {
    return planned + cut;
  }

  /** Pieces that still have to be planned. */
  public int toPlan() {
    return Math.max(0, quantity - planned - cut);
  }
}
