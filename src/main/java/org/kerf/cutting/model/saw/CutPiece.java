package org.kerf.cutting.model.saw;

import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/**
 * A cut as it was made.
 *
 * @param unit the stock unit that the piece became
 * @param seq 1 for the bar's first cut
 * @param planned what the plan asked for
 * @param measured what was cut, from tip to tip
 * @param bite what the cut took of the bar
 * @param good false if its length is not what the order asked for: it counts for no order
 * @param undoneBy the document that took it back
 * @param surplus whether it was cut for stock: it counts for no order
 */
public record CutPiece(
    UUID id,
    RunBarId runBar,
    PlanPieceId planPiece,
    LineId line,
    UnitId unit,
    int seq,
    Length planned,
    Length measured,
    RunBar.Bite bite,
    boolean good,
    DocumentId document,
    Optional<DocumentId> undoneBy,
    boolean surplus) {

  /**
   * What a cut makes of a planned piece.
   *
   * @param bar as it is before the cut
   */
  public static CutPiece of(
      UUID id,
      RunBar bar,
      int seq,
      PlanPiece planned,
      Length measured,
      boolean good,
      UnitId unit,
      DocumentId document) {
    return new CutPiece(
        id,
        bar.id(),
        planned.id(),
        planned.line(),
        unit,
        seq,
        planned.length(),
        measured,
        bar.bite(new PieceShape(measured, planned.ends())),
        good,
        document,
        Optional.empty(),
        planned.surplus());
  }
}
