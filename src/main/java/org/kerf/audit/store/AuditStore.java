package org.kerf.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditHash;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.db.Columns;
import org.kerf.db.Counter;
import org.kerf.db.StoreTx;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/** The audit chain in the station's store. */
public final class AuditStore implements Audit {

  private static final int PAGE = 1_000;
  static final String COLUMNS =
      "SELECT no, at, station, user_id, user_name, action, subject, details, previous_hash, hash"
          + " FROM LEDGER.audit_line ";

  private final FactCodec codec;

  public AuditStore(FactCodec codec) {
    this.codec = codec;
  }

  @Override
  public void write(Tx tx, Fact fact, Instant at, UUID user, String userName) {
    StoreTx store = StoreTx.of(tx);
    StoredFact stored = codec.write(fact);
    store.numbered(counter -> insert(store, next(counter, stored, at, user, userName)));
  }

  private static AuditLine next(
      Counter counter, StoredFact fact, Instant at, UUID user, String userName) {
    long no = counter.nextAudit();
    String details = fact.details();
    String previous = counter.auditHash();
    String hash =
        AuditHash.of(
            previous,
            no,
            at,
            counter.station(),
            user,
            userName,
            fact.kind(),
            fact.subject(),
            details);
    counter.auditHash(hash);
    return new AuditLine(
        no,
        at,
        counter.station(),
        user,
        userName,
        fact.kind(),
        fact.subject(),
        details,
        previous,
        hash);
  }

  private static void insert(StoreTx store, AuditLine line) {
    store.change(
        "INSERT INTO LEDGER.audit_line (no, at, station, user_id, user_name, action, subject,"
            + " details, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        p ->
            p.add(line.no())
                .add(line.at())
                .add(line.station())
                .add(line.user())
                .add(line.userName())
                .add(line.action())
                .add(line.subject())
                .add(line.details())
                .add(line.previousHash())
                .add(line.hash()));
  }

  @Override
  public List<AuditLine> lines(Tx tx, long before, int most) {
    return StoreTx.of(tx)
        .list(
            COLUMNS + "WHERE no < ? ORDER BY no DESC LIMIT ?",
            p -> p.add(before).add(most),
            AuditStore::line);
  }

  @Override
  public List<AuditLine> search(Tx tx, String text, long before, int most) {
    return new AuditSearch(StoreTx.of(tx)).find(text, before, most);
  }

  @Override
  public Fact fact(Tx tx, AuditLine line) {
    return codec.read(new StoredFact(line.action(), 1, line.subject(), line.details()));
  }

  @Override
  public AuditVerdict verify(Tx tx, DoubleConsumer read) {
    StoreTx store = StoreTx.of(tx);
    double lines = Math.max(1, store.number("SELECT MAX(no) FROM LEDGER.audit_line", p -> {}));
    long no = 0;
    String hash = "";
    while (true) {
      // Asked before the page is read: what is booked meanwhile is not missing.
      long after = no;
      boolean ended = endsWith(store, no, hash);
      List<AuditLine> page =
          store.list(
              COLUMNS + "WHERE no > ? ORDER BY no LIMIT ?",
              p -> p.add(after).add(PAGE),
              AuditStore::line);
      for (AuditLine line : page) {
        no++;
        if (line.no() != no) {
          return new AuditVerdict.Broken(no, "Audit line " + no + " is missing.");
        }
        if (!line.previousHash().equals(hash) || !line.hash().equals(hashOf(line))) {
          return new AuditVerdict.Broken(no, "Audit line " + no + " was changed.");
        }
        hash = line.hash();
      }
      read.accept(Math.min(1, no / lines));
      if (page.isEmpty()) {
        return ended
            ? new AuditVerdict.Intact(no)
            : new AuditVerdict.Broken(no + 1, "Audit lines after " + no + " are missing.");
      }
    }
  }

  private static boolean endsWith(StoreTx store, long no, String hash) {
    return store.number(
            "SELECT COUNT(*) FROM counter WHERE audit_no = ? AND audit_hash = ?",
            p -> p.add(no).add(hash))
        == 1;
  }

  private static String hashOf(AuditLine line) {
    return AuditHash.of(
        line.previousHash(),
        line.no(),
        line.at(),
        line.station(),
        line.user(),
        line.userName(),
        line.action(),
        line.subject(),
        line.details());
  }

  static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getLong("no"),
        Columns.instant(row, "at"),
        Columns.text(row, "station"),
        Columns.id(row, "user_id"),
        Columns.text(row, "user_name"),
        Columns.text(row, "action"),
        Columns.id(row, "subject"),
        Columns.text(row, "details"),
        Columns.text(row, "previous_hash"),
        Columns.text(row, "hash"));
  }
}
