package org.kerf.cutting.model.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.proposal.PlanBalance;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * A bar of an approved plan.
 *
 * @param keepsLeftover whether what is left over is to be kept if it is long enough; else it is
 *     scrap
 * @param cutAhead whether it was cut for stock, so that both its ends are sawn
 * @param putOff since when it waits at the end of its saw's list, for it was not found; empty where
 *     it has the turn that its plan gave it
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
    boolean cutAhead,
    Optional<Instant> putOff) {

  public PlanBar {
    pieces = List.copyOf(pieces);
  }

  /** A bar that has the turn that its plan gave it. */
  public PlanBar(
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
    this(
        id,
        plan,
        seq,
        unit,
        item,
        length,
        remnant,
        keepsLeftover,
        state,
        pieces,
        cutAhead,
        Optional.empty());
  }

  /** The same bar with these pieces. */
  public PlanBar withPieces(List<PlanPiece> others) {
    return new PlanBar(
        id, plan, seq, unit, item, length, remnant, keepsLeftover, state, others, cutAhead, putOff);
  }

  /** The same bar with another turn. */
  public PlanBar waitingSince(Optional<Instant> since) {
    return new PlanBar(
        id, plan, seq, unit, item, length, remnant, keepsLeftover, state, pieces, cutAhead, since);
  }

  /** The same pieces, to be cut from another unit. */
  public PlanBar of(StockUnit other, boolean keepsItsLeftover) {
    return new PlanBar(
        id,
        plan,
        seq,
        other.id(),
        item,
        other.length(),
        other.isFreeFromTheSaw(),
        keepsItsLeftover,
        state,
        pieces,
        other.isCutAhead(),
        putOff);
  }

  /** The pieces that are still to be cut, as the blade comes to them. */
  public List<PieceShape> toCut() {
    return pieces.stream()
        .filter(piece -> piece.state() == PieceState.TO_CUT)
        .map(PlanPiece::shape)
        .toList();
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

  /** Whether the plan keeps such a leftover, once all pieces are cut. */
  public boolean keeps(Length leftover, Length shortest) {
    return keepsLeftover && PlanBalance.isKept(leftover, shortest);
  }

  /**
   * Whether such a leftover becomes a remnant when the bar is closed. What the plan would scrap is
   * kept where pieces that orders asked for were not cut: now or when they were given back.
   *
   * @param uncut the pieces that are not cut by then
   */
  public boolean leavesRemnant(Length leftover, Length shortest, List<PlanPiece> uncut) {
    boolean finished = uncut.stream().allMatch(PlanPiece::surplus) && !gavePiecesBack();
    return PlanBalance.isKept(leftover, shortest) && (keepsLeftover || !finished);
  }
}
