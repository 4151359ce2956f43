package org.kerf.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.seal.ChainedRow;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.journal.Journal;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.ChainedEntry;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.DeadLetter;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.Unsent;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/** The journal in the station's store. */
public final class JournalStore implements Journal {

  private final FactCodec codec;

  public JournalStore(FactCodec codec) {
    this.codec = codec;
  }

  @Override
  public void write(Tx tx, List<? extends Fact> facts, Instant at, UUID user) {
    StoreTx store = StoreTx.of(tx);
    List<JournalRows.Entry> entries =
        facts.stream().map(fact -> entry(codec.write(fact), at, user)).toList();
    store.numbered(counter -> JournalRows.add(store, counter, entries));
  }

  private static JournalRows.Entry entry(StoredFact fact, Instant at, UUID user) {
    return new JournalRows.Entry(
        fact.kind(), fact.version(), fact.subject(), fact.details(), at, user);
  }

  @Override
  public List<JournalEntry> entries(Tx tx, long after, long upTo, int most) {
    return StoreTx.of(tx)
        .list(
            JournalRows.SELECT + "WHERE no > ? AND no <= ? ORDER BY no LIMIT ?",
            p -> p.add(after).add(upTo).add(most),
            this::entry);
  }

  private JournalEntry entry(ResultSet row) throws SQLException {
    ChainedRow entry = JournalRows.row(row);
    var stored = new StoredFact(entry.kind(), entry.version(), entry.subject(), entry.details());
    return new JournalEntry(entry.no(), codec.read(stored), stored, entry.at(), entry.user());
  }

  @Override
  public List<ChainedEntry> chained(Tx tx, long after, long upTo, int most) {
    return StoreTx.of(tx)
        .list(
            JournalRows.SELECT + "WHERE no > ? AND no <= ? ORDER BY no LIMIT ?",
            p -> p.add(after).add(upTo).add(most),
            JournalStore::chainedEntry);
  }

  private static ChainedEntry chainedEntry(ResultSet row) throws SQLException {
    ChainedRow entry = JournalRows.row(row);
    return new ChainedEntry(
        entry.no(),
        new StoredFact(entry.kind(), entry.version(), entry.subject(), entry.details()),
        entry.at(),
        entry.user(),
        HexFormat.of().formatHex(JournalRows.hash(row).bytes()));
  }

  @Override
  public Optional<String> hash(Tx tx, long no) {
    return chained(tx, no - 1, no, 1).stream().map(ChainedEntry::hash).findFirst();
  }

  @Override
  public Unsent unsent(Tx tx, long after, Set<String> local) {
    String kinds = String.join(", ", Collections.nCopies(local.size(), "?"));
    return StoreTx.of(tx)
        .first(
            JournalRows.MEASURE + "WHERE no > ? AND kind NOT IN (" + kinds + ")",
            p -> {
              p.add(after);
              for (String kind : local) {
                p.add(kind);
              }
            },
            row -> new Unsent(row.getLong("entries"), Columns.instantIfAny(row, "oldest")))
        .orElse(Unsent.NONE);
  }

  @Override
  public long last(Tx tx) {
    return StoreTx.of(tx)
        .first(JournalRows.MEASURE, p -> {}, row -> row.getLong("last_no"))
        .orElse(0L);
  }

  @Override
  public ConsumerState consumer(Tx tx, String consumer) {
    return StoreTx.of(tx)
        .first(
            "SELECT last_no, tries, last_error, next_try FROM journal_cursor WHERE consumer = ?",
            p -> p.add(consumer),
            row ->
                new ConsumerState(
                    consumer,
                    row.getLong("last_no"),
                    row.getInt("tries"),
                    Columns.text(row, "last_error"),
                    Columns.instantIfAny(row, "next_try")))
        .orElseGet(() -> new ConsumerState(consumer, 0, 0, "", Optional.empty()));
  }

  @Override
  public void save(Tx tx, ConsumerState state) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO journal_cursor (consumer, last_no, tries, last_error, next_try)"
                + " KEY (consumer) VALUES (?, ?, ?, ?, ?)",
            p ->
                p.add(state.consumer())
                    .add(state.lastNo())
                    .add(state.tries())
                    .add(state.lastError())
                    .addInstant(state.nextTry()));
  }

  @Override
  public void setAside(Tx tx, String consumer, long no, String error, Instant at) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO journal_dead_letter (consumer, journal_no, error, at)"
                + " KEY (consumer, journal_no) VALUES (?, ?, ?, ?)",
            p -> p.add(consumer).add(no).add(error).add(at));
  }

  @Override
  public List<DeadLetter> deadLetters(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            "SELECT consumer, journal_no, error, at FROM journal_dead_letter"
                + " ORDER BY consumer, journal_no LIMIT ?",
            p -> p.add(most),
            row ->
                new DeadLetter(
                    Columns.text(row, "consumer"),
                    row.getLong("journal_no"),
                    Columns.text(row, "error"),
                    Columns.instant(row, "at")));
  }

  @Override
  public void settled(Tx tx, DeadLetter letter) {
    StoreTx.of(tx)
        .change(
            "DELETE FROM journal_dead_letter WHERE consumer = ? AND journal_no = ?",
            p -> p.add(letter.reader()).add(letter.no()));
  }
}
