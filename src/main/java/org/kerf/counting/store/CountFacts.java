package org.kerf.counting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountedLine;
import org.kerf.counting.model.LocationState;
import org.kerf.db.sql.NamedRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Ids;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** What facts say about counts, as rows. */
final class CountFacts {

  /** Neither approved nor withdrawn; how far it is follows from its locations. */
  static final String OPEN = "OPEN";

  private record Numbered<T>(int number, T of) {}

  private CountFacts() {}

  static void insert(StoreTx store, CountFact fact, Instant at, UUID by) {
    switch (fact) {
      case CountFact.CountPlanned planned -> insert(store, planned, at, by);
      case CountFact.LocationCounted counted -> insert(store, counted, at, by);
      case CountFact.CountApproved _, CountFact.ApprovalUndone _, CountFact.CountWithdrawn _ -> {}
    }
  }

  private static void insert(StoreTx store, CountFact.CountPlanned planned, Instant at, UUID by) {
    NamedRows.insert(
        store,
        "INSERT INTO stock_count",
        row ->
            row.put("id", planned.id().value())
                .put("code", planned.count())
                .put("way", planned.scope().way())
                .put("scope", planned.scope().text())
                .put("seed", planned.scope().seed())
                .put("planned_at", at)
                .put("planned_by", by)
                .put("state", OPEN));
    NamedRows.insert(
        store,
        "INSERT INTO count_location",
        numbered(planned.locations()),
        (row, each) ->
            row.put("count_id", planned.id().value())
                .put("location_id", each.of().value())
                .put("number", each.number())
                .put("state", LocationState.OPEN)
                .put("round", 0));
  }

  private static void insert(
      StoreTx store, CountFact.LocationCounted counted, Instant at, UUID by) {
    NamedRows.insert(
        store,
        "INSERT INTO count_round",
        row ->
            row.put("id", counted.sheet())
                .put("count_id", counted.id().value())
                .put("location_id", counted.location().value())
                .put("round", counted.round())
                .put("stock", counted.stock())
                .put("stands", counted.stands())
                .put("counted_at", at)
                .put("counted_by", by));
    NamedRows.insert(
        store,
        "INSERT INTO count_counter",
        counted.counters(),
        (row, user) -> row.put("round_id", counted.sheet()).put("user_id", user));
    NamedRows.insert(
        store,
        "INSERT INTO count_line",
        numbered(counted.lines()),
        (row, each) -> {
          CountedLine line = each.of();
          row.put("id", Ids.part(counted.sheet(), each.number()))
              .put("round_id", counted.sheet())
              .put("number", each.number())
              .putId("unit_id", line.unit().map(UnitId::value))
              .put("item_id", line.item().value())
              .put("length", line.length())
              .put("expected", line.expected())
              .put("counted", line.counted())
              .put("on_hand", line.onHand())
              .putId("known_location", line.known().map(LocationId::value))
              .put("approved", false)
              .put("reason", "");
        });
  }

  private static <T> List<Numbered<T>> numbered(List<T> all) {
    List<Numbered<T>> numbered = new ArrayList<>();
    all.forEach(each -> numbered.add(new Numbered<>(numbered.size() + 1, each)));
    return numbered;
  }

  static void setState(StoreTx store, CountFact fact) {
    switch (fact) {
      case CountFact.CountPlanned _ -> {}
      case CountFact.LocationCounted counted ->
          NamedRows.update(
              store,
              "UPDATE count_location",
              row ->
                  row.put("state", counted.stands() ? LocationState.COUNTED : LocationState.RECOUNT)
                      .put("round", counted.round())
                      .put("last_round", counted.sheet()),
              key ->
                  key.put("count_id", counted.id().value())
                      .put("location_id", counted.location().value()));
      case CountFact.CountApproved approved -> setState(store, approved);
      case CountFact.ApprovalUndone undone -> open(store, undone);
      case CountFact.CountWithdrawn withdrawn -> end(store, withdrawn, "WITHDRAWN");
    }
  }

  private static void setState(StoreTx store, CountFact.CountApproved approved) {
    store.batch(
        "UPDATE count_line SET approved = TRUE, document_id = ?, reason = ? WHERE id = ?",
        approved.lines(),
        (p, line) ->
            p.addId(approved.document().map(DocumentId::value)).add(approved.reason()).add(line));
    store.batch(
        "UPDATE count_location SET state = 'RECOUNT' WHERE count_id = ? AND location_id = ?",
        approved.recount(),
        (p, location) -> p.add(approved.id().value()).add(location.value()));
    if (approved.finished()) {
      end(store, approved, "APPROVED");
    }
  }

  private static void open(StoreTx store, CountFact.ApprovalUndone undone) {
    store.change(
        "UPDATE count_line SET approved = FALSE, document_id = NULL, reason = '' WHERE document_id"
            + " = ? AND round_id IN (SELECT id FROM count_round WHERE count_id = ?)",
        p -> p.add(undone.document().value()).add(undone.id().value()));
    store.change(
        "UPDATE stock_count SET state = ? WHERE id = ? AND state = 'APPROVED'",
        p -> p.add(OPEN).add(undone.id().value()));
  }

  private static void end(StoreTx store, CountFact fact, String state) {
    NamedRows.update(
        store,
        "UPDATE stock_count",
        row -> row.put("state", state),
        key -> key.put("id", fact.id().value()));
  }
}
