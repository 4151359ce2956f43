package org.kerf.sync.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.SyncProgress;

/** The exchange with the centre, in the station's encrypted store. */
public final class SyncStateStore implements SyncStates {

  @Override
  public Optional<CentreAccount> account(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT url, role_name, password, certificate, company, company_name, paused"
                + " FROM centre_account",
            p -> {},
            row ->
                new CentreAccount(
                    Columns.text(row, "url"),
                    Columns.text(row, "role_name"),
                    Columns.text(row, "password"),
                    Columns.text(row, "certificate"),
                    Columns.id(row, "company"),
                    Columns.text(row, "company_name"),
                    row.getBoolean("paused")));
  }

  @Override
  public void save(Tx tx, CentreAccount account) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO centre_account (id, url, role_name, password, certificate, company,"
                + " company_name, paused) KEY (id) VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            p ->
                p.add(account.url())
                    .add(account.role())
                    .add(account.password())
                    .add(account.certificate())
                    .add(account.company())
                    .add(account.companyName())
                    .add(account.paused()));
  }

  @Override
  public SyncProgress progress(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT sent_no, cursor_seq, cursor_hash, names_version FROM centre_progress",
            p -> {},
            row ->
                new SyncProgress(
                    row.getLong("sent_no"),
                    new FeedCursor(row.getLong("cursor_seq"), Columns.text(row, "cursor_hash")),
                    row.getLong("names_version")))
        .orElse(SyncProgress.NOTHING);
  }

  @Override
  public void save(Tx tx, SyncProgress progress) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO centre_progress (id, sent_no, cursor_seq, cursor_hash, names_version)"
                + " KEY (id) VALUES (1, ?, ?, ?, ?)",
            p ->
                p.add(progress.sentNo())
                    .add(progress.cursor().seq())
                    .add(progress.cursor().hash())
                    .add(progress.namesVersion()));
  }

  @Override
  public void add(Tx tx, FeedBatch batch) {
    List<CentreEntry> entries = batch.entries();
    long first = entries.isEmpty() ? 0 : entries.getFirst().no();
    long last = entries.isEmpty() ? 0 : entries.getLast().no();
    StoreTx.of(tx)
        .change(
            "MERGE INTO feed_batch (seq, hash, station, epoch, first_no, last_no) KEY (seq)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            p ->
                p.add(batch.seq())
                    .add(batch.hash())
                    .add(batch.station())
                    .add(batch.epoch())
                    .add(first)
                    .add(last));
  }

  @Override
  public void hear(Tx tx, UUID station, String characters) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO company_station (id, characters, name) SELECT ?, ?, ''"
                + " WHERE NOT EXISTS (SELECT 1 FROM company_station WHERE id = ?)",
            p -> p.add(station).add(characters).add(station));
  }

  @Override
  public void call(Tx tx, List<CentreStation> stations) {
    StoreTx.of(tx)
        .batch(
            "MERGE INTO company_station (id, characters, name) KEY (id) VALUES (?, ?, ?)",
            stations,
            (p, each) -> p.add(each.id()).add(each.characters()).add(each.name()));
  }

  @Override
  public FeedCursor batchUpTo(Tx tx, long seq) {
    return StoreTx.of(tx)
        .first(
            "SELECT seq, hash FROM feed_batch WHERE seq <= ? ORDER BY seq DESC LIMIT 1",
            p -> p.add(seq),
            row -> new FeedCursor(row.getLong("seq"), Columns.text(row, "hash")))
        .orElse(FeedCursor.BEGINNING);
  }

  @Override
  public void forgetAfter(Tx tx, long seq) {
    StoreTx.of(tx).change("DELETE FROM feed_batch WHERE seq > ?", p -> p.add(seq));
  }
}
