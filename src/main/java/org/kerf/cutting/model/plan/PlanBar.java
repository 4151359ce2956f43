package org.kerf.cutting.model.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.BarToCut;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.CuttingPolicy;

/**
 * A bar of an approved plan.
 *
 * @param saw that it waits for, lies on or was cut on: its plan's, unless it was moved
 * @param putOff since when it waits at the end of its saw's list, for it was not found; empty where
 *     that was not so
 * @param turn the turn that a person gave it; empty where it has that of its plan
 */
public record PlanBar(
    PlanBarId id,
    PlanId plan,
    SawId saw,
    int seq,
    BarSource source,
    boolean keepsLeftover,
    BarState state,
    List<PlanPiece> pieces,
    Optional<Instant> putOff,
    Optional<QueueTurn> turn)
    implements BarToCut<PlanPiece> {

  public PlanBar {
    pieces = List.copyOf(pieces);
  }

  /** The same bar with these pieces. */
  public PlanBar withPieces(List<PlanPiece> others) {
    return new PlanBar(id, plan, saw, seq, source, keepsLeftover, state, others, putOff, turn);
  }

  /** The same bar, put off or not, with this turn. */
  public PlanBar waitingSince(Optional<Instant> since, Optional<QueueTurn> given) {
    return new PlanBar(id, plan, saw, seq, source, keepsLeftover, state, pieces, since, given);
  }

  /** The same pieces, to be cut from another bar. */
  public PlanBar of(BarSource other, boolean keepsItsLeftover) {
    return new PlanBar(id, plan, saw, seq, other, keepsItsLeftover, state, pieces, putOff, turn);
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
