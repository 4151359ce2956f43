package org.kerf.cutting.model.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.BarToCut;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.CuttingPolicy;

/**
 * A bar of an approved plan.
 *
 * @param putOff since when it waits at the end of its saw's list, for it was not found; empty where
 *     it has the turn that its plan gave it
 */
public record PlanBar(
    PlanBarId id,
    PlanId plan,
    int seq,
    BarSource source,
    boolean keepsLeftover,
    BarState state,
    List<PlanPiece> pieces,
    Optional<Instant> putOff)
    implements BarToCut<PlanPiece> {

  public PlanBar {
    pieces = List.copyOf(pieces);
  }

  /** The same bar with these pieces. */
  public PlanBar withPieces(List<PlanPiece> others) {
    return new PlanBar(id, plan, seq, source, keepsLeftover, state, others, putOff);
  }

  /** The same bar with another turn. */
  public PlanBar waitingSince(Optional<Instant> since) {
    return new PlanBar(id, plan, seq, source, keepsLeftover, state, pieces, since);
  }

  /** The same pieces, to be cut from another bar. */
  public PlanBar of(BarSource other, boolean keepsItsLeftover) {
    return new PlanBar(id, plan, seq, other, keepsItsLeftover, state, pieces, putOff);
  }

  /** The pieces that are still to be cut, as the blade comes to them. */
  public List<PieceShape> toCut() {
    return pieces.stream()
        .filter(piece -> piece.state() == PieceState.TO_CUT)
        .map(PlanPiece::shape)
        .toList();
  }

  /**
   * Whether pieces that orders asked for were given back: this bar does not yield them any more.
   */
  public boolean gavePiecesBack() {
    return asked().stream().anyMatch(piece -> piece.state() == PieceState.RELEASED);
  }

  /**
   * Whether such a leftover becomes a remnant when the bar is closed. What the plan would scrap is
   * kept where pieces that orders asked for were not cut: now or when they were given back.
   *
   * @param uncut the pieces that are not cut by then
   */
  public boolean leavesRemnant(Length leftover, Length shortest, List<PlanPiece> uncut) {
    boolean finished = uncut.stream().allMatch(PlanPiece::surplus) && !gavePiecesBack();
    return CuttingPolicy.isLongEnough(leftover.micrometres(), shortest)
        && (keepsLeftover || !finished);
  }
}
