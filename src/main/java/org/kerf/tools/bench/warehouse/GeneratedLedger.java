package org.kerf.tools.bench.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Counter;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.StationFacts;
import org.kerf.identity.model.User;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Subject;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementKind;

/**
 * Documents, their movements, and the facts of both, collected and written many at a time: one
 * transaction a batch, with the store's own numbers and the audit chain as {@code Booking} writes
 * it.
 */
final class GeneratedLedger {

  private static final int A_BATCH = 8_000;

  /** One document. */
  record MadeDocument(
      UUID id,
      ShortCode code,
      DocumentKind kind,
      Instant at,
      User user,
      Optional<Subject> subject,
      String note) {}

  /** One movement of it. */
  record MadeMovement(
      UUID id,
      MadeDocument document,
      MovementKind kind,
      GeneratedUnit unit,
      int count,
      Optional<UUID> from,
      Optional<UUID> to) {}

  private final FactCodec codec = StationFacts.codec();
  private final RawRows raw;
  private final List<MadeDocument> documents = new ArrayList<>();
  private final List<MadeMovement> movements = new ArrayList<>();
  private final List<JournalRows.Entry> facts = new ArrayList<>();
  private int written;

  GeneratedLedger(RawRows raw) {
    this.raw = raw;
  }

  /** How many movements were added so far. */
  int movements() {
    return written + movements.size();
  }

  /** Adds a document, and the fact that it was booked. */
  void add(MadeDocument document, List<MadeMovement> its) throws StationFault {
    documents.add(document);
    movements.addAll(its);
    add(
        new StockFact.MovementCompleted(
            new DocumentId(document.id()),
            document.code(),
            document.kind(),
            its.size(),
            "",
            Optional.empty(),
            Optional.empty()),
        document.at(),
        document.user());
    if (movements.size() >= A_BATCH) {
      write();
    }
  }

  void add(Fact fact, Instant at, User user) {
    StoredFact stored = codec.write(fact);
    facts.add(
        new JournalRows.Entry(
            stored.kind(), stored.version(), stored.subject(), stored.details(), at, user.id()));
  }

  /** Writes what was collected. */
  void write() throws StationFault {
    raw.<Integer>write(
        tx -> {
          StoreTx rows = StoreTx.of(tx);
          writeDocuments(rows);
          rows.numbered(counter -> writeNumbered(rows, counter));
          return movements.size();
        });
    written += movements.size();
    documents.clear();
    movements.clear();
    facts.clear();
  }

  private void writeDocuments(StoreTx rows) {
    rows.batch(
        "INSERT INTO LEDGER.document (id, code, kind, occurred_at, user_id, reason, subject_kind,"
            + " subject_id, note, reverses) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, NULL)",
        documents,
        (p, document) ->
            p.add(document.id())
                .add(document.code())
                .add(document.kind().name())
                .add(document.at())
                .add(document.user().id())
                .add(document.subject().map(Subject::kind).orElse(""))
                .addId(document.subject().map(Subject::id))
                .add(document.note()));
  }

  private void writeNumbered(StoreTx rows, Counter counter) {
    rows.batch(
        "INSERT INTO LEDGER.movement (id, station, epoch, seq, document_id, kind, unit_id,"
            + " item_id, length, count_change, from_place, to_place, reverses, occurred_at,"
            + " user_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, '')",
        movements,
        (p, movement) ->
            p.add(movement.id())
                .add(counter.station())
                .add(counter.epoch())
                .add(counter.nextMovement())
                .add(movement.document().id())
                .add(movement.kind().name())
                .add(movement.unit().id)
                .add(movement.unit().item.id())
                .add(movement.unit().length)
                .add(movement.count())
                .addId(movement.from())
                .addId(movement.to())
                .add(movement.document().at())
                .add(movement.document().user().id()));
    JournalRows.add(rows, counter, facts);
  }
}
