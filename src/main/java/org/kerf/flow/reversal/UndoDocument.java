package org.kerf.flow.reversal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * Undoes a document whole, by a reversal: nothing is edited or deleted. After a cut the question is
 * whether it was really cut; if so, the real length is booked in the same document. A reversal that
 * booked such a cut is undone like any cut; what it took back stays taken back.
 */
public final class UndoDocument {

  /** What became of it. */
  public sealed interface Outcome {

    record Undone(Document reversal) implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  private static final int MOST_LISTED = 20;

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Reversals reversals;

  /** Undoes all that the station books. */
  public UndoDocument(Booking booking, Repositories repositories, LabelSettings settings) {
    this(
        booking, repositories, new Reversals(Reversals.ofStation(booking, repositories, settings)));
  }

  /** Undoes documents of these kinds. */
  public UndoDocument(Booking booking, Repositories repositories, Reversals reversals) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.reversals = reversals;
  }

  /**
   * Undoes the document.
   *
   * @param realLength of a cut that was made, but not as booked; empty if nothing was cut
   */
  public Outcome run(Command command, DocumentId id, String reason, Optional<Length> realLength)
      throws StationFault {
    return booking.book(
        command,
        Permission.UNDO,
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Undone) outcome).reversal(),
            (tx, reversal) -> new Outcome.Undone(reversal)),
        (tx, at) -> undo(tx, at, command.actor(), id, reason, realLength));
  }

  private Booked<Outcome> undo(
      Tx tx, Instant at, Actor by, DocumentId id, String reason, Optional<Length> realLength) {
    Document document = repositories.ledger().document(tx, id).orElseThrow();
    Optional<Reversal> reversal = reversals.of(document.kind());
    if (reversal.isEmpty()) {
      return refused(new SawRefusal.NotUndoable());
    }
    Optional<SawRefusal> refusal = refusal(tx, document, reversal.get());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Undoing undoing = new Undoing(tx, at, by, document, reversal(tx, at, by, document, reason));
    return switch (reversal.get().undo(undoing, realLength)) {
      case Undone.Refused(SawRefusal against) -> refused(against);
      case Undone.Done done -> post(undoing, done);
    };
  }

  private Optional<SawRefusal> refusal(Tx tx, Document document, Reversal reversal) {
    Optional<SawRefusal> against = reversal.against(tx, document);
    if (against.isPresent()) {
      return against;
    }
    Optional<Document> undoneBy = repositories.ledger().reversalOf(tx, document.id());
    if (undoneBy.isPresent()) {
      return Optional.of(new SawRefusal.AlreadyUndone(undoneBy.get().code()));
    }
    List<Document> later =
        reversal.isHeldByLaterDocuments()
            ? repositories.ledger().later(tx, document.id(), MOST_LISTED)
            : List.of();
    if (!later.isEmpty()) {
      return Optional.of(new SawRefusal.UsedLater(later.stream().map(Document::code).toList()));
    }
    return reserved(tx, document);
  }

  private Optional<SawRefusal> reserved(Tx tx, Document document) {
    for (Movement movement : repositories.ledger().movements(tx, document.id())) {
      StockUnit unit = repositories.stock().unit(tx, movement.unit()).orElseThrow();
      if (movement.countChange() > 0 && unit.onHand() - unit.reserved() < movement.countChange()) {
        return Optional.of(new SawRefusal.Reserved(unit.code()));
      }
    }
    return Optional.empty();
  }

  private Document reversal(Tx tx, Instant at, Actor by, Document document, String reason) {
    return booking.document(tx, StockDocuments.REVERSAL, at, by, reason).reversing(document.id());
  }

  private Booked<Outcome> post(Undoing undoing, Undone.Done done) {
    List<MovementDraft> movements = new ArrayList<>();
    for (Movement movement :
        repositories.ledger().movements(undoing.tx(), undoing.document().id()).reversed()) {
      // What an undone document has taken back itself stays taken back.
      if (!movement.kind().equals(StockDocuments.REVERSED)) {
        movements.add(reversal(undoing.tx(), movement));
      }
    }
    movements.addAll(done.more());
    List<Fact> facts = new ArrayList<>();
    facts.add(projections.post(undoing.tx(), undoing.reversal(), done.units(), movements));
    movements.stream()
        .filter(movement -> movement.countChange() < 0)
        .forEach(movement -> withdrawLabelIfGone(undoing.tx(), movement.unit()));
    facts.add(
        new StockFact.DocumentUndone(
            undoing.document().id(),
            Optional.of(undoing.document().kind()),
            undoing.document().code(),
            undoing.reversal().code(),
            undoing.reversal().reason()));
    facts.addAll(done.afterwards().get());
    return Booked.of(new Outcome.Undone(undoing.reversal()), facts);
  }

  private void withdrawLabelIfGone(Tx tx, UnitId id) {
    StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
    if (unit.onHand() == 0) {
      repositories.labels().withdraw(tx, unit.code());
    }
  }

  /**
   * A bar that comes back to its bundle joins it where that lies by now, and what was looked for in
   * vain may have been moved since.
   */
  private MovementDraft reversal(Tx tx, Movement movement) {
    MovementDraft reversal = movement.reversal();
    StockUnit unit = repositories.stock().unit(tx, movement.unit()).orElseThrow();
    boolean joins = reversal.countChange() > 0 && unit.onHand() > 0;
    return joins || movement.kind().equals(StockDocuments.NOT_FOUND)
        ? reversal.backTo(unit.location())
        : reversal;
  }

  private static Booked<Outcome> refused(SawRefusal reason) {
    return Booked.refused(new Outcome.Refused(reason));
  }
}
