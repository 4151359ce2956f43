package org.kerf.flow.saw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitState;

/** "Bar on the saw": the next planned bar leaves the stock and becomes work in progress. */
public final class TakeBar {

  /** What became of it. */
  public sealed interface Outcome {

    record Taken(RunBar bar, Document document) implements Outcome {}

    /** It lies there already: a second tap. */
    record AlreadyThere(RunBar bar) implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public TakeBar(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** The bar goes on the saw that it waits for. */
  public Outcome run(Command command, PlanBarId barId) throws StationFault {
    return book(command, barId, Optional.empty());
  }

  /** The same at this saw's screen: refused if the bar was moved to another saw meanwhile. */
  public Outcome at(Command command, PlanBarId barId, SawId shownAt) throws StationFault {
    return book(command, barId, Optional.of(shownAt));
  }

  private Outcome book(Command command, PlanBarId barId, Optional<SawId> shownAt)
      throws StationFault {
    return booking.book(
        command,
        Permission.CUT,
        Answers.ofDocument(
            repositories.ledger(), outcome -> ((Outcome.Taken) outcome).document(), this::taken),
        (tx, at) -> take(tx, at, command.actor(), barId, shownAt));
  }

  private Outcome taken(Tx tx, Document document) {
    return new Outcome.Taken(
        repositories.runs().bar(tx, SawWork.runOf(document)).orElseThrow(), document);
  }

  private Booked<Outcome> take(
      Tx tx, Instant at, Actor by, PlanBarId barId, Optional<SawId> shownAt) {
    Optional<PlanBar> found = repositories.plans().bar(tx, barId);
    if (found.filter(bar -> shownAt.orElse(bar.saw()).equals(bar.saw())).isEmpty()) {
      return refused(new SawRefusal.BarNotWaiting());
    }
    PlanBar bar = found.get();
    Optional<RunBar> lying = repositories.runs().onSaw(tx, bar.saw());
    if (lying.isPresent()) {
      return lying.get().planBar().equals(barId)
          ? Booked.refused(new Outcome.AlreadyThere(lying.get()))
          : refused(new SawRefusal.SawBusy(unit(tx, lying.get()).code()));
    }
    if (bar.state() != BarState.TO_CUT) {
      return refused(new SawRefusal.BarNotWaiting());
    }
    StockUnit unit = repositories.stock().unit(tx, bar.unit()).orElseThrow();
    if (unit.state() != UnitState.FREE || unit.onHand() < 1) {
      return refused(new SawRefusal.BarNotThere(unit.code()));
    }
    Optional<LabelJob> waiting = repositories.labelThatHoldsUp(tx, bar.saw());
    if (waiting.isPresent()) {
      return refused(new SawRefusal.LabelWaits(waiting.get().code()));
    }
    Saw saw = repositories.plans().saw(tx, bar.saw()).orElseThrow();
    return lay(tx, at, by, bar, unit, saw);
  }

  private Booked<Outcome> lay(Tx tx, Instant at, Actor by, PlanBar bar, StockUnit unit, Saw saw) {
    Length height = repositories.stock().item(tx, bar.item()).orElseThrow().height();
    RunBar run = RunBar.open(new RunBarId(booking.ids().next()), bar, saw, height, at, by.id());
    Document document = booking.document(tx, SawDocuments.BAR_TO_SAW, at, by, "").about(run.id());
    Fact moved =
        projections.post(
            tx,
            document,
            List.of(),
            List.of(MovementDraft.out(unit.id(), SawDocuments.TO_SAW, 1, unit.location())));
    CuttingChange change = CuttingChange.builder().laid(run).bar(bar, BarState.ON_SAW).build();
    Fact taken =
        projections.book(
            tx,
            at,
            by.id(),
            new SawFact.BarOnSaw(run.id(), unit.code(), run.length(), Optional.of(change)));
    return Booked.of(new Outcome.Taken(run, document), List.of(moved, taken));
  }

  private StockUnit unit(Tx tx, RunBar bar) {
    return repositories.stock().unit(tx, bar.unit()).orElseThrow();
  }

  private static Booked<Outcome> refused(SawRefusal reason) {
    return Booked.refused(new Outcome.Refused(reason));
  }
}
