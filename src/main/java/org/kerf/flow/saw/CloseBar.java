package org.kerf.flow.saw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.LabelWriting;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitState;

/**
 * A bar leaves the saw. Closed: its leftover becomes a labelled remnant, or scrap below the item's
 * minimum; what was not cut goes back to be planned. Defective: the whole rest is held.
 */
public final class CloseBar {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * The bar is closed.
     *
     * @param remnant what was kept of it
     * @param givenBack pieces that have to be planned again
     */
    record Closed(RunBar bar, Document document, Optional<StockUnit> remnant, int givenBack)
        implements Outcome {}

    /** It was closed before: a second tap. */
    record AlreadyClosed(RunBar bar) implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  /**
   * What a person says of the remnant.
   *
   * @param measured its length, if it is not the one that was worked out
   * @param location where it was put
   */
  public record Said(Optional<Length> measured, Optional<LocationId> location) {

    public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
  }

  private record Closing(Leftover leftover, String reason, Said said) {

    boolean defective() {
      return leftover == Leftover.HELD;
    }

    Length length(RunBar run) {
      return said.measured().orElse(run.leftover());
    }
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final SawWork work;
  private final LabelWriting labels;

  public CloseBar(Booking booking, Repositories repositories, LabelSettings settings) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.work = new SawWork(booking, repositories);
    this.labels = new LabelWriting(repositories, booking.ids(), settings);
  }

  /** What becomes of the leftover. */
  private enum Leftover {
    AS_PLANNED,
    KEPT,
    HELD
  }

  /** Closes the bar. An uncut bar is not closed but taken back: undo its {@link TakeBar}. */
  public Outcome run(Command command, RunBarId barId, String reason) throws StationFault {
    return run(command, barId, reason, Said.NOTHING);
  }

  /** Closes the bar, with what was measured of its remnant and where that was put. */
  public Outcome run(Command command, RunBarId barId, String reason, Said said)
      throws StationFault {
    return close(command, barId, new Closing(Leftover.AS_PLANNED, Booking.reason(reason), said));
  }

  /**
   * Closes the bar and keeps its leftover, if it is long enough, though the plan has enough
   * remnants of the item.
   */
  public Outcome keeping(Command command, RunBarId barId, String reason, Said said)
      throws StationFault {
    return close(command, barId, new Closing(Leftover.KEPT, Booking.reason(reason), said));
  }

  /** Holds what is left of the bar, for this defect. */
  public Outcome defective(Command command, RunBarId barId, String defect) throws StationFault {
    return close(command, barId, new Closing(Leftover.HELD, Booking.reason(defect), Said.NOTHING));
  }

  private Outcome close(Command command, RunBarId barId, Closing closing) throws StationFault {
    return booking.book(
        command,
        Permission.CUT,
        Answers.of(CloseBar::kept, this::again),
        (tx, at) -> close(tx, at, command.actor(), barId, closing));
  }

  private static String kept(Outcome outcome) {
    var closed = (Outcome.Closed) outcome;
    return closed.document().id().value() + " " + closed.givenBack();
  }

  private Outcome again(Tx tx, String kept) {
    String[] words = kept.split(" ", -1);
    Document document =
        repositories.ledger().document(tx, new DocumentId(UUID.fromString(words[0]))).orElseThrow();
    RunBar bar = repositories.runs().bar(tx, SawWork.runOf(document)).orElseThrow();
    Optional<StockUnit> remnant =
        bar.remnantUnit().flatMap(id -> repositories.stock().unit(tx, id));
    return new Outcome.Closed(bar, document, remnant, Integer.parseInt(words[1]));
  }

  private Booked<Outcome> close(Tx tx, Instant at, Actor by, RunBarId barId, Closing closing) {
    RunBar run = repositories.runs().bar(tx, barId).orElseThrow();
    if (run.state() == RunState.CLOSED) {
      return Booked.refused(new Outcome.AlreadyClosed(run));
    }
    Optional<SawRefusal> refusal = refusal(run, closing);
    if (refusal.isPresent()) {
      return Booked.refused(new Outcome.Refused(refusal.get()));
    }
    Document document =
        booking
            .document(
                tx,
                closing.defective() ? SawDocuments.BAR_DEFECTIVE : SawDocuments.BAR_CLOSED,
                at,
                by,
                closing.reason())
            .about(run.id());
    PlanBar bar = repositories.plans().bar(tx, run.planBar()).orElseThrow();
    List<PlanPiece> uncut = SawWork.uncut(bar);
    int givenBack = Math.toIntExact(uncut.stream().filter(piece -> !piece.surplus()).count());
    CuttingPolicy policy = repositories.stock().item(tx, run.item()).orElseThrow().cutting();
    Length shortest = policy.minRemnant();
    boolean keeps =
        switch (closing.leftover()) {
          case AS_PLANNED -> bar.leavesRemnant(closing.length(run), shortest, uncut);
          case KEPT -> policy.isLongEnough(closing.length(run));
          case HELD -> !run.wholeRest().isZero();
        };
    Optional<NewUnit> kept = keeps ? Optional.of(kept(tx, at, run, closing)) : Optional.empty();
    RunBar closed = closed(run, kept.map(NewUnit::id), shortest, at, closing);
    Fact moved =
        projections.post(
            tx, document, kept.stream().toList(), movements(kept, closing.said().location()));
    CuttingChange change =
        CuttingChange.builder()
            .run(closed)
            .bar(bar, givenBack == 0 ? BarState.CUT : BarState.RELEASED)
            .pieces(uncut, PieceState.RELEASED)
            .build();
    SawFact left = fact(document, closed, kept.map(NewUnit::code), givenBack, closing, change);
    projections.book(tx, at, by.id(), left);
    Optional<StockUnit> remnant = label(tx, at, by, kept);
    return Booked.of(
        new Outcome.Closed(closed, document, remnant, givenBack), List.of(moved, left));
  }

  private static Optional<SawRefusal> refusal(RunBar run, Closing closing) {
    boolean nothingToClose = closing.defective() ? run.rest().isZero() : run.untouched();
    if (run.state() != RunState.ON_SAW || nothingToClose) {
      return Optional.of(new SawRefusal.BarNotOnSaw());
    }
    return closing
        .said()
        .measured()
        .filter(measured -> measured.isLongerThan(run.wholeRest()))
        .map(measured -> new SawRefusal.TooLong(run.wholeRest()));
  }

  private NewUnit kept(Tx tx, Instant at, RunBar run, Closing closing) {
    return closing.defective()
        ? held(
            work.cutFrom(tx, run, UnitOrigin.REMNANT, run.wholeRest(), UnitState.HELD, at),
            closing.reason())
        : work.cutFrom(tx, run, UnitOrigin.REMNANT, closing.length(run), UnitState.FREE, at);
  }

  private static NewUnit held(NewUnit unit, String defect) {
    return new NewUnit(
        unit.id(),
        unit.code(),
        unit.item(),
        unit.shape(),
        unit.origin(),
        unit.length(),
        UnitState.HELD,
        defect,
        unit.location(),
        unit.heat(),
        unit.lot(),
        unit.ownerId(),
        unit.parent(),
        unit.since());
  }

  private static RunBar closed(
      RunBar run, Optional<UnitId> kept, Length shortest, Instant at, Closing closing) {
    if (kept.isEmpty()) {
      boolean tooShort = closing.length(run).isShorterThan(shortest);
      return run.closedWithScrap(tooShort ? ScrapCause.SHORT_REST : ScrapCause.ENOUGH_KEPT, at);
    }
    return closing.defective()
        ? run.closedDefective(kept.get(), at)
        : run.closedMeasured(kept.get(), closing.length(run), at);
  }

  private static List<MovementDraft> movements(
      Optional<NewUnit> kept, Optional<LocationId> location) {
    return kept.stream()
        .map(unit -> MovementDraft.in(unit.id(), SawDocuments.REMNANT_MADE, 1, location))
        .toList();
  }

  private Optional<StockUnit> label(Tx tx, Instant at, Actor by, Optional<NewUnit> kept) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    var line = repositories.stock().line(tx, kept.get().id()).orElseThrow();
    repositories.labels().queue(tx, List.of(labels.remnant(tx, line, by, at)));
    return Optional.of(line.unit());
  }

  private static SawFact fact(
      Document document,
      RunBar closed,
      Optional<ShortCode> code,
      int givenBack,
      Closing closing,
      CuttingChange changed) {
    Optional<CuttingChange> change = Optional.of(changed);
    Length kept = closed.remnant();
    Length scrap = closed.scrap();
    String reason = closing.reason();
    Optional<ShortCode> under = Optional.of(document.code());
    return closing.defective()
        ? new SawFact.BarDefective(closed.id(), code, kept, scrap, givenBack, reason, under, change)
        : new SawFact.BarClosed(closed.id(), code, kept, scrap, givenBack, reason, under, change);
  }
}
