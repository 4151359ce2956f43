package org.kerf.flow.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.SyncFact;

/**
 * Ends a conflict by accepting both sides: what they come to is booked, or that they stand as they
 * are. All of it or nothing.
 */
@Exempt(rule = "rooms", reason = "what both sides come to is booked as any correction of stock")
public final class AcceptConflict {

  /** What became of it. */
  public sealed interface Outcome {

    /** The stock was set right by a document. */
    record Adjusted(Document document) implements Outcome {}

    /** That both stand was booked, and nothing else. */
    record Accepted() implements Outcome {}

    /** Meanwhile it has ended, or is another one. */
    record Changed() implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Reading reading;
  private final Repositories repositories;
  private final Projections projections;
  private final Conflicts conflicts;
  private final Origins origins;
  private final AdjustUnit adjustUnit;
  private final DecideField decideField;

  public AcceptConflict(
      Booking booking,
      Reading reading,
      Repositories repositories,
      Conflicts conflicts,
      Origins origins,
      DecideField decideField) {
    this.booking = booking;
    this.reading = reading;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.conflicts = conflicts;
    this.origins = origins;
    this.adjustUnit = new AdjustUnit(booking, repositories);
    this.decideField = decideField;
  }

  /**
   * Books what both sides come to: the stock for a count or a balance below zero, the value that
   * stands for a field.
   *
   * @param seen the conflict as the person saw it
   */
  public Outcome run(Command command, Conflict seen, String reason) throws StationFault {
    return switch (seen.kind()) {
      case NEGATIVE_BALANCE -> adjust(command, seen, 0, reason);
      case COUNT_AGAINST_BOOK -> adjust(command, seen, seen.settled(), reason);
      case DOUBLE_REVERSAL -> reverseOnce(command, seen, reason);
      case CUT_OF_WITHDRAWN, CUT_OF_HELD -> keep(command, seen, reason);
      default -> keepField(command, seen);
    };
  }

  private Outcome adjust(Command command, Conflict seen, int counted, String reason)
      throws StationFault {
    return switch (adjustUnit.run(
        command, new UnitId(seen.subject()), seen.number(), counted, reason)) {
      case AdjustUnit.Outcome.Adjusted(var document) -> new Outcome.Adjusted(document);
      case AdjustUnit.Outcome.Refused(var why) -> new Outcome.Refused(why);
      case AdjustUnit.Outcome.Same _,
          AdjustUnit.Outcome.ChangedSince _,
          AdjustUnit.Outcome.Impossible _,
          AdjustUnit.Outcome.NoReason _,
          AdjustUnit.Outcome.NotThen _ ->
          new Outcome.Changed();
    };
  }

  private Outcome keepField(Command command, Conflict seen) throws StationFault {
    return !seen.edits().isEmpty() && decideField.run(command, seen.edits(), seen.edits().getLast())
        ? new Outcome.Accepted()
        : new Outcome.Changed();
  }

  /** Books that both sides stand as they are. */
  public Outcome keep(Command command, Conflict seen, String reason) throws StationFault {
    Booking.allow(command, Permission.ADJUST_STOCK);
    if (!isThere(seen)) {
      return new Outcome.Changed();
    }
    return booking.book(
        command,
        Permission.ADJUST_STOCK,
        Answers.<Outcome>always(new Outcome.Accepted()),
        (tx, at) -> {
          Fact accepted =
              projections.book(tx, at, command.actor().id(), accepted(tx, seen, reason));
          return Booked.of(new Outcome.Accepted(), List.of(accepted));
        });
  }

  /**
   * Asked before the writing turn, for others wait in it; who decides at one time the claim says.
   */
  private boolean isThere(Conflict seen) throws StationFault {
    return reading.of(tx -> conflicts.found(tx, WatchConflicts.MOST)).stream()
        .anyMatch(seen::equals);
  }

  private SyncFact.ConflictAccepted accepted(Tx tx, Conflict seen, String reason) {
    return new SyncFact.ConflictAccepted(
        seen.id(),
        seen.kind(),
        seen.code().strip(),
        origins.origin(tx).characters(),
        Booking.reason(reason));
  }

  /** A document was reversed twice, and a reversal can't be reversed: the second is countered. */
  private Outcome reverseOnce(Command command, Conflict seen, String reason) throws StationFault {
    Booking.allow(command, Permission.ADJUST_STOCK);
    if (!isThere(seen)) {
      return new Outcome.Changed();
    }
    return booking.book(
        command,
        Permission.ADJUST_STOCK,
        Answers.<Outcome>ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Adjusted) outcome).document(),
            (tx, document) -> new Outcome.Adjusted(document)),
        (tx, at) -> {
          var second = new DocumentId(seen.sides().getFirst().subject());
          List<MovementDraft> counter = new ArrayList<>();
          for (Movement movement : repositories.ledger().movements(tx, second)) {
            if (movement.countChange() != 0) {
              counter.add(
                  new MovementDraft(
                      movement.unit(),
                      StockDocuments.ADJUSTED,
                      -movement.countChange(),
                      movement.to(),
                      movement.from(),
                      Optional.empty()));
            }
          }
          Document document =
              booking.document(tx, StockDocuments.ADJUSTMENT, at, command.actor(), reason);
          Fact moved = projections.post(tx, document, List.of(), counter);
          Fact accepted =
              projections.book(tx, at, command.actor().id(), accepted(tx, seen, reason));
          return Booked.of(new Outcome.Adjusted(document), List.of(moved, accepted));
        });
  }
}
