package org.kerf.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.kerf.audit.Audit;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.model.AuditStation;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.db.seal.Chain;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.seal.Hash;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.JournalPoint;
import org.kerf.kernel.Tx;

/** The audit chain in the station's store. */
public final class AuditStore implements Audit {

  private static final int PAGE = 1_000;
  private final FactCodec codec;

  public AuditStore(FactCodec codec) {
    this.codec = codec;
  }

  @Override
  public List<AuditLine> lines(
      Tx tx, AuditFilter filter, List<UUID> named, AuditPlace after, int most) {
    return new LineReading(StoreTx.of(tx)).lines(filter, named, after, most);
  }

  @Override
  public List<AuditLine> lines(Tx tx, long before, int most) {
    return new LineReading(StoreTx.of(tx)).own(AuditFilter.NONE, List.of(), before, most);
  }

  @Override
  public long count(Tx tx) {
    StoreTx store = StoreTx.of(tx);
    return store.number("SELECT MAX(no) FROM LEDGER.journal", p -> {})
        + store.number("SELECT COUNT(*) FROM LEDGER.pulled_entry", p -> {});
  }

  @Override
  public List<AuditStation> stations(Tx tx) {
    StoreTx store = StoreTx.of(tx);
    LineStations known = LineStations.read(store);
    return Stream.concat(
            Stream.of(known.self()),
            new PulledLines(store)
                .stations().stream().filter(id -> !id.equals(known.self().id())).map(known::of))
        .toList();
  }

  @Override
  public FeedVerdict verifyFeed(Tx tx, DoubleConsumer read) {
    return new FeedProof(StoreTx.of(tx)).run(read);
  }

  @Override
  public Fact fact(Tx tx, AuditLine line) {
    return codec.read(
        new StoredFact(line.action(), line.version(), line.subject(), line.details()));
  }

  @Override
  public AuditVerdict verify(Tx tx, DoubleConsumer read) {
    StoreTx store = StoreTx.of(tx);
    Chain chain = store.chain();
    double lines = Math.max(1, store.number("SELECT MAX(no) FROM LEDGER.journal", p -> {}));
    long no = 0;
    Hash hash = Hash.NONE;
    while (true) {
      // Asked before the page is read: what is booked meanwhile is not missing.
      long after = no;
      boolean ended = endsWith(store, no, hash);
      List<Chained> page =
          store.list(
              JournalRows.SELECT + "WHERE no > ? ORDER BY no LIMIT ?",
              p -> p.add(after).add(PAGE),
              AuditStore::chained);
      for (Chained line : page) {
        no++;
        if (line.row().no() != no) {
          return new AuditVerdict.Broken(no, "Audit line " + no + " is missing.");
        }
        if (!line.hash().equals(chain.link(hash, line.row()))) {
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

  @Override
  public Optional<JournalPoint> point(Tx tx, long no) {
    return StoreTx.of(tx)
        .first(JournalRows.SELECT + "WHERE no = ?", p -> p.add(no), AuditStore::point);
  }

  @Override
  public JournalPoint end(Tx tx) {
    return StoreTx.of(tx)
        .first(JournalRows.SELECT + "ORDER BY no DESC LIMIT 1", p -> {}, AuditStore::point)
        .orElseGet(() -> new JournalPoint(0, Hash.NONE.fingerprint()));
  }

  private static JournalPoint point(ResultSet row) throws SQLException {
    return new JournalPoint(row.getLong("no"), JournalRows.hash(row).fingerprint());
  }

  private static boolean endsWith(StoreTx store, long no, Hash hash) {
    return store.number(
            "SELECT COUNT(*) FROM counter WHERE journal_no = ? AND head = ?",
            p -> p.add(no).add(hash.bytes()))
        == 1;
  }

  private record Chained(ChainedRow row, Hash hash) {}

  private static Chained chained(ResultSet row) throws SQLException {
    return new Chained(JournalRows.row(row), JournalRows.hash(row));
  }
}
