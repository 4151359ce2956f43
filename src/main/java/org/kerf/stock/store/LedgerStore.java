package org.kerf.stock.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.Ids;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Subject;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.MovementId;
import org.kerf.stock.model.ledger.MovementKind;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.ledger.MovementNumbers;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.stock.model.ledger.TakenDocument;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/**
 * The ledger in the station's store. Its tables take new rows only: the station's user has no right
 * to change any.
 */
public final class LedgerStore implements Ledger {

  private static final String DOCUMENTS =
      "SELECT d.id, d.code, d.kind, d.occurred_at, d.recorded_at, d.user_id, d.reason,"
          + " d.subject_kind,"
          + " d.subject_id, d.note, d.reverses"
          + " FROM LEDGER.document d ";
  private static final String MOVEMENTS =
      "SELECT m.id, m.seq, m.document_id, m.kind, m.unit_id, m.item_id, m.length, m.count_change,"
          + " m.from_place, m.to_place, m.reverses, m.occurred_at, m.user_id, m.reason"
          + " FROM LEDGER.movement m ";

  /** A movement with the names beside it; movements and {@link #NAMES} follow. */
  static final String LINE =
      """
      SELECT m.id, m.seq, m.document_id, m.kind, m.unit_id, m.item_id, m.length,
             m.count_change, m.from_place, m.to_place, m.reverses, m.occurred_at, m.user_id,
             m.reason, d.code AS document_code, d.kind AS document_kind, u.code AS unit_code,
             i.name AS item_name, i.unit AS item_unit, COALESCE(f.name, '') AS from_name,
             COALESCE(t.name, '') AS to_name, COALESCE(w.name, '') AS user_name,
             EXISTS (SELECT 1 FROM LEDGER.document c WHERE c.reverses = d.id) AS undone
        FROM
      """;

  private static final String DOCUMENT = "JOIN LEDGER.document d ON d.id = m.document_id ";
  private static final String UNIT = "JOIN stock_unit u ON u.id = m.unit_id ";
  private static final String ITEM = "JOIN item i ON i.id = m.item_id ";
  private static final String USER = "LEFT JOIN app_user w ON w.id = m.user_id ";
  static final String NAMES =
      " m "
          + DOCUMENT
          + UNIT
          + ITEM
          + USER
          + "LEFT JOIN place f ON f.id = m.from_place LEFT JOIN place t ON t.id = m.to_place ";

  /** Movements with the names beside them; a WHERE follows. */
  private static final String LINES = LINE + "LEDGER.movement" + NAMES;

  @Override
  public void post(Tx tx, Document document, List<MovementDraft> movements) {
    StoreTx store = StoreTx.of(tx);
    insert(store, List.of(document));
    int[] counted = count(store, movements, true);
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] != 1) {
        throw new IllegalStateException(
            "unit " + movements.get(i).unit().value() + " would go below zero");
      }
    }
    store.numbered(
        counter ->
            insertMovements(
                store,
                List.of(
                    new TakenDocument(
                        document,
                        movements,
                        new MovementNumbers(
                            counter.station(),
                            counter.epoch(),
                            counter.nextMovements(movements.size()))))));
  }

  @Override
  public void take(Tx tx, List<TakenDocument> documents) {
    StoreTx store = StoreTx.of(tx);
    insert(store, documents.stream().map(TakenDocument::document).toList());
    List<MovementDraft> counting =
        documents.stream()
            .flatMap(each -> each.movements().stream())
            .filter(draft -> draft.countChange() != 0)
            .toList();
    count(store, counting, false);
    insertMovements(store, documents);
  }

  private static void insert(StoreTx store, List<Document> documents) {
    store.batch(
        "INSERT INTO LEDGER.document (id, code, kind, occurred_at, recorded_at, user_id,"
            + " reason, subject_kind, subject_id, note, reverses)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        documents,
        (p, document) ->
            p.add(document.id().value())
                .add(document.code())
                .add(document.kind().name())
                .add(document.occurredAt())
                .addInstant(
                    document.isBackdated() ? Optional.of(document.recordedAt()) : Optional.empty())
                .add(document.user())
                .add(document.reason())
                .add(document.subject().map(Subject::kind).orElse(""))
                .addId(document.subject().map(Subject::id))
                .add(document.note())
                .addId(document.reverses().map(DocumentId::value)));
  }

  /**
   * Adds each movement to its unit; how many units that were.
   *
   * @param notBelowZero whether nothing is taken that is not there; what takes nothing away is
   *     counted also where another station's bookings have made it less than nothing
   */
  private static int[] count(StoreTx store, List<MovementDraft> movements, boolean notBelowZero) {
    return store.batch(
        """
        UPDATE stock_unit SET on_hand = on_hand + ?,
               state = CASE WHEN on_hand + ? <= 0 THEN 'GONE'
                            WHEN state = 'GONE' AND state_reason <> '' THEN 'HELD'
                            WHEN state = 'GONE' THEN 'FREE' ELSE state END
         WHERE id = ? AND (on_hand + ? >= 0 OR NOT ?)
        """,
        movements,
        (p, draft) ->
            p.add(draft.countChange())
                .add(draft.countChange())
                .add(draft.unit().value())
                .add(draft.countChange())
                .add(notBelowZero && draft.countChange() < 0));
  }

  @Override
  public void locate(Tx tx, List<MovementDraft> movements) {
    // What comes back to no location at all lies where it was made.
    Map<UnitId, MovementDraft> last = new LinkedHashMap<>();
    movements.stream()
        .filter(draft -> draft.to().isPresent() || draft.countChange() == 0)
        .forEach(draft -> last.put(draft.unit(), draft));
    StoreTx.of(tx)
        .batch(
            "UPDATE stock_unit SET place_id = ? WHERE id = ? AND place_id IS DISTINCT FROM ?",
            List.copyOf(last.values()),
            (p, draft) -> {
              Optional<UUID> place = draft.to().map(LocationId::value);
              p.addId(place).add(draft.unit().value()).addId(place);
            });
  }

  private static void insertMovements(StoreTx store, List<TakenDocument> documents) {
    List<Numbered> numbered = new ArrayList<>();
    for (TakenDocument of : documents) {
      for (int i = 0; i < of.movements().size(); i++) {
        numbered.add(new Numbered(of.document(), i, of.numbers(), of.movements().get(i)));
      }
    }
    store.batch(
        """
        INSERT INTO LEDGER.movement (id, station, epoch, seq, document_id, kind, unit_id, item_id,
            length, count_change, from_place, to_place, reverses, occurred_at, user_id, reason)
        SELECT ?, ?, ?, ?, ?, ?, u.id, u.item_id, u.length, ?, ?, ?, ?, ?, ?, ?
          FROM stock_unit u WHERE u.id = ?
        """,
        numbered,
        (p, each) ->
            p.add(Ids.part(each.document().id().value(), each.place() + 1))
                .add(each.numbers().station())
                .add(each.numbers().epoch())
                .add(each.numbers().first() + each.place())
                .add(each.document().id().value())
                .add(each.draft().kind().name())
                .add(each.draft().countChange())
                .addId(each.draft().from().map(LocationId::value))
                .addId(each.draft().to().map(LocationId::value))
                .addId(each.draft().reverses().map(MovementId::value))
                .add(each.document().occurredAt())
                .add(each.document().user())
                .add(each.document().reason())
                .add(each.draft().unit().value()));
  }

  private record Numbered(
      Document document, int place, MovementNumbers numbers, MovementDraft draft) {}

  @Override
  public Optional<Document> document(Tx tx, DocumentId id) {
    return StoreTx.of(tx)
        .first(DOCUMENTS + "WHERE d.id = ?", p -> p.add(id.value()), LedgerStore::document);
  }

  @Override
  public List<Document> documentsByCode(Tx tx, ShortCode code) {
    return StoreTx.of(tx)
        .list(
            DOCUMENTS + "WHERE d.code = ? ORDER BY d.id", p -> p.add(code), LedgerStore::document);
  }

  @Override
  public List<Document> standing(Tx tx, Subject about, int most) {
    return StoreTx.of(tx)
        .list(
            DOCUMENTS
                + """
                WHERE d.subject_id = ? AND d.subject_kind = ? AND d.reverses IS NULL
                  AND NOT EXISTS (SELECT 1 FROM LEDGER.document c WHERE c.reverses = d.id)
                ORDER BY d.id DESC LIMIT ?
                """,
            p -> p.add(about.id()).add(about.kind()).add(most),
            LedgerStore::document);
  }

  @Override
  public List<Movement> movements(Tx tx, DocumentId document) {
    return StoreTx.of(tx)
        .list(
            MOVEMENTS + "WHERE m.document_id = ? ORDER BY m.seq",
            p -> p.add(document.value()),
            LedgerStore::movement);
  }

  @Override
  public List<Movement> movementsOf(Tx tx, UnitId unit) {
    return StoreTx.of(tx)
        .list(
            MOVEMENTS + "WHERE m.unit_id = ? ORDER BY m.occurred_at, m.seq",
            p -> p.add(unit.value()),
            LedgerStore::movement);
  }

  @Override
  public List<PeriodClosing> closings(Tx tx, int most) {
    return PeriodRows.newest(tx, most);
  }

  @Override
  public void add(Tx tx, PeriodClosing closing) {
    PeriodRows.add(tx, closing);
  }

  @Override
  public Optional<Document> reversalOf(Tx tx, DocumentId document) {
    return StoreTx.of(tx)
        .first(
            DOCUMENTS + "WHERE d.reverses = ? ORDER BY d.id LIMIT 1",
            p -> p.add(document.value()),
            LedgerStore::document);
  }

  @Override
  public List<Document> later(Tx tx, DocumentId document, int most) {
    return StoreTx.of(tx)
        .list(
            DOCUMENTS
                + """
                WHERE d.reverses IS NULL
                  AND NOT EXISTS (SELECT 1 FROM LEDGER.document c WHERE c.reverses = d.id)
                  AND d.id IN (SELECT n.document_id
                                 FROM LEDGER.movement n
                                 JOIN LEDGER.movement m ON m.unit_id = n.unit_id AND n.seq > m.seq
                                WHERE m.document_id = ? AND n.document_id <> m.document_id)
                ORDER BY d.id LIMIT ?
                """,
            p -> p.add(document.value()).add(most),
            LedgerStore::document);
  }

  @Override
  public List<MovementLine> lines(
      Tx tx,
      Optional<UnitId> unit,
      String text,
      Sorting<MovementColumn> by,
      Optional<MovementLine> after,
      int most) {
    StoreTx store = StoreTx.of(tx);
    List<Condition> ways =
        unit.isPresent()
            ? List.of(MovementFilter.ofUnit(unit.get()))
            : MovementFilter.of(store, text);
    return new MovementPage(ways, by, after).read(store, most);
  }

  @Override
  public List<MovementLine> linesOf(Tx tx, DocumentId document, int most) {
    return StoreTx.of(tx)
        .list(
            LINES + "WHERE m.document_id = ? ORDER BY m.seq LIMIT ?",
            p -> p.add(document.value()).add(most),
            LedgerStore::line);
  }

  @Override
  public List<CheckFinding> differences(Tx tx, int most, DoubleConsumer progress) {
    return LedgerProofs.differences(tx, most, progress);
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        new DocumentId(Columns.id(row, "id")),
        Columns.code(row, "code"),
        new DocumentKind(Columns.text(row, "kind")),
        Columns.instant(row, "occurred_at"),
        Columns.instantIfAny(row, "recorded_at").orElse(Columns.instant(row, "occurred_at")),
        Columns.id(row, "user_id"),
        Columns.text(row, "reason"),
        subject(row),
        Columns.text(row, "note"),
        Columns.idIfAny(row, "reverses").map(DocumentId::new));
  }

  private static Optional<Subject> subject(ResultSet row) throws SQLException {
    Optional<UUID> id = Columns.idIfAny(row, "subject_id");
    return id.isPresent()
        ? Optional.of(new Subject(Columns.text(row, "subject_kind"), id.get()))
        : Optional.empty();
  }

  private static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        new MovementId(Columns.id(row, "id")),
        row.getLong("seq"),
        new DocumentId(Columns.id(row, "document_id")),
        new MovementKind(Columns.text(row, "kind")),
        new UnitId(Columns.id(row, "unit_id")),
        new ItemId(Columns.id(row, "item_id")),
        Columns.length(row, "length"),
        row.getInt("count_change"),
        Columns.idIfAny(row, "from_place").map(LocationId::new),
        Columns.idIfAny(row, "to_place").map(LocationId::new),
        Columns.idIfAny(row, "reverses").map(MovementId::new),
        Columns.instant(row, "occurred_at"),
        Columns.id(row, "user_id"),
        Columns.text(row, "reason"));
  }

  static MovementLine line(ResultSet row) throws SQLException {
    return new MovementLine(
        movement(row),
        Columns.code(row, "document_code"),
        new DocumentKind(Columns.text(row, "document_kind")),
        Columns.code(row, "unit_code"),
        Columns.text(row, "item_name"),
        LengthUnit.valueOf(Columns.text(row, "item_unit")),
        Columns.text(row, "from_name"),
        Columns.text(row, "to_name"),
        Columns.text(row, "user_name"),
        row.getBoolean("undone"));
  }
}
