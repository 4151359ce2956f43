package org.kerf.receiving.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyId;
import org.kerf.receiving.ExpectedDeliveries;
import org.kerf.receiving.model.DeliveryColumn;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliveryReceipt;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.DeliverySummary;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.ExpectedLine;
import org.kerf.receiving.model.LineProgress;
import org.kerf.receiving.model.LineReceipt;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;

/** Expected deliveries in the station's store. */
public final class DeliveryStore implements ExpectedDeliveries {

  /** What came of line {@code l} and was not undone. */
  private static final String RECEIVED =
      "(SELECT COALESCE(SUM(rl.received), 0) FROM receipt_line rl"
          + " JOIN delivery_receipt r ON r.document_id = rl.document_id"
          + " WHERE rl.line_id = l.id AND NOT r.undone)";

  /** Whether it is known that no more of line {@code l} comes. */
  private static final String SETTLED =
      "EXISTS (SELECT 1 FROM receipt_difference d"
          + " JOIN delivery_receipt r ON r.document_id = d.document_id"
          + " JOIN receipt_line rl ON rl.document_id = d.document_id AND rl.line_id = d.line_id"
          + " WHERE rl.line_id = l.id AND NOT r.undone AND d.kind = 'SHORT'"
          + " AND d.reason <> 'REST_FOLLOWS')";

  private static final String SUMMARIES =
      """
      SELECT t.*,
             (SELECT COUNT(*) FROM expected_line l WHERE l.delivery_id = t.id) AS lines,
             (SELECT COALESCE(SUM(l.count), 0) FROM expected_line l WHERE l.delivery_id = t.id)
                 AS announced,
             (SELECT COALESCE(SUM(rl.received), 0) FROM delivery_receipt r
                 JOIN receipt_line rl ON rl.document_id = r.document_id
                 WHERE r.delivery_id = t.id AND NOT r.undone) AS received,
             (SELECT COUNT(DISTINCT d.line_id) FROM delivery_receipt r
                 JOIN receipt_difference d ON d.document_id = r.document_id
                 WHERE r.delivery_id = t.id AND NOT r.undone) AS differences
        FROM (SELECT e.*, COALESCE((SELECT p.name FROM party p WHERE p.id = e.party_id), '')
                  AS party_name
                FROM expected_delivery e WHERE e.state IN (?, ?)) t
      """;

  private static final SortKey<DeliverySummary> ID =
      SortKey.of("t.id", (p, row) -> p.add(row.id().value()));

  @Override
  public Optional<DeliveryProgress> delivery(Tx tx, DeliveryId id) {
    return StoreTx.of(tx)
        .first(
            "SELECT * FROM expected_delivery WHERE id = ?",
            p -> p.add(id.value()),
            row -> progress(tx, row));
  }

  @Override
  public Optional<DeliveryProgress> byReference(Tx tx, String reference) {
    return StoreTx.of(tx)
        .first(
            "SELECT * FROM expected_delivery WHERE reference = ? ORDER BY id DESC LIMIT 1",
            p -> p.add(reference),
            row -> progress(tx, row));
  }

  @Override
  public List<DeliveryProgress> byReference(Tx tx, PartyId party, String reference) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM expected_delivery WHERE reference = ? AND party_id = ? ORDER BY id DESC",
            p -> p.add(reference).add(party.value()),
            row -> progress(tx, row));
  }

  private static DeliveryProgress progress(Tx tx, ResultSet row) throws SQLException {
    var id = new DeliveryId(Columns.id(row, "id"));
    List<LineProgress> lines = lines(tx, id);
    return new DeliveryProgress(
        new ExpectedDelivery(
            id,
            Columns.text(row, "reference"),
            new PartyId(Columns.id(row, "party_id")),
            row.getBoolean("own_material"),
            Columns.localDateTime(row, "expected"),
            Columns.text(row, "note"),
            lines.stream().map(LineProgress::line).toList()),
        DeliveryState.valueOf(Columns.text(row, "state")),
        Columns.text(row, "close_reason"),
        lines,
        receipts(tx, id));
  }

  private static List<LineProgress> lines(Tx tx, DeliveryId id) {
    return StoreTx.of(tx)
        .list(
            "SELECT l.*, "
                + RECEIVED
                + " AS received, "
                + SETTLED
                + " AS settled FROM expected_line l WHERE l.delivery_id = ? ORDER BY l.number,"
                + " l.id",
            p -> p.add(id.value()),
            row ->
                new LineProgress(
                    new ExpectedLine(
                        new DeliveryLineId(Columns.id(row, "id")),
                        row.getInt("number"),
                        new ItemId(Columns.id(row, "item_id")),
                        Columns.length(row, "length"),
                        row.getInt("count"),
                        Columns.text(row, "heat")),
                    row.getInt("received"),
                    row.getBoolean("settled")));
  }

  private static List<DeliveryReceipt> receipts(Tx tx, DeliveryId id) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM delivery_receipt WHERE delivery_id = ? ORDER BY document_id",
            p -> p.add(id.value()),
            row -> {
              UUID document = Columns.id(row, "document_id");
              return new DeliveryReceipt(
                  new DocumentId(document),
                  Columns.code(row, "code"),
                  Columns.instant(row, "at"),
                  row.getBoolean("undone"),
                  receiptLines(tx, document),
                  differences(tx, document));
            });
  }

  private static List<LineReceipt> receiptLines(Tx tx, UUID document) {
    return StoreTx.of(tx)
        .list(
            "SELECT line_id, received FROM receipt_line WHERE document_id = ? ORDER BY line_id",
            p -> p.add(document),
            row ->
                new LineReceipt(
                    new DeliveryLineId(Columns.id(row, "line_id")), row.getInt("received")));
  }

  private static List<Difference> differences(Tx tx, UUID document) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM receipt_difference WHERE document_id = ? ORDER BY line_id, kind",
            p -> p.add(document),
            row ->
                new Difference(
                    new DeliveryLineId(Columns.id(row, "line_id")),
                    DifferenceKind.valueOf(Columns.text(row, "kind")),
                    row.getInt("count"),
                    DifferenceReason.valueOf(Columns.text(row, "reason")),
                    Columns.text(row, "words")));
  }

  @Override
  public List<DeliverySummary> summaries(
      Tx tx,
      boolean open,
      String text,
      Sorting<DeliveryColumn> by,
      Optional<DeliverySummary> after,
      int most) {
    SortKey<DeliverySummary> key = key(by.column());
    List<DeliveryState> states =
        open
            ? List.of(DeliveryState.EXPECTED, DeliveryState.PARTLY)
            : List.of(DeliveryState.RECEIVED, DeliveryState.CLOSED_SHORT);
    return StoreTx.of(tx)
        .list(
            SUMMARIES
                + "WHERE (t.search LIKE ? OR t.party_id IN"
                + " (SELECT p.id FROM party p WHERE p.search LIKE ?)) "
                + (after.isPresent() ? "AND " + key.after(by.descending(), ID) : "")
                + key.order(by.descending(), ID)
                + "LIMIT ?",
            p -> {
              p.add(states.getFirst()).add(states.getLast());
              p.add(FoldedText.contains(text)).add(FoldedText.contains(text));
              if (after.isPresent()) {
                key.value().into(p, after.get());
                ID.value().into(p, after.get());
              }
              p.add(most);
            },
            DeliveryStore::summary);
  }

  private static SortKey<DeliverySummary> key(DeliveryColumn column) {
    return switch (column) {
      case REFERENCE -> SortKey.of("t.reference", (p, row) -> p.add(row.reference()));
      case PARTY -> SortKey.words("t.party_name", DeliverySummary::partyName);
      case EXPECTED -> SortKey.of("t.expected", (p, row) -> p.add(row.expected()));
    };
  }

  private static DeliverySummary summary(ResultSet row) throws SQLException {
    return new DeliverySummary(
        new DeliveryId(Columns.id(row, "id")),
        Columns.text(row, "reference"),
        new PartyId(Columns.id(row, "party_id")),
        Columns.text(row, "party_name"),
        row.getBoolean("own_material"),
        Columns.localDateTime(row, "expected"),
        DeliveryState.valueOf(Columns.text(row, "state")),
        row.getInt("lines"),
        row.getInt("announced"),
        row.getInt("received"),
        row.getInt("differences"));
  }

  @Override
  public void save(Tx tx, ExpectedDelivery delivery) {
    StoreTx store = StoreTx.of(tx);
    int there =
        store.change(
            "UPDATE expected_delivery SET reference = ?, party_id = ?, own_material = ?,"
                + " expected = ?, note = ? WHERE id = ?",
            p ->
                p.add(delivery.reference())
                    .add(delivery.party().value())
                    .add(delivery.ownMaterial())
                    .add(delivery.expected())
                    .add(delivery.note())
                    .add(delivery.id().value()));
    if (there == 0) {
      store.change(
          "INSERT INTO expected_delivery (id, reference, party_id, own_material, expected, note,"
              + " state, closed, close_reason) VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, '')",
          p ->
              p.add(delivery.id().value())
                  .add(delivery.reference())
                  .add(delivery.party().value())
                  .add(delivery.ownMaterial())
                  .add(delivery.expected())
                  .add(delivery.note())
                  .add(DeliveryState.EXPECTED));
    }
    store.change(
        "DELETE FROM expected_line WHERE delivery_id = ?", p -> p.add(delivery.id().value()));
    store.batch(
        "INSERT INTO expected_line (id, delivery_id, number, item_id, length, count, heat)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        delivery.lines(),
        (p, line) ->
            p.add(line.id().value())
                .add(delivery.id().value())
                .add(line.number())
                .add(line.item().value())
                .add(line.length())
                .add(line.count())
                .add(line.heat()));
  }

  @Override
  public void add(Tx tx, Instant at, ReceivingFact.DeliveryReceived receipt) {
    StoreTx store = StoreTx.of(tx);
    UUID document = receipt.receipt().value();
    store.change(
        "INSERT INTO delivery_receipt (document_id, delivery_id, code, at, undone)"
            + " VALUES (?, ?, ?, ?, FALSE)",
        p -> p.add(document).add(receipt.id().value()).add(receipt.document()).add(at));
    store.batch(
        "INSERT INTO receipt_line (document_id, line_id, received) VALUES (?, ?, ?)",
        receipt.lines(),
        (p, line) -> p.add(document).add(line.line().value()).add(line.received()));
    store.batch(
        "INSERT INTO receipt_difference (document_id, line_id, kind, count, reason, words)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        receipt.differences(),
        (p, difference) ->
            p.add(document)
                .add(difference.line().value())
                .add(difference.kind())
                .add(difference.count())
                .add(difference.reason())
                .add(difference.words()));
  }

  @Override
  public void setUndone(Tx tx, ReceivingFact.DeliveryReceiptUndone undone) {
    StoreTx.of(tx)
        .change(
            "UPDATE delivery_receipt SET undone = TRUE WHERE document_id = ?",
            p -> p.add(undone.receipt().value()));
  }

  @Override
  public void close(Tx tx, DeliveryId id, String reason) {
    setClosed(tx, id, true, reason);
  }

  @Override
  public void reopen(Tx tx, DeliveryId id) {
    setClosed(tx, id, false, "");
  }

  private static void setClosed(Tx tx, DeliveryId id, boolean closed, String reason) {
    StoreTx.of(tx)
        .change(
            "UPDATE expected_delivery SET closed = ?, close_reason = ? WHERE id = ?",
            p -> p.add(closed).add(reason).add(id.value()));
  }

  @Override
  public void settle(Tx tx, DeliveryId id) {
    List<LineProgress> lines = lines(tx, id);
    boolean all = lines.stream().allMatch(line -> line.open() == 0);
    boolean any = lines.stream().anyMatch(line -> line.received() > 0 || line.settled());
    DeliveryState reached =
        all ? DeliveryState.RECEIVED : any ? DeliveryState.PARTLY : DeliveryState.EXPECTED;
    StoreTx.of(tx)
        .change(
            "UPDATE expected_delivery SET state = CASE WHEN closed THEN CAST(? AS VARCHAR)"
                + " ELSE CAST(? AS VARCHAR) END WHERE id = ?",
            p -> p.add(DeliveryState.CLOSED_SHORT).add(reached).add(id.value()));
  }
}
