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
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.CheckStore;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;

/**
 * Looks whether a store of confirmed cuts kept its word: every acknowledged booking is there in its
 * writer's order, each document has its entry, and {@code kerf check} finds nothing.
 */
final class CutCheck {

  private static final ParallelWork ONE_THREAD = new ParallelWork(Runnable::run);

  private final CutShop shop;
  private final long journal;
  private final List<String> violations = new ArrayList<>();

  /**
   * @param journal the last journal number
   */
  CutCheck(CutShop shop, long journal) {
    this.shop = shop;
    this.journal = journal;
  }

  List<String> violations(Collection<String> acknowledged) throws StationFault {
    violations.addAll(
        new CheckStore(shop.reading(), shop.repositories(), shop.audit(), ONE_THREAD)
            .run()
            .differences());
    return shop.reading()
        .of(
            tx -> {
              List<JournalEntry> entries =
                  shop.journal().entries(tx, 0, journal, Math.toIntExact(journal));
              checkAcknowledged(entries, acknowledged);
              checkDocuments(tx, entries);
              return violations;
            });
  }

  private void checkAcknowledged(List<JournalEntry> entries, Collection<String> acknowledged) {
    Map<String, Long> kept = kept(entries);
    Map<String, Long> lastOfWriter = new HashMap<>();
    for (String proof : acknowledged) {
      int blank = proof.indexOf(' ');
      Long no = kept.get(proof.substring(blank + 1));
      if (no == null) {
        violations.add("\"" + proof + "\" was acknowledged and is lost.");
        continue;
      }
      Long before = lastOfWriter.put(proof.substring(0, blank), no);
      if (before != null && before >= no) {
        violations.add("\"" + proof + "\" stands before what its writer did earlier.");
      }
    }
  }

  /**
   * What the journal has of each booking, with its number. A document's code stands in the entry
   * before.
   */
  private static Map<String, Long> kept(List<JournalEntry> entries) {
    Map<String, Long> kept = new HashMap<>();
    String document = "";
    for (JournalEntry entry : entries) {
      if (entry.fact() instanceof StockFact.MovementCompleted booked) {
        document = booked.document().text();
      } else {
        BookingProofs.of(document, entry.fact()).ifPresent(proof -> kept.put(proof, entry.no()));
        document = "";
      }
    }
    return kept;
  }

  private record Row(UUID id, String code, String kind, Optional<UUID> subject, long movements) {}

  /**
   * Each document has its journal entry, with as many movements as that says, and the fact that
   * belongs to it.
   */
  private void checkDocuments(Tx tx, List<JournalEntry> entries) {
    Map<UUID, StockFact.MovementCompleted> booked = new HashMap<>();
    Map<UUID, String> follows = new HashMap<>();
    Optional<UUID> document = Optional.empty();
    for (JournalEntry entry : entries) {
      if (entry.fact() instanceof StockFact.MovementCompleted fact) {
        booked.put(fact.id().value(), fact);
        document = Optional.of(fact.id().value());
      } else {
        StoredFact fact = entry.stored();
        document.ifPresent(id -> follows.put(id, fact.kind() + " " + fact.subject()));
        document = Optional.empty();
      }
    }
    Set<UUID> found = new HashSet<>();
    for (Row row : documents(tx)) {
      found.add(row.id());
      StockFact.MovementCompleted fact = booked.get(row.id());
      if (fact == null || fact.movements() != row.movements()) {
        violations.add("Document " + row.code() + " lacks its journal entry or movements.");
      }
      String follower = follows.getOrDefault(row.id(), "");
      if (!follower.startsWith(second(row.kind()))
          || !follower.endsWith(row.subject().map(UUID::toString).orElse(""))) {
        violations.add("Document " + row.code() + " " + row.kind() + " is followed by " + follower);
      }
    }
    booked.keySet().stream()
        .filter(id -> !found.contains(id))
        .forEach(id -> violations.add("The journal tells of a document that is not there: " + id));
  }

  private static String second(String documentKind) {
    return switch (documentKind) {
      case "BAR_TO_SAW" -> "bar.on_saw ";
      case "CUT" -> "cut.confirmed ";
      case "BAR_CLOSED" -> "bar.closed ";
      case "BAR_DEFECTIVE" -> "bar.defective ";
      case "BAR_PUT_OFF" -> "bar.put_off ";
      case "BAR_REPLACED" -> "bar.replaced ";
      case "REVERSAL" -> "document.undone ";
      default -> "";
    };
  }

  private static List<Row> documents(Tx tx) {
    return StoreTx.of(tx)
        .list(
            "SELECT d.id, d.code, d.kind, d.subject_id, (SELECT COUNT(*) FROM LEDGER.movement m"
                + " WHERE m.document_id = d.id) AS movements FROM LEDGER.document d",
            row ->
                new Row(
                    Columns.id(row, "id"),
                    Columns.text(row, "code"),
                    Columns.text(row, "kind"),
                    Columns.idIfAny(row, "subject_id"),
                    row.getLong("movements")));
  }
}
