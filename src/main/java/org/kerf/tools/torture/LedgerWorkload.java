package org.kerf.tools.torture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.Columns;
import org.kerf.db.Counter;
import org.kerf.db.StoreTx;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Ids;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * Books a document with one to five movements, a journal row and an audit line, and counts the
 * movements in a setting that every booking changes: rows that are only added, rows that change,
 * and numbered rows in one transaction.
 */
@Exempt(
    rule = "transactions",
    reason = "tests the store itself, below the features and their flows")
public final class LedgerWorkload implements Workload {

  private static final UUID USER = new UUID(0, 1);
  private static final String TOTAL = "torture.total";
  private static final int MOST_MOVEMENTS = 5;
  private static final int MOST_TEXT = 2_000;

  private final Ids ids;

  public LedgerWorkload(Ids ids) {
    this.ids = ids;
  }

  @Override
  public void prepare(Transactions store) throws StationFault {
    store.write(
        tx ->
            StoreTx.of(tx)
                .change(
                    "INSERT INTO setting (name, setting_value) VALUES (?, '0')",
                    p -> p.add(TOTAL)));
  }

  @Override
  public String step(Transactions store, long seed) throws StationFault {
    var random = new Random(seed);
    UUID document = ids.next();
    int movements = 1 + random.nextInt(MOST_MOVEMENTS);
    String text = "ș".repeat(random.nextInt(MOST_TEXT));
    return store.write(
        tx -> {
          StoreTx rows = StoreTx.of(tx);
          writeDocument(rows, document, movements);
          rows.change(
              "UPDATE setting SET setting_value = CAST(setting_value AS BIGINT) + ? WHERE name = ?",
              p -> p.add(movements).add(TOTAL));
          rows.numbered(
              counter -> {
                for (int i = 0; i < movements; i++) {
                  writeMovement(rows, counter, document);
                }
                writeJournal(rows, counter, document, text);
                writeAudit(rows, counter, document);
              });
          return document.toString();
        });
  }

  private static void writeDocument(StoreTx rows, UUID document, int movements) {
    String code = HexFormat.of().toHexDigits(document.getLeastSignificantBits()).substring(6);
    rows.change(
        "INSERT INTO LEDGER.document (id, code, kind, occurred_at, user_id, reason, reference)"
            + " VALUES (?, ?, 'TORTURE', CURRENT_TIMESTAMP, ?, '', ?)",
        p -> p.add(document).add(code).add(USER).add(Integer.toString(movements)));
  }

  private void writeMovement(StoreTx rows, Counter counter, UUID document) {
    rows.change(
        "INSERT INTO LEDGER.movement (id, station, epoch, seq, document_id, kind, unit_id, item_id,"
            + " length, count_change, occurred_at, user_id, reason)"
            + " VALUES (?, ?, ?, ?, ?, 'TORTURE', ?, ?, 0, 1, CURRENT_TIMESTAMP, ?, '')",
        p ->
            p.add(ids.next())
                .add(counter.station())
                .add(counter.epoch())
                .add(counter.nextMovement())
                .add(document)
                .add(document)
                .add(document)
                .add(USER));
  }

  private static void writeJournal(StoreTx rows, Counter counter, UUID document, String text) {
    rows.change(
        "INSERT INTO LEDGER.journal (no, kind, subject, details, at, user_id)"
            + " VALUES (?, 'torture', ?, ?, CURRENT_TIMESTAMP, ?)",
        p -> p.add(counter.nextJournal()).add(document).add(text).add(USER));
  }

  private static void writeAudit(StoreTx rows, Counter counter, UUID document) {
    long no = counter.nextAudit();
    String previous = counter.auditHash();
    String hash = chained(no, document, previous);
    counter.auditHash(hash);
    rows.change(
        "INSERT INTO LEDGER.audit_line (no, at, station, user_id, user_name, action, subject,"
            + " details, previous_hash, hash)"
            + " VALUES (?, CURRENT_TIMESTAMP, ?, ?, 'Torture', 'torture', ?, '', ?, ?)",
        p -> p.add(no).add(counter.station()).add(USER).add(document).add(previous).add(hash));
  }

  private static String chained(long no, UUID subject, String previous) {
    try {
      byte[] line = (no + " " + subject + " " + previous).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public List<String> check(Transactions store, Collection<String> acknowledged)
      throws StationFault {
    return store.read(
        tx -> {
          List<String> troubles = new ArrayList<>();
          StoreTx rows = StoreTx.of(tx);
          checkAcknowledged(rows, acknowledged, troubles);
          checkWhole(rows, troubles);
          checkNumbers(rows, troubles);
          checkChain(rows, troubles);
          return troubles;
        });
  }

  private static void checkAcknowledged(
      StoreTx rows, Collection<String> acknowledged, List<String> troubles) {
    Set<String> found =
        new HashSet<>(
            rows.list("SELECT id FROM LEDGER.document", row -> Columns.id(row, "id").toString()));
    for (String booking : acknowledged) {
      if (!found.contains(booking)) {
        troubles.add("Booking " + booking + " was acknowledged and is lost.");
      }
    }
  }

  private static void checkWhole(StoreTx rows, List<String> troubles) {
    troubles.addAll(
        rows.list(
            "SELECT d.id FROM LEDGER.document d WHERE CAST(d.reference AS BIGINT) <> (SELECT"
                + " COUNT(*) FROM LEDGER.movement m WHERE m.document_id = d.id)",
            row -> "Booking " + Columns.id(row, "id") + " lacks movements."));
    for (String table : List.of("LEDGER.journal", "LEDGER.audit_line")) {
      troubles.addAll(
          rows.list(
              "SELECT id FROM LEDGER.document EXCEPT SELECT subject FROM " + table,
              row -> "Booking " + Columns.id(row, "id") + " is not in " + table + "."));
      troubles.addAll(
          rows.list(
              "SELECT subject FROM " + table + " EXCEPT SELECT id FROM LEDGER.document",
              row -> table + " tells of a booking that is not there: " + row.getString(1)));
    }
    long total =
        rows.number(
            "SELECT CAST(setting_value AS BIGINT) FROM setting WHERE name = ?", p -> p.add(TOTAL));
    long movements = rows.number("SELECT COUNT(*) FROM LEDGER.movement", p -> {});
    if (total != movements) {
      troubles.add("There are " + movements + " movements, and " + total + " were counted.");
    }
  }

  private static void checkNumbers(StoreTx rows, List<String> troubles) {
    checkNumbers(rows, troubles, "LEDGER.journal", "no", "journal_no");
    checkNumbers(rows, troubles, "LEDGER.audit_line", "no", "audit_no");
    checkNumbers(rows, troubles, "LEDGER.movement", "seq", "movement_no");
  }

  private static void checkNumbers(
      StoreTx rows, List<String> troubles, String table, String number, String counter) {
    long last = rows.number("SELECT " + counter + " FROM counter", p -> {});
    List<Long> numbers =
        rows.list(
            "SELECT " + number + " AS number FROM " + table + " ORDER BY " + number,
            row -> row.getLong("number"));
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        troubles.add(table + " has " + numbers.get(i) + " where " + (i + 1) + " belongs.");
        return;
      }
    }
    if (numbers.size() != last) {
      troubles.add(table + " ends with " + numbers.size() + ", the counter says " + last + ".");
    }
  }

  private record AuditLine(long no, UUID subject, String previous, String hash) {}

  private static void checkChain(StoreTx rows, List<String> troubles) {
    List<AuditLine> lines =
        rows.list(
            "SELECT no, subject, previous_hash, hash FROM LEDGER.audit_line ORDER BY no",
            row ->
                new AuditLine(
                    row.getLong("no"),
                    Columns.id(row, "subject"),
                    Columns.text(row, "previous_hash"),
                    Columns.text(row, "hash")));
    String previous = "";
    for (AuditLine line : lines) {
      if (!line.previous().equals(previous)
          || !line.hash().equals(chained(line.no(), line.subject(), previous))) {
        troubles.add("The audit chain breaks at line " + line.no() + ".");
        return;
      }
      previous = line.hash();
    }
    String last =
        rows.first(
                "SELECT audit_hash FROM counter", p -> {}, row -> Columns.text(row, "audit_hash"))
            .orElseThrow();
    if (!last.equals(previous)) {
      troubles.add("The audit chain does not end where the counter says.");
    }
  }
}
