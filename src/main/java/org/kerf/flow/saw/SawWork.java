package org.kerf.flow.saw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** What the use cases at the saw have in common. */
public final class SawWork {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public SawWork(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /**
   * A unit about to be made from this bar, lying at the saw: same item, heat, lot and owner, for
   * certificates pass on.
   */
  public NewUnit cutFrom(
      Tx tx, RunBar bar, UnitOrigin origin, Length length, UnitState state, Instant at) {
    StockUnit source = repositories.stock().unit(tx, bar.unit()).orElseThrow();
    ShortCode.Kind kind =
        origin == UnitOrigin.CUT_PIECE ? ShortCode.Kind.PIECE : ShortCode.Kind.REMNANT;
    return new NewUnit(
        new UnitId(booking.ids().next()),
        booking.unitCode(tx, repositories.stock(), kind),
        bar.item(),
        UnitShape.PIECE,
        origin,
        length,
        state,
        "",
        Optional.empty(),
        source.heat(),
        source.lot(),
        source.owner().partyId(),
        Optional.of(source.id()),
        at);
  }

  /**
   * A piece about to be cut. One of a wrong length becomes a remnant, as long as it is whole: its
   * slanted ends are not counted.
   *
   * @param surplus whether it is cut for stock
   */
  public NewUnit pieceFrom(
      Tx tx, RunBar bar, PieceShape shape, boolean good, boolean surplus, Instant at) {
    UnitOrigin right = surplus ? UnitOrigin.CUT_AHEAD : UnitOrigin.CUT_PIECE;
    UnitOrigin origin = good ? right : UnitOrigin.REMNANT;
    Length whole = shape.length().minus(bar.cuts().least(shape.ends()));
    return cutFrom(tx, bar, origin, good ? shape.length() : whole, UnitState.FREE, at);
  }

  /** The bar on the saw that the document is about. */
  public static RunBarId runOf(Document document) {
    return new RunBarId(document.subject().orElseThrow().id());
  }

  /** Why a piece of this length cannot be cut from the bar now, if it cannot. */
  public static Optional<SawRefusal> refusal(RunBar bar, Ends ends, Length measured, boolean good) {
    Length longest = bar.longestCut(ends);
    Length shortest = bar.cuts().least(ends);
    if (measured.isZero()) {
      return Optional.of(new SawRefusal.NoLength());
    }
    if (measured.isLongerThan(longest)) {
      return Optional.of(new SawRefusal.TooLong(longest));
    }
    boolean endsMeet = measured.isShorterThan(shortest) || (!good && measured.equals(shortest));
    return endsMeet ? Optional.of(new SawRefusal.TooShort(shortest)) : Optional.empty();
  }

  /** The first piece of the bar that is not cut. */
  public static Optional<PlanPiece> next(PlanBar bar) {
    return bar.pieces().stream().filter(piece -> piece.state() == PieceState.TO_CUT).findFirst();
  }

  /** The bar's pieces that are not cut. */
  public static List<PlanPiece> uncut(PlanBar bar) {
    return bar.pieces().stream().filter(piece -> piece.state() == PieceState.TO_CUT).toList();
  }

  /** Gives the waiting bars of a plan back and withdraws it. */
  public Fact withdraw(Tx tx, Instant at, Actor by, PlanId plan, List<PlanBar> waiting) {
    ShortCode code = repositories.plans().plan(tx, plan).orElseThrow().code();
    return projections.book(
        tx,
        at,
        by.id(),
        new PlanFact.PlanWithdrawn(
            plan, code, waiting.size(), waiting.stream().map(PlanBar::id).toList()));
  }
}
