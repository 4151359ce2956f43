package org.kerf.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.BarState;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutPiece;
import org.kerf.cutting.model.LineId;
import org.kerf.cutting.model.PieceState;
import org.kerf.cutting.model.PlanBar;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.PlanPiece;
import org.kerf.cutting.model.PlanState;
import org.kerf.cutting.model.RunBar;
import org.kerf.cutting.model.RunState;
import org.kerf.flow.missing.UndoMissingBar;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentId;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.Movement;
import org.kerf.stock.model.MovementDraft;
import org.kerf.stock.model.MovementKind;
import org.kerf.stock.model.StockUnit;
import org.kerf.stock.model.UnitId;

/**
 * Undoes a document whole, by a counter-document: nothing is edited or deleted. After a cut the
 * question is whether it was really cut; if so, the real length is booked in the same document. A
 * counter-document that booked such a cut is undone like any cut; what it took back stays taken
 * back.
 */
public final class UndoDocument {

  /** What became of it. */
  public sealed interface Outcome {

    record Undone(Document counter) implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  static final int MOST_LISTED = 20;

  private final Booking booking;
  private final Faces faces;
  private final SawWork work;
  private final UndoCut cuts;
  private final UndoMissingBar missing;

  public UndoDocument(Booking booking, Faces faces, LabelSettings settings) {
    this.booking = booking;
    this.faces = faces;
    this.work = new SawWork(booking, faces);
    this.missing = new UndoMissingBar(faces);
    this.cuts = new UndoCut(booking, faces, work, new LabelWriting(faces, booking.ids(), settings));
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
            faces.ledger(),
            outcome -> ((Outcome.Undone) outcome).counter(),
            (tx, counter) -> new Outcome.Undone(counter)),
        (tx, at) -> undo(tx, at, command.actor(), id, reason, realLength));
  }

  private Booked<Outcome> undo(
      Tx tx, Instant at, Actor by, DocumentId id, String reason, Optional<Length> realLength) {
    Document document = faces.ledger().document(tx, id).orElseThrow();
    Optional<SawRefusal> refusal = refusal(tx, document);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Undoing undoing = new Undoing(tx, at, by, document, counter(tx, at, by, document, reason));
    return switch (document.kind()) {
      case CUT, COUNTER -> undoCut(undoing, realLength);
      case BAR_TO_SAW -> undoBarToSaw(undoing);
      case BAR_CLOSED, BAR_DEFECTIVE -> undoClosing(undoing);
      case REMNANT_SCRAPPED -> undoScrapping(undoing);
      case HOLD_RELEASED -> undoRelease(undoing);
      case BAR_PUT_OFF, BAR_REPLACED -> undoMissing(undoing);
      case IMPORT, MOVE -> post(undoing, List.of());
    };
  }

  /**
   * What is undone, and by which counter-document.
   *
   * @param by who undoes it
   */
  record Undoing(Tx tx, Instant at, Actor by, Document document, Document counter) {}

  private Optional<SawRefusal> refusal(Tx tx, Document document) {
    boolean nothingNew =
        document.kind() == DocumentKind.COUNTER
            && faces.runs().pieceOf(tx, document.id()).isEmpty();
    if (nothingNew) {
      return Optional.of(new SawRefusal.NotUndoable());
    }
    Optional<Document> counter = faces.ledger().counterOf(tx, document.id());
    if (counter.isPresent()) {
      return Optional.of(new SawRefusal.AlreadyUndone(counter.get().code()));
    }
    List<Document> later =
        buildsOnIt(document.kind())
            ? faces.ledger().later(tx, document.id(), MOST_LISTED)
            : List.of();
    if (!later.isEmpty()) {
      return Optional.of(new SawRefusal.UsedLater(later.stream().map(Document::code).toList()));
    }
    return reserved(tx, document);
  }

  /** Whether later documents of its units are in the way; else undoing looks for itself. */
  private static boolean buildsOnIt(DocumentKind kind) {
    return kind != DocumentKind.BAR_TO_SAW && kind != DocumentKind.BAR_PUT_OFF;
  }

  private Optional<SawRefusal> reserved(Tx tx, Document document) {
    for (Movement movement : faces.ledger().movements(tx, document.id())) {
      StockUnit unit = faces.stock().unit(tx, movement.unit()).orElseThrow();
      if (movement.countChange() > 0 && unit.onHand() - unit.reserved() < movement.countChange()) {
        return Optional.of(new SawRefusal.Reserved(unit.code()));
      }
    }
    return Optional.empty();
  }

  private Document counter(Tx tx, Instant at, Actor by, Document document, String reason) {
    Document blank =
        booking.document(tx, DocumentKind.COUNTER, at, by, reason, document.reference());
    return new Document(
        blank.id(),
        blank.code(),
        blank.kind(),
        blank.occurredAt(),
        blank.user(),
        blank.reason(),
        blank.reference(),
        Optional.of(document.id()));
  }

  private Booked<Outcome> undoCut(Undoing undoing, Optional<Length> realLength) {
    return switch (cuts.takeBack(undoing, realLength)) {
      case UndoCut.TakenBack.Refused(SawRefusal reason) -> refused(reason);
      case UndoCut.TakenBack.Done done -> {
        Booked<Outcome> booked = post(undoing, done.made());
        cuts.settle(undoing, done);
        yield booked;
      }
    };
  }

  private Booked<Outcome> undoBarToSaw(Undoing undoing) {
    Tx tx = undoing.tx();
    RunBar run = faces.runs().bar(undoing.tx(), SawWork.runOf(undoing.document())).orElseThrow();
    if (run.state() != RunState.ON_SAW || !run.untouched()) {
      List<CutPiece> cuts = faces.runs().pieces(tx, run.id());
      return refused(
          cuts.isEmpty()
              ? new SawRefusal.BarNotOnSaw()
              : new SawRefusal.UsedLater(
                  cuts.stream()
                      .map(cut -> faces.ledger().document(tx, cut.document()).orElseThrow().code())
                      .toList()));
    }
    faces.runs().save(tx, run.takenBack(undoing.at()));
    PlanBar bar = faces.plans().bar(tx, run.planBar()).orElseThrow();
    Booked<Outcome> booked = post(undoing, List.of());
    if (isStillWanted(tx, bar)) {
      faces.stock().reserve(tx, bar.unit(), 1);
      faces.plans().setState(tx, bar.id(), BarState.TO_CUT);
    } else {
      work.releaseUncut(tx, bar);
      faces.plans().setState(tx, bar.id(), BarState.RELEASED);
    }
    work.settlePlan(tx, bar.plan());
    return booked;
  }

  /** Not if its plan was withdrawn, nor if other bars yield by now all that was asked of it. */
  private boolean isStillWanted(Tx tx, PlanBar bar) {
    PlanState plan = faces.plans().plan(tx, bar.plan()).orElseThrow().state();
    return plan != PlanState.WITHDRAWN
        && bar.asked().stream().anyMatch(piece -> piece.state() == PieceState.TO_CUT);
  }

  private Booked<Outcome> undoClosing(Undoing undoing) {
    Tx tx = undoing.tx();
    RunBar run = faces.runs().bar(undoing.tx(), SawWork.runOf(undoing.document())).orElseThrow();
    Optional<RunBar> lying = faces.runs().onSaw(tx, run.saw().id());
    if (lying.isPresent()) {
      StockUnit unit = faces.stock().unit(tx, lying.get().unit()).orElseThrow();
      return refused(new SawRefusal.SawBusy(unit.code()));
    }
    Length beforeCuts =
        faces.runs().pieces(tx, run.id()).stream()
            .map(cut -> cut.bite().trims())
            .reduce(Length.ZERO, Length::plus);
    faces.runs().save(tx, run.reopened(run.trims().minus(beforeCuts)));
    PlanBar bar = faces.plans().bar(tx, run.planBar()).orElseThrow();
    faces.plans().setState(tx, bar.id(), BarState.ON_SAW);
    Optional<Fact> withdrawn = withdrawFollower(tx, undoing.document(), bar);
    takePiecesBack(tx, bar);
    work.settlePlan(tx, bar.plan());
    Booked<Outcome> booked = post(undoing, List.of());
    return withdrawn.isEmpty() ? booked : booked.and(withdrawn.get());
  }

  /**
   * The plan that followed from the defect is not wanted any more, if none of its bars was begun.
   * One that took over bars of the old plan stays: it has more than the defective bar gave back.
   */
  private Optional<Fact> withdrawFollower(Tx tx, Document defect, PlanBar bar) {
    PlanId follower = PlanId.following(defect.id());
    List<PlanBar> bars = faces.plans().bars(tx, follower);
    boolean untouched = bars.stream().allMatch(each -> each.state() == BarState.TO_CUT);
    List<LineId> more = new ArrayList<>();
    bars.forEach(each -> each.asked().forEach(piece -> more.add(piece.line())));
    bar.asked().stream()
        .filter(piece -> piece.state() == PieceState.RELEASED)
        .forEach(piece -> more.remove(piece.line()));
    return bars.isEmpty() || !untouched || !more.isEmpty()
        ? Optional.empty()
        : Optional.of(work.withdraw(tx, follower, bars));
  }

  /**
   * Pieces that were given back return to the bar, unless another plan has them by now; those for
   * stock in any case.
   */
  private void takePiecesBack(Tx tx, PlanBar bar) {
    for (PlanPiece piece : bar.pieces()) {
      if (piece.state() == PieceState.RELEASED
          && (piece.surplus()
              || faces.orders().line(tx, piece.line()).map(CutLine::toPlan).orElse(0) > 0)) {
        faces.plans().setState(tx, piece.id(), PieceState.TO_CUT);
      }
    }
  }

  /** The remnant is there again, and with it the label that it was waiting for. */
  private Booked<Outcome> undoScrapping(Undoing undoing) {
    Tx tx = undoing.tx();
    Booked<Outcome> booked = post(undoing, List.of());
    for (Movement movement : faces.ledger().movements(tx, undoing.document().id())) {
      StockUnit unit = faces.stock().unit(tx, movement.unit()).orElseThrow();
      faces.labels().restore(tx, unit.code());
    }
    return booked;
  }

  private Booked<Outcome> undoMissing(Undoing undoing) {
    return missing
        .undo(undoing.tx(), undoing.document())
        .map(UndoDocument::refused)
        .orElseGet(() -> post(undoing, List.of()));
  }

  /** It is held again, for the same reason as before. */
  private Booked<Outcome> undoRelease(Undoing undoing) {
    Tx tx = undoing.tx();
    for (Movement movement : faces.ledger().movements(tx, undoing.document().id())) {
      StockUnit unit = faces.stock().unit(tx, movement.unit()).orElseThrow();
      if (unit.reserved() > 0) {
        return refused(new SawRefusal.Reserved(unit.code()));
      }
      faces.stock().hold(tx, unit.id(), undoing.document().reference());
    }
    return post(undoing, List.of());
  }

  private Booked<Outcome> post(Undoing undoing, List<MovementDraft> more) {
    List<MovementDraft> movements = new ArrayList<>();
    for (Movement movement :
        faces.ledger().movements(undoing.tx(), undoing.document().id()).reversed()) {
      // What an undone document has taken back itself stays taken back.
      if (movement.kind() != MovementKind.COUNTER) {
        movements.add(counter(undoing.tx(), movement));
      }
    }
    movements.addAll(more);
    Fact moved = faces.ledger().post(undoing.tx(), undoing.counter(), movements);
    movements.stream()
        .filter(movement -> movement.countChange() < 0)
        .forEach(movement -> withdrawLabelIfGone(undoing.tx(), movement.unit()));
    Fact undone =
        Fact.of(
            "document.undone",
            undoing.document().id().value(),
            Map.of(
                "document", undoing.document().code().text(),
                "counter", undoing.counter().code().text(),
                "reason", undoing.counter().reason()));
    return Booked.of(new Outcome.Undone(undoing.counter()), List.of(moved, undone));
  }

  private void withdrawLabelIfGone(Tx tx, UnitId id) {
    StockUnit unit = faces.stock().unit(tx, id).orElseThrow();
    if (unit.onHand() == 0) {
      faces.labels().withdraw(tx, unit.code());
    }
  }

  /**
   * A bar that comes back to its bundle joins it where that lies by now, and what was looked for in
   * vain may have been moved since.
   */
  private MovementDraft counter(Tx tx, Movement movement) {
    MovementDraft counter = movement.counter();
    StockUnit unit = faces.stock().unit(tx, movement.unit()).orElseThrow();
    boolean joins = counter.countChange() > 0 && unit.onHand() > 0;
    return joins || movement.kind() == MovementKind.NOT_FOUND
        ? counter.backTo(unit.place())
        : counter;
  }

  private static Booked<Outcome> refused(SawRefusal reason) {
    return Booked.refused(new Outcome.Refused(reason));
  }
}
