package org.kerf.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Subject;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.stock.model.ledger.TakenDocument;
import org.kerf.stock.model.unit.UnitId;

/**
 * The ledger of movements: only ever added to. The units' counts follow it in the same transaction.
 */
public interface Ledger {

  /**
   * Books a document with its movements, but for {@link #locate}.
   *
   * @throws IllegalStateException if a unit would go below zero: the caller has to refuse that
   *     before
   */
  void post(Tx tx, Document document, List<MovementDraft> movements);

  /** As {@link #post}, what other stations booked: whatever becomes of the units. */
  void take(Tx tx, List<TakenDocument> documents);

  /** Where the movements leave their units. */
  void locate(Tx tx, List<MovementDraft> movements);

  Optional<Document> document(Tx tx, DocumentId id);

  /** Documents with this code, the oldest first: more than one if two stations gave it out. */
  List<Document> documentsByCode(Tx tx, ShortCode code);

  /** The oldest document with this code. */
  default Optional<Document> documentByCode(Tx tx, ShortCode code) {
    return documentsByCode(tx, code).stream().findFirst();
  }

  /**
   * Documents about this, such as a bar's run on the saw, that nobody has reversed; the newest
   * first.
   */
  List<Document> standing(Tx tx, Subject about, int most);

  List<Movement> movements(Tx tx, DocumentId document);

  /** All movements of the unit as they happened, not as they were booked. */
  List<Movement> movementsOf(Tx tx, UnitId unit);

  /** The last day that is closed; empty if none is. */
  default Optional<LocalDate> closedUpTo(Tx tx) {
    return closings(tx, 1).stream().findFirst().flatMap(PeriodClosing::upTo);
  }

  /** Who closed periods and opened them again, the newest first: it counts. */
  List<PeriodClosing> closings(Tx tx, int most);

  void add(Tx tx, PeriodClosing closing);

  /** The document that undoes this one, if there is one. */
  Optional<Document> reversalOf(Tx tx, DocumentId document);

  /**
   * Documents that moved any of the given document's units later and are not undone; the oldest
   * first.
   */
  List<Document> later(Tx tx, DocumentId document, int most);

  /** A unit's movements, the newest first. */
  default List<MovementLine> lines(Tx tx, UnitId unit, int most) {
    return lines(
        tx, Optional.of(unit), "", Sorting.descending(MovementColumn.TIME), Optional.empty(), most);
  }

  /** Movements after the given one, in an order that the person chose. */
  List<MovementLine> lines(
      Tx tx,
      Optional<UnitId> unit,
      String text,
      Sorting<MovementColumn> by,
      Optional<MovementLine> after,
      int most);

  /** Movements of one document in the order of booking, at most so many. */
  List<MovementLine> linesOf(Tx tx, DocumentId document, int most);

  /**
   * Where units, movements, documents and journal do not agree, in words: at most so many of each
   * kind.
   *
   * @param progress receives which part was proved, from 0 to 1
   */
  List<CheckFinding> differences(Tx tx, int most, DoubleConsumer progress);
}
