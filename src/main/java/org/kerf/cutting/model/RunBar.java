package org.kerf.cutting.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ItemId;
import org.kerf.stock.model.UnitId;

/**
 * One bar on the saw, work in progress until it is closed. At every moment {@code length = pieces +
 * kerf + trims + remnant + scrap + rest}, to the micrometre; the rest of a closed bar is zero.
 *
 * @param saw the saw's geometry when the bar was laid on it
 * @param unit the stock unit that it was taken from
 * @param remnantUnit the stock unit that its remnant became
 */
public record RunBar(
    RunBarId id,
    PlanBarId planBar,
    Saw saw,
    UnitId unit,
    ItemId item,
    Length length,
    Length pieces,
    Length kerf,
    Length trims,
    Length remnant,
    Length scrap,
    Length rest,
    ScrapCause cause,
    Optional<UnitId> remnantUnit,
    RunState state,
    Instant openedAt,
    Optional<Instant> closedAt,
    UUID openedBy) {

  public RunBar {
    Length parts = pieces.plus(kerf).plus(trims).plus(remnant).plus(scrap).plus(rest);
    if (!parts.equals(length)) {
      throw new IllegalArgumentException("bar " + length + " does not balance: " + parts);
    }
    if (state == RunState.CLOSED && !rest.isZero()) {
      throw new IllegalArgumentException("a closed bar has a rest of " + rest);
    }
  }

  /** What one cut takes from the bar besides the piece. */
  public record Bite(Length headTrim, Length kerf) {}

  /** A bar newly laid on the saw. */
  public static RunBar open(RunBarId id, PlanBar bar, Saw saw, Instant at, UUID user) {
    return new RunBar(
        id,
        bar.id(),
        saw,
        bar.unit(),
        bar.item(),
        bar.length(),
        Length.ZERO,
        Length.ZERO,
        Length.ZERO,
        Length.ZERO,
        Length.ZERO,
        bar.length(),
        ScrapCause.NONE,
        Optional.empty(),
        RunState.ON_SAW,
        at,
        Optional.empty(),
        user);
  }

  /** Whether nothing has been cut from it. */
  public boolean untouched() {
    return rest.equals(length);
  }

  /**
   * The longest piece that the rest still gives; trims at the end of the bar may be cut into by
   * hand.
   */
  public Length longestCut() {
    return rest.minusOrZero(nextHeadTrim());
  }

  /**
   * What a cut of this length takes besides it: the head trim with the first one, and as much blade
   * as is left.
   */
  public Bite bite(Length piece) {
    Length behind = rest.minus(nextHeadTrim()).minus(piece);
    Length beforeTail = behind.minusOrZero(saw.tailTrim());
    return new Bite(nextHeadTrim(), saw.kerf().min(beforeTail));
  }

  /**
   * The bar after a cut.
   *
   * @throws IllegalArgumentException if the rest is too short: ask {@link #longestCut} before
   */
  public RunBar afterCut(Length piece) {
    Bite bite = bite(piece);
    return with(
        pieces.plus(piece),
        kerf.plus(bite.kerf()),
        trims.plus(bite.headTrim()),
        rest.minus(piece).minus(bite.kerf()).minus(bite.headTrim()));
  }

  /** The bar with a piece put back: the counter of {@link #afterCut}. */
  public RunBar withoutCut(Length piece, Bite bite) {
    return with(
        pieces.minus(piece),
        kerf.minus(bite.kerf()),
        trims.minus(bite.headTrim()),
        rest.plus(piece).plus(bite.kerf()).plus(bite.headTrim()));
  }

  /**
   * What would be left to keep or throw away if the bar were closed now: the rest less the tail
   * trim.
   */
  public Length leftover() {
    return untouched() ? rest : rest.minusOrZero(saw.tailTrim());
  }

  /** The bar closed with its leftover kept as a remnant. */
  public RunBar closedWithRemnant(UnitId unit, Instant at) {
    Length tail = rest.minus(leftover());
    return closed(
        trims.plus(tail), leftover(), Length.ZERO, ScrapCause.NONE, Optional.of(unit), at);
  }

  /** The bar closed with its leftover, if any, thrown away. */
  public RunBar closedWithScrap(ScrapCause why, Instant at) {
    Length tail = rest.minus(leftover());
    ScrapCause noted = leftover().isZero() ? ScrapCause.NONE : why;
    return closed(trims.plus(tail), Length.ZERO, leftover(), noted, Optional.empty(), at);
  }

  /** The bar closed with its whole rest set aside, trims and all: it turned out to be defective. */
  public RunBar closedDefective(UnitId unit, Instant at) {
    return closed(trims, rest, Length.ZERO, ScrapCause.NONE, Optional.of(unit), at);
  }

  /** The bar on the saw again: the counter of closing it. The head trim stays if a cut was made. */
  public RunBar reopened(Length tailTrim) {
    Length back = rest.plus(remnant).plus(scrap).plus(tailTrim);
    return now(
        new Parts(pieces, kerf, trims.minus(tailTrim), Length.ZERO, Length.ZERO, back),
        ScrapCause.NONE,
        Optional.empty(),
        RunState.ON_SAW,
        Optional.empty());
  }

  /** The bar taken back to its place without a cut. */
  public RunBar takenBack(Instant at) {
    return now(parts(), cause, remnantUnit, RunState.TAKEN_BACK, Optional.of(at));
  }

  private Length nextHeadTrim() {
    return untouched() ? saw.headTrim().min(rest) : Length.ZERO;
  }

  private RunBar with(Length newPieces, Length newKerf, Length newTrims, Length newRest) {
    return now(
        new Parts(newPieces, newKerf, newTrims, remnant, scrap, newRest),
        cause,
        remnantUnit,
        state,
        closedAt);
  }

  private RunBar closed(
      Length newTrims,
      Length newRemnant,
      Length newScrap,
      ScrapCause why,
      Optional<UnitId> newRemnantUnit,
      Instant at) {
    return now(
        new Parts(pieces, kerf, newTrims, newRemnant, newScrap, Length.ZERO),
        why,
        newRemnantUnit,
        RunState.CLOSED,
        Optional.of(at));
  }

  private record Parts(
      Length pieces, Length kerf, Length trims, Length remnant, Length scrap, Length rest) {}

  private Parts parts() {
    return new Parts(pieces, kerf, trims, remnant, scrap, rest);
  }

  /** The same bar on the same saw, as it is now. */
  private RunBar now(
      Parts parts,
      ScrapCause newCause,
      Optional<UnitId> newRemnantUnit,
      RunState newState,
      Optional<Instant> newClosedAt) {
    return new RunBar(
        id,
        planBar,
        saw,
        unit,
        item,
        length,
        parts.pieces(),
        parts.kerf(),
        parts.trims(),
        parts.remnant(),
        parts.scrap(),
        parts.rest(),
        newCause,
        newRemnantUnit,
        newState,
        openedAt,
        newClosedAt,
        openedBy);
  }
}
