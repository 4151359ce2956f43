package org.kerf.flow.missing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/**
 * The bar that comes next is not at its location. It is put off to the end of its saw's list, or
 * another unit is taken instead; then the one that was not found is held, so that no plan takes it
 * until somebody has looked for it. A bundle is held as a whole, for if any bar of it were there,
 * it could have been taken: other bars planned from it stay planned and are asked about in turn.
 */
public final class ReportMissingBar {

  /** What became of it. */
  public sealed interface Outcome {

    /** It comes last by now. */
    record PutOff(Document document) implements Outcome {}

    /** The bar is of the other unit by now. */
    record Replaced(Document document, StockUnit instead) implements Outcome {}

    /** The same was said before: a second tap. */
    record AlreadySaid(Document document) implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  /**
   * A bar as it was shown to the person who looked for it.
   *
   * @param unit where it was to come from
   * @param putOff since when it had been waiting at the end of the list, if it had
   */
  public record Look(PlanBarId bar, UnitId unit, Optional<Instant> putOff) {

    public static Look at(PlanBar shown) {
      return new Look(shown.id(), shown.unit(), shown.putOff());
    }
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Substitutes substitutes;

  public ReportMissingBar(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.substitutes = new Substitutes(repositories);
  }

  /** The bar comes last on its saw's list. */
  public Outcome putOff(Command command, Look look, String reason) throws StationFault {
    return booking.book(
        command,
        Permission.CUT,
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.PutOff) outcome).document(),
            (tx, document) -> new Outcome.PutOff(document)),
        (tx, at) -> {
          Optional<Outcome> against = against(tx, look, Optional.empty());
          return against.isPresent()
              ? Booked.refused(against.get())
              : putOff(tx, at, command.actor(), look, reason);
        });
  }

  /** The bar is cut from the other unit. */
  public Outcome takeInstead(Command command, Look look, UnitId other, String reason)
      throws StationFault {
    return booking.book(
        command,
        Permission.CUT,
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Replaced) outcome).document(),
            (tx, document) -> new Outcome.Replaced(document, instead(tx, document))),
        (tx, at) -> {
          Optional<Outcome> against = against(tx, look, Optional.of(other));
          return against.isPresent()
              ? Booked.refused(against.get())
              : takeInstead(tx, at, command.actor(), look, other, reason);
        });
  }

  private StockUnit instead(Tx tx, Document document) {
    MissingBar missing = repositories.plans().missing(tx, document.id()).orElseThrow();
    return repositories.stock().unit(tx, missing.instead().orElseThrow()).orElseThrow();
  }

  /** Nothing if the bar still waits as it was shown. */
  private Optional<Outcome> against(Tx tx, Look look, Optional<UnitId> instead) {
    Optional<MissingBar> last = repositories.plans().missing(tx, look.bar()).stream().findFirst();
    boolean said =
        last.filter(missing -> missing.unit().equals(look.unit()))
            .filter(missing -> missing.putOffBefore().equals(look.putOff()))
            .filter(missing -> missing.instead().equals(instead))
            .isPresent();
    if (said) {
      return last.flatMap(missing -> repositories.ledger().document(tx, missing.document()))
          .map(Outcome.AlreadySaid::new);
    }
    boolean waits =
        repositories
            .plans()
            .bar(tx, look.bar())
            .filter(bar -> bar.state() == BarState.TO_CUT)
            .filter(bar -> Look.at(bar).equals(look))
            .isPresent();
    return waits
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(new SawRefusal.BarNotWaiting()));
  }

  private Booked<Outcome> putOff(Tx tx, Instant at, Actor by, Look look, String reason) {
    PlanBar bar = repositories.plans().bar(tx, look.bar()).orElseThrow();
    UnitLine unit = repositories.stock().line(tx, bar.unit()).orElseThrow();
    Document document = document(tx, SawDocuments.BAR_PUT_OFF, at, by, look, reason);
    // Behind all that waits now, also where the clock went back since that was planned.
    Instant last = repositories.plans().endOfList(tx, bar.saw()).orElse(at);
    Instant turn = at.isAfter(last) ? at : last.plusMillis(1);
    Fact moved = post(tx, document, unit);
    CuttingChange change =
        CuttingChange.builder()
            .bar(bar.waitingSince(Optional.of(turn), Optional.empty()), BarState.TO_CUT)
            .missing(missing(document, unit, bar, Optional.empty(), Optional.of(turn)))
            .build();
    Fact putOff =
        projections.book(
            tx,
            at,
            by.id(),
            new SawFact.BarPutOff(
                bar.id(),
                unit.unit().code(),
                unit.locationName(),
                unit.unit().length(),
                document.reason(),
                Optional.of(change)));
    return Booked.of(new Outcome.PutOff(document), List.of(moved, putOff));
  }

  private Booked<Outcome> takeInstead(
      Tx tx, Instant at, Actor by, Look look, UnitId otherId, String reason) {
    PlanBar bar = repositories.plans().bar(tx, look.bar()).orElseThrow();
    UnitLine unit = repositories.stock().line(tx, bar.unit()).orElseThrow();
    UnitLine other = repositories.stock().line(tx, otherId).orElseThrow();
    Optional<SawRefusal.CannotStandIn.Why> why = substitutes.against(tx, bar, other);
    if (why.isPresent()) {
      var refusal = new SawRefusal.CannotStandIn(other.unit().code(), why.get());
      return Booked.refused(new Outcome.Refused(refusal));
    }
    Document document = document(tx, SawDocuments.BAR_REPLACED, at, by, look, reason);
    Optional<Fact> passedOver =
        passedOver(tx, bar, other, document).map(fact -> projections.book(tx, at, by.id(), fact));
    PlanBar replaced =
        substitutes.of(tx, bar, other.unit()).waitingSince(Optional.empty(), bar.turn());
    Fact moved = post(tx, document, unit);
    CuttingChange change =
        CuttingChange.builder()
            .bar(replaced, BarState.TO_CUT)
            .missing(missing(document, unit, bar, Optional.of(otherId), Optional.empty()))
            .build();
    Fact told =
        projections.book(
            tx,
            at,
            by.id(),
            new SawFact.BarReplaced(
                bar.id(),
                unit.unit().code(),
                unit.locationName(),
                unit.unit().length(),
                document.reason(),
                other.unit().code(),
                Optional.of(change)));
    List<Fact> facts = new ArrayList<>(List.of(moved, told));
    passedOver.ifPresent(facts::add);
    return Booked.of(new Outcome.Replaced(document, other.unit()), facts);
  }

  private Optional<StockFact> passedOver(Tx tx, PlanBar bar, UnitLine other, Document document) {
    return substitutes.of(tx, bar, 1).stream()
        .findFirst()
        .filter(first -> !first.unit().id().equals(other.unit().id()))
        .map(
            first ->
                new StockFact.TakenOutOfTurn(
                    other.unit().id(),
                    other.unit().code(),
                    document.code(),
                    first.unit().code(),
                    first.locationName(),
                    document.reason()));
  }

  private Document document(
      Tx tx, DocumentKind kind, Instant at, Actor by, Look look, String reason) {
    return booking.document(tx, kind, at, by, reason).about(look.bar());
  }

  private Fact post(Tx tx, Document document, UnitLine unit) {
    var search = MovementDraft.notFound(unit.unit().id(), unit.unit().location());
    return projections.post(tx, document, List.of(), List.of(search));
  }

  private static MissingBar missing(
      Document document,
      UnitLine unit,
      PlanBar before,
      Optional<UnitId> instead,
      Optional<Instant> putOff) {
    boolean held = unit.unit().state() == UnitState.HELD;
    return new MissingBar(
        document.id(),
        before.id(),
        before.unit(),
        instead,
        putOff,
        before.putOff(),
        before.turn(),
        before.keepsLeftover(),
        held ? unit.stateReason() : "");
  }
}
