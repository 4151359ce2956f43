package org.kerf.cutting.model.saw;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * One bar on the saw, work in progress until it is closed. At every moment {@code length = pieces +
 * kerf + trims + remnant + scrap + rest}, to the micrometre; the rest of a closed bar is zero.
 *
 * @param saw the saw's geometry when the bar was laid on it
 * @param unit the stock unit that it was taken from
 * @param pieces on the bar's centre line, as all parts are ({@link SlantedCuts})
 * @param trims head and tail trim, and what slanted cuts lose besides their blades
 * @param remnantUnit the stock unit that its remnant became
 * @param height of the profile as it lies on the saw
 * @param face the angle that the last cut gave the bar's end; square before the first
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
    UUID openedBy,
    Length height,
    Angle face) {

  public RunBar {
    Length parts = pieces.plus(kerf).plus(trims).plus(remnant).plus(scrap).plus(rest);
    if (!parts.equals(length)) {
      throw new IllegalArgumentException("bar " + length + " does not balance: " + parts);
    }
    if (state == RunState.CLOSED && !rest.isZero()) {
      throw new IllegalArgumentException("a closed bar has a rest of " + rest);
    }
  }

  /**
   * What one cut takes from the bar.
   *
   * @param offcut triangles that are lost where the bar's end had another angle than the piece
   * @param kerf all blades: the one behind the piece and any that gave the bar's end its angle
   * @param material the piece on the centre line
   * @param before the angle that the bar's end had
   */
  public record Bite(Length headTrim, Length offcut, Length kerf, Length material, Angle before) {

    /** What is lost besides blade and piece. */
    public Length trims() {
      return headTrim.plus(offcut);
    }
  }

  /** A bar newly laid on the saw. */
  public static RunBar open(
      RunBarId id, PlanBar bar, Saw saw, Length height, Instant at, UUID user) {
    return new RunBar(
        id,
        bar.id(),
        saw.forBar(bar.source().cutAhead()),
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
        user,
        height,
        Angle.SQUARE);
  }

  /** How far it has come. */
  public RunProgress progress() {
    return new RunProgress(
        id, pieces, kerf, trims, remnant, scrap, rest, cause, remnantUnit, state, closedAt, face);
  }

  /** Whether nothing has been cut from it. */
  public boolean untouched() {
    return rest.equals(length);
  }

  /**
   * The longest piece with such ends that the rest still gives, from tip to tip; trims at the end
   * of the bar may be cut into by hand. Zero if it gives none.
   */
  public Length longestCut(Ends ends) {
    Length before = nextHeadTrim().plus(lostBefore(ends.first())).plus(extraBlade(ends.first()));
    Length room = rest.minusOrZero(before).minusOrZero(cuts().wedge(ends.second()));
    Length longest = cuts().tipToTip(room, ends);
    boolean none = room.isZero() || longest.isShorterThan(cuts().least(ends));
    return none ? Length.ZERO : longest;
  }

  /** Whether the rest still gives this piece. */
  public boolean gives(PieceShape piece) {
    return !piece.length().isLongerThan(longestCut(piece.ends()));
  }

  /**
   * What a cut of this piece takes: the head trim with the first one, a cut more where the bar's
   * end has another angle, and as much blade behind the piece as is left.
   */
  public Bite bite(PieceShape piece) {
    Angle first = piece.ends().first();
    Angle second = piece.ends().second();
    Length offcut = lostBefore(first);
    Length material = cuts().material(piece);
    Length before = nextHeadTrim().plus(offcut).plus(extraBlade(first));
    Length behind = rest.minus(before).minus(material);
    Length beforeTail = behind.minusOrZero(saw.tailTrim()).minusOrZero(cuts().wedge(second));
    Length blade = cuts().blade(second).min(beforeTail);
    return new Bite(nextHeadTrim(), offcut, extraBlade(first).plus(blade), material, face);
  }

  /**
   * The bar after a cut.
   *
   * @throws IllegalArgumentException if the rest is too short: ask {@link #gives} before
   */
  public RunBar afterCut(PieceShape piece) {
    Bite bite = bite(piece);
    Length left = rest.minus(bite.material()).minus(bite.kerf()).minus(bite.trims());
    return with(
        new Parts(
            pieces.plus(bite.material()),
            kerf.plus(bite.kerf()),
            trims.plus(bite.trims()),
            remnant,
            scrap,
            left),
        piece.ends().second());
  }

  /** The bar with a piece put back: the reverse of {@link #afterCut}. */
  public RunBar withoutCut(Bite bite) {
    return with(
        new Parts(
            pieces.minus(bite.material()),
            kerf.minus(bite.kerf()),
            trims.minus(bite.trims()),
            remnant,
            scrap,
            rest.plus(bite.material()).plus(bite.kerf()).plus(bite.trims())),
        bite.before());
  }

  /**
   * What would be left to keep or throw away if the bar were closed now: the rest less the tail
   * trim, and less what makes a slanted end square.
   */
  public Length leftover() {
    return untouched() ? rest : square(rest.minusOrZero(saw.tailTrim()));
  }

  /** What would be set aside if the bar turned out to be defective now: what is whole of it. */
  public Length wholeRest() {
    return square(rest);
  }

  /** A slanted cut through this bar. */
  public SlantedCuts cuts() {
    return new SlantedCuts(height, saw.kerf());
  }

  /**
   * The bar closed with a remnant that was measured: what it lacks of the leftover is scrap, what
   * it has more was taken off the tail trim.
   *
   * @param measured at most {@link #wholeRest}
   */
  public RunBar closedMeasured(UnitId unit, Length measured, Instant at) {
    Length missing = leftover().minusOrZero(measured);
    Length lost = rest.minus(measured).minus(missing);
    ScrapCause why = missing.isZero() ? ScrapCause.NONE : ScrapCause.MEASURED_SHORT;
    return closed(trims.plus(lost), measured, missing, why, Optional.of(unit), at);
  }

  /** The bar closed with its leftover, if any, thrown away. */
  public RunBar closedWithScrap(ScrapCause why, Instant at) {
    Length tail = rest.minus(leftover());
    ScrapCause noted = leftover().isZero() ? ScrapCause.NONE : why;
    return closed(trims.plus(tail), Length.ZERO, leftover(), noted, Optional.empty(), at);
  }

  /**
   * The bar closed with its whole rest set aside, tail trim and all: it turned out to be defective.
   */
  public RunBar closedDefective(UnitId unit, Instant at) {
    Length lost = rest.minus(wholeRest());
    return closed(
        trims.plus(lost), wholeRest(), Length.ZERO, ScrapCause.NONE, Optional.of(unit), at);
  }

  /** The bar on the saw again: the reverse of closing it. The head trim stays if a cut was made. */
  public RunBar reopened(Length tailTrim) {
    Length back = rest.plus(remnant).plus(scrap).plus(tailTrim);
    return now(
        new Parts(pieces, kerf, trims.minus(tailTrim), Length.ZERO, Length.ZERO, back),
        face,
        ScrapCause.NONE,
        Optional.empty(),
        RunState.ON_SAW,
        Optional.empty());
  }

  /** The bar taken back to its place without a cut. */
  public RunBar takenBack(Instant at) {
    return now(parts(), face, cause, remnantUnit, RunState.TAKEN_BACK, Optional.of(at));
  }

  private Length nextHeadTrim() {
    return untouched() ? saw.headTrim().min(rest) : Length.ZERO;
  }

  private Length lostBefore(Angle first) {
    return cuts().offcut(face, first);
  }

  private Length extraBlade(Angle first) {
    return cuts().extraBlade(face, first);
  }

  /** What remains of a stretch once the bar's end is square. */
  private Length square(Length stretch) {
    return stretch.minusOrZero(lostBefore(Angle.SQUARE)).minusOrZero(extraBlade(Angle.SQUARE));
  }

  private RunBar with(Parts parts, Angle newFace) {
    return now(parts, newFace, cause, remnantUnit, state, closedAt);
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
        face,
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
      Angle newFace,
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
        openedBy,
        height,
        newFace);
  }
}
