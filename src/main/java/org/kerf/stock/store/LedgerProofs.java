package org.kerf.stock.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Json;
import org.kerf.db.sql.Proof;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/** What holds between units, movements, documents and journal in a sound store. */
final class LedgerProofs {

  /** Whether another station moved unit {@code u} or planned it. */
  private static final String OTHERS_HAD_IT =
      """
      EXISTS (SELECT 1 FROM LEDGER.movement x JOIN LEDGER.pulled_entry f
                  ON f.subject = x.document_id AND f.kind = 'movement.completed'
               WHERE x.unit_id = u.id)
      OR EXISTS (SELECT 1 FROM plan_bar x JOIN LEDGER.pulled_entry f ON f.subject = x.plan_id
               WHERE x.unit_id = u.id)
      """;

  private static final List<Proof> PROOFS =
      List.of(
          Proof.ofStations(
              "More bars of a unit are reserved than are on hand",
              "SELECT u.code, "
                  + OTHERS_HAD_IT
                  + " FROM stock_unit u WHERE u.reserved > u.on_hand"),
          Proof.ofStations(
              "A unit is gone and on hand, or neither",
              "SELECT u.code, u.on_hand < 0 AND ("
                  + OTHERS_HAD_IT
                  + ") FROM stock_unit u WHERE (u.state = 'GONE') <> (u.on_hand = 0)"),
          new Proof(
              "A unit's owner is missing",
              "SELECT u.code FROM stock_unit u LEFT JOIN party p ON p.id = u.owner_id"
                  + " WHERE u.owner_id IS NOT NULL AND p.id IS NULL"),
          new Proof(
              "A unit belongs to another than what it was cut from",
              "SELECT u.code FROM stock_unit u JOIN stock_unit s ON s.id = u.parent_id"
                  + " WHERE u.owner_id IS DISTINCT FROM s.owner_id"),
          new Proof(
              "A movement does not agree with its document",
              """
              SELECT d.code FROM LEDGER.movement m JOIN LEDGER.document d ON d.id = m.document_id
               WHERE m.user_id <> d.user_id OR m.occurred_at <> d.occurred_at
                  OR m.reason <> d.reason
              """),
          new Proof(
              "A movement takes back another than it says",
              """
              SELECT d.code FROM LEDGER.movement m JOIN LEDGER.document d ON d.id = m.document_id
                LEFT JOIN LEDGER.movement r ON r.id = m.reverses
               WHERE (m.kind = 'REVERSAL') <> (m.reverses IS NOT NULL)
                  OR m.reverses IS NOT NULL AND (r.id IS NULL OR r.unit_id <> m.unit_id
                     OR r.count_change <> -m.count_change
                     OR r.document_id IS DISTINCT FROM d.reverses)
              """),
          new Proof(
              "The journal tells of a document that is missing, entry",
              """
              SELECT j.no FROM LEDGER.journal j LEFT JOIN LEDGER.document d ON d.id = j.subject
               WHERE j.kind = 'movement.completed' AND d.id IS NULL
              """),
          new Proof(
              "A reader of the journal is ahead of it",
              "SELECT r.consumer FROM journal_cursor r WHERE r.last_no > (SELECT COALESCE(MAX(no),"
                  + " 0) FROM LEDGER.journal)"),
          new Proof(
              "A notice tells of an entry that is missing",
              """
              SELECT n.journal_no FROM notification n
                LEFT JOIN LEDGER.journal j ON j.no = n.journal_no
               WHERE j.no IS NULL
              """));

  /** So many are in memory at a time: a store may have a million. */
  private static final int DOCUMENTS_A_PAGE = 10_000;

  private LedgerProofs() {}

  static List<CheckFinding> differences(Tx tx, int most, DoubleConsumer progress) {
    List<Proof.Finding> all = new ArrayList<>();
    all.add(Proof.Finding.ofDamage(UnitProof::differences));
    all.add(Proof.Finding.ofDamage((of, each) -> numbers(of)));
    all.add(Proof.Finding.ofDamage(LedgerProofs::documents));
    all.add(Proof.Finding.ofDamage((of, each) -> serials(of)));
    PROOFS.forEach(proof -> all.add(proof.finding()));
    return Proof.differences(tx, all, most, progress);
  }

  /**
   * The numbers of a store are without a hole over all its epochs, and whatever its characters were
   * meanwhile. Movements of others have the numbers that those gave them. A document is another's
   * if its booking came by the feed; what else another station booked about it, such as that it was
   * undone, says nothing of where it is from.
   */
  private static final String NUMBERS =
      """
      SELECT COALESCE(c.movement_no, -1) AS movement_no, COALESCE(c.journal_no, -1) AS journal_no,
             m.movements, m.last_movement, m.movement_sum, j.entries, j.last_entry, j.entry_sum
        FROM (VALUES (1)) AS one (id) LEFT JOIN counter c ON c.id = one.id
       CROSS JOIN (SELECT COUNT(*) AS movements, COALESCE(MAX(o.seq), 0) AS last_movement,
                          COALESCE(SUM(o.seq), 0) AS movement_sum
                     FROM LEDGER.movement o
                    WHERE NOT EXISTS (SELECT 1 FROM LEDGER.pulled_entry f
                            WHERE f.subject = o.document_id AND f.kind = 'movement.completed')) m
       CROSS JOIN (SELECT COUNT(*) AS entries, COALESCE(MAX(no), 0) AS last_entry,
                          COALESCE(SUM(no), 0) AS entry_sum
                     FROM LEDGER.journal) j
      """;

  private static List<String> numbers(Tx tx) {
    return StoreTx.of(tx)
        .list(
            NUMBERS,
            row ->
                numbers(
                        "movements",
                        row.getLong("movement_no"),
                        row.getLong("movements"),
                        row.getLong("last_movement"),
                        row.getLong("movement_sum"))
                    + numbers(
                        "journal entries",
                        row.getLong("journal_no"),
                        row.getLong("entries"),
                        row.getLong("last_entry"),
                        row.getLong("entry_sum")))
        .stream()
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** A sequence that went back would give codes that are on labels already. */
  private static List<String> serials(Tx tx) {
    StoreTx store = StoreTx.of(tx);
    long next =
        store.number(
            "SELECT base_value FROM information_schema.sequences WHERE sequence_schema = 'PUBLIC'"
                + " AND sequence_name = 'SHORT_CODE_SERIAL'",
            p -> {});
    return store
        .first(
            """
            SELECT c.code FROM (SELECT code FROM stock_unit UNION ALL SELECT code FROM LEDGER.document
                     UNION ALL SELECT code FROM place) c
             WHERE SUBSTRING(c.code, 2, 2) = (SELECT station FROM counter)
             ORDER BY SUBSTRING(c.code, 4, 6) DESC LIMIT 1
            """,
            p -> {},
            row -> Columns.text(row, "code"))
        .flatMap(ShortCode::parse)
        .filter(last -> last.serial() >= next)
        .map(last -> "The next codes are on labels already: the last one is " + last.spaced() + ".")
        .stream()
        .toList();
  }

  private static String numbers(String what, long given, long count, long last, long sum) {
    if (count != given || last != given) {
      return "Of the "
          + what
          + ", "
          + given
          + " were numbered; "
          + count
          + " are there, the last is "
          + last
          + ". ";
    }
    return sum == given * (given + 1) / 2
        ? ""
        : "Of the " + what + ", one number is there twice and another is missing. ";
  }

  /** A document, and whether it is what was journaled. */
  private record Told(UUID id, String code, boolean same) {}

  /** Each document against the entry that was journaled with it; page by page. */
  private static List<String> documents(Tx tx, int most) {
    List<String> found = new ArrayList<>();
    List<Told> page = documentsAfter(tx, new UUID(0, 0));
    while (!page.isEmpty() && found.size() < most) {
      page.stream()
          .filter(document -> !document.same())
          .limit(most - found.size())
          .map(
              document ->
                  "Document "
                      + Proof.named(document.code())
                      + " or its movements are not what was journaled.")
          .forEach(found::add);
      page = documentsAfter(tx, page.getLast().id());
    }
    return found;
  }

  private static List<Told> documentsAfter(Tx tx, UUID last) {
    return StoreTx.of(tx)
        .list(
            """
            SELECT d.id, d.code, d.kind, d.reason, d.occurred_at, d.recorded_at,
                   COALESCE(j.details, f.details, '{}') AS details,
                   COALESCE(j.at, f.at) IS DISTINCT FROM
                       COALESCE(d.recorded_at, d.occurred_at)
                     OR COALESCE(j.user_id, f.user_id) IS DISTINCT FROM d.user_id
                     OR (d.kind = 'REVERSAL') <> (d.reverses IS NOT NULL) AS other,
                   (SELECT COUNT(*) FROM LEDGER.movement m WHERE m.document_id = d.id)
                     AS movements
              FROM (SELECT * FROM LEDGER.document p WHERE p.id > ? ORDER BY p.id LIMIT ?) d
              LEFT JOIN LEDGER.journal j ON j.subject = d.id AND j.kind = 'movement.completed'
              LEFT JOIN LEDGER.pulled_entry f
                ON f.subject = d.id AND f.kind = 'movement.completed'
             ORDER BY d.id
            """,
            p -> p.add(last).add(DOCUMENTS_A_PAGE),
            row -> {
              Map<String, String> booked =
                  Map.of(
                      "document", Columns.text(row, "code"),
                      "kind", Columns.text(row, "kind"),
                      "reason", Columns.text(row, "reason"),
                      "movements", Columns.text(row, "movements"),
                      "occurred",
                          Columns.instantIfAny(row, "recorded_at").isEmpty()
                              ? ""
                              : Columns.instant(row, "occurred_at").toString());
              Map<String, String> told = Json.textsOf(Columns.text(row, "details"));
              boolean same =
                  !row.getBoolean("other")
                      && booked.entrySet().stream()
                          .allMatch(
                              each -> each.getValue().equals(told.getOrDefault(each.getKey(), "")));
              return new Told(Columns.id(row, "id"), Columns.text(row, "code"), same);
            });
  }
}
