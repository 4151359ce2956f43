package org.kerf.cutting.model;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ItemId;
import org.kerf.stock.model.UnitId;

/**
 * A bar of an approved plan.
 *
 * @param keepsLeftover whether what is left over is to be kept if it is long enough; else it is
 *     scrap
 * @param cutAhead whether it was cut for stock, so that both its ends are sawn
 */
public record PlanBar(
    PlanBarId id,
    PlanId plan,
    int seq,
    UnitId unit,
    ItemId item,
    Length length,
    boolean remnant,
    boolean keepsLeftover,
    BarState state,
    List<PlanPiece> pieces,
    boolean cutAhead) {

  public PlanBar {
    pieces = List.copyOf(pieces);
  }

  /** The same bar with these pieces. */
  public PlanBar withPieces(List<PlanPiece> others) {
    return new PlanBar(
        id, plan, seq, unit, item, length, remnant, keepsLeftover, state, others, cutAhead);
  }

  /** The pieces that orders asked for. */
  public List<PlanPiece> asked() {
    return pieces.stream().filter(piece -> !piece.surplus()).toList();
  }

  /**
   * Whether pieces that orders asked for were given back: this bar does not yield them any more.
   */
  public boolean gavePiecesBack() {
    return asked().stream().anyMatch(piece -> piece.state() == PieceState.RELEASED);
  }

  /** The bar on this saw. */
  public BarGeometry geometry(Saw saw, Length height) {
    return new BarGeometry(saw.forBar(cutAhead), length, height);
  }

  /**
   * Whether such a leftover becomes a remnant.
   *
   * @param finished whether all pieces that orders asked for are cut; what is left of a bar that
   *     gave some back is kept
   */
  public boolean makesRemnantOf(Length leftover, Length shortest, boolean finished) {
    return PlanBalance.isKept(leftover, shortest) && (keepsLeftover || !finished);
  }
}
