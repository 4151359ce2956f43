package org.kerf.tools.torture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.Columns;
import org.kerf.db.StoreTx;
import org.kerf.flow.CheckStore;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Looks whether a store of confirmed cuts kept its word: every acknowledged booking is there in its
 * desk's order, each booking has all of its rows or none, and {@code kerf check} finds nothing.
 */
final class CutCheck {

  /** Queries that find what only half a booking can leave behind, with what that means. */
  private static final Map<String, String> HALVES =
      Map.ofEntries(
          Map.entry(
              "Only the journal or only the audit chain tells of",
              "(SELECT no, kind, subject, details FROM LEDGER.journal EXCEPT"
                  + " SELECT no, action, subject, details FROM LEDGER.audit_line) UNION ALL"
                  + " (SELECT no, action, subject, details FROM LEDGER.audit_line EXCEPT"
                  + " SELECT no, kind, subject, details FROM LEDGER.journal)"),
          Map.entry(
              "A cut has no piece, or too many",
              "SELECT d.code FROM LEDGER.document d WHERE d.kind = 'CUT' AND 1 <> (SELECT COUNT(*)"
                  + " FROM cut_piece c WHERE c.document_id = d.id)"),
          Map.entry(
              "A piece has no movement of its document",
              "SELECT c.id FROM cut_piece c WHERE NOT EXISTS (SELECT 1 FROM LEDGER.movement m"
                  + " WHERE m.document_id = c.document_id AND m.unit_id = c.unit_id"
                  + " AND m.kind = 'PIECE_CUT' AND m.length = c.measured)"),
          Map.entry(
              "A piece was undone and its document not, or the other way round",
              "SELECT c.id FROM cut_piece c LEFT JOIN LEDGER.document d"
                  + " ON d.reverses = c.document_id WHERE c.undone_by IS DISTINCT FROM d.id"),
          Map.entry(
              "What was cut has no label",
              "SELECT u.code FROM stock_unit u WHERE u.parent_id IS NOT NULL AND NOT EXISTS"
                  + " (SELECT 1 FROM label_job l WHERE l.code = u.code)"),
          Map.entry(
              "A label was written by hand and nobody said so, or the other way round",
              "(SELECT id FROM label_job WHERE state = 'BY_HAND' EXCEPT SELECT subject FROM"
                  + " LEDGER.journal WHERE kind = 'label.by_hand') UNION ALL (SELECT subject FROM"
                  + " LEDGER.journal WHERE kind = 'label.by_hand' EXCEPT SELECT id FROM label_job"
                  + " WHERE state = 'BY_HAND')"),
          Map.entry(
              "A piece is cut for its order and not on its bar's plan, or the other way round",
              "SELECT p.id FROM plan_piece p WHERE (p.state = 'CUT') <> (EXISTS (SELECT 1 FROM"
                  + " cut_piece c JOIN run_bar r ON r.id = c.run_bar_id WHERE r.plan_bar_id ="
                  + " p.bar_id AND c.plan_piece_id = p.id AND c.good AND c.undone_by IS NULL))"),
          Map.entry(
              "A bar lies on the saw and its plan says otherwise, or the other way round",
              "SELECT b.id FROM plan_bar b WHERE (CASE WHEN b.state = 'ON_SAW' THEN 1 ELSE 0 END)"
                  + " <> (SELECT COUNT(*) FROM run_bar r WHERE r.plan_bar_id = b.id"
                  + " AND r.state = 'ON_SAW')"),
          Map.entry(
              "More than one bar lies on a saw",
              "SELECT saw_id FROM run_bar WHERE state = 'ON_SAW' GROUP BY saw_id"
                  + " HAVING COUNT(*) > 1"),
          Map.entry(
              "A closed bar's remnant was not made, or made otherwise",
              "SELECT r.id FROM run_bar r WHERE r.state = 'CLOSED' AND (r.remnant > 0) <> (EXISTS"
                  + " (SELECT 1 FROM LEDGER.movement m WHERE m.unit_id = r.remnant_unit"
                  + " AND m.kind = 'REMNANT_MADE' AND m.length = r.remnant))"),
          Map.entry(
              "More or fewer bars are reserved than wait to be cut",
              "SELECT u.code FROM stock_unit u WHERE u.reserved <> (SELECT COUNT(*) FROM plan_bar b"
                  + " WHERE b.unit_id = u.id AND b.state = 'TO_CUT')"),
          Map.entry(
              "A plan lacks bars",
              "SELECT p.code FROM cut_plan p WHERE p.bars <> (SELECT COUNT(*) FROM plan_bar b"
                  + " WHERE b.plan_id = p.id)"),
          Map.entry(
              "A plan is done too early or not done too late",
              "SELECT p.code FROM cut_plan p WHERE (p.state = 'APPROVED') <> (EXISTS (SELECT 1 FROM"
                  + " plan_bar b WHERE b.plan_id = p.id AND b.state IN ('TO_CUT', 'ON_SAW')))"),
          Map.entry(
              "An order is done too early or not done too late",
              "SELECT o.code FROM cut_order o WHERE (o.state = 'OPEN') <> (EXISTS (SELECT 1 FROM"
                  + " cut_line l WHERE l.order_id = o.id AND l.quantity > (SELECT COUNT(*) FROM"
                  + " cut_piece c WHERE c.line_id = l.id AND c.good AND c.undone_by IS NULL)))"));

  private final CutShop shop;
  private final long journal;
  private final List<String> troubles = new ArrayList<>();

  /**
   * @param journal the last journal number
   */
  CutCheck(CutShop shop, long journal) {
    this.shop = shop;
    this.journal = journal;
  }

  List<String> troubles(Collection<String> acknowledged) throws StationFault {
    troubles.addAll(new CheckStore(shop.reading(), shop.faces(), shop.audit()).run().differences());
    return shop.reading()
        .of(
            tx -> {
              List<JournalEntry> entries =
                  shop.journal().entries(tx, 0, journal, Math.toIntExact(journal));
              checkAcknowledged(entries, acknowledged);
              checkDocuments(tx, entries);
              HALVES.forEach((sentence, sql) -> checkNone(tx, sentence, sql));
              return troubles;
            });
  }

  private void checkAcknowledged(List<JournalEntry> entries, Collection<String> acknowledged) {
    Map<String, Long> kept = kept(entries);
    Map<String, Long> lastOfDesk = new HashMap<>();
    for (String proof : acknowledged) {
      int blank = proof.indexOf(' ');
      Long no = kept.get(proof.substring(blank + 1));
      if (no == null) {
        troubles.add("\"" + proof + "\" was acknowledged and is lost.");
        continue;
      }
      Long before = lastOfDesk.put(proof.substring(0, blank), no);
      if (before != null && before >= no) {
        troubles.add("\"" + proof + "\" stands before what its desk did earlier.");
      }
    }
  }

  /**
   * What the journal tells of each booking, with its number. A document's code stands in the entry
   * before.
   */
  private static Map<String, Long> kept(List<JournalEntry> entries) {
    Map<String, Long> kept = new HashMap<>();
    String document = "";
    for (JournalEntry entry : entries) {
      if (entry.fact().kind().equals("movement.completed")) {
        document = Deeds.detail(entry.fact(), "document");
      } else {
        Deeds.of(document, entry.fact()).ifPresent(deed -> kept.put(deed, entry.no()));
        document = "";
      }
    }
    return kept;
  }

  private record Row(UUID id, String code, String kind, String reference, long movements) {}

  /**
   * Each document has its journal entry, with as many movements as that says, and the fact that
   * belongs to it.
   */
  private void checkDocuments(Tx tx, List<JournalEntry> entries) {
    Map<UUID, Fact> booked = new HashMap<>();
    Map<UUID, String> follows = new HashMap<>();
    Optional<UUID> document = Optional.empty();
    for (JournalEntry entry : entries) {
      Fact fact = entry.fact();
      if (fact.kind().equals("movement.completed")) {
        booked.put(fact.subject(), fact);
        document = Optional.of(fact.subject());
      } else {
        document.ifPresent(id -> follows.put(id, fact.kind() + " " + fact.subject()));
        document = Optional.empty();
      }
    }
    Set<UUID> found = new HashSet<>();
    for (Row row : documents(tx)) {
      found.add(row.id());
      Fact fact = booked.get(row.id());
      if (fact == null || !Deeds.detail(fact, "movements").equals("" + row.movements())) {
        troubles.add("Document " + row.code() + " lacks its journal entry or movements.");
      }
      String follower = follows.getOrDefault(row.id(), "");
      if (!follower.startsWith(second(row.kind()))
          || (!row.kind().equals("COUNTER") && !follower.endsWith(row.reference()))) {
        troubles.add("Document " + row.code() + " " + row.kind() + " is followed by " + follower);
      }
    }
    booked.keySet().stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> troubles.add("The journal tells of a document that is not there: " + id));
  }

  private static String second(String documentKind) {
    return switch (documentKind) {
      case "BAR_TO_SAW" -> "bar.on_saw ";
      case "CUT" -> "cut.confirmed ";
      case "BAR_CLOSED" -> "bar.closed ";
      case "BAR_DEFECTIVE" -> "bar.defective ";
      case "COUNTER" -> "document.undone ";
      default -> "";
    };
  }

  private static List<Row> documents(Tx tx) {
    return StoreTx.of(tx)
        .list(
            "SELECT d.id, d.code, d.kind, d.reference, (SELECT COUNT(*) FROM LEDGER.movement m"
                + " WHERE m.document_id = d.id) AS movements FROM LEDGER.document d",
            row ->
                new Row(
                    Columns.id(row, "id"),
                    Columns.text(row, "code"),
                    Columns.text(row, "kind"),
                    Columns.text(row, "reference"),
                    row.getLong("movements")));
  }

  private void checkNone(Tx tx, String sentence, String sql) {
    StoreTx.of(tx).list(sql, row -> row.getString(1)).stream()
        .map(what -> sentence + ": " + what + ".)")
        .forEach(troubles::add);
  }
}
