package org.kerf.journal.store;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.journal.Feed;
import org.kerf.journal.model.Epoch;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.kernel.Tx;

/** The feed in the station's store. */
public final class FeedStore implements Feed {

  @Override
  public FeedPosition position(Tx tx, UUID station, int epoch) {
    return StoreTx.of(tx)
        .first(
            "SELECT last_no, last_movement FROM feed_position WHERE station = ? AND epoch = ?",
            p -> p.add(station).add(epoch),
            row ->
                new FeedPosition(
                    station, epoch, row.getLong("last_no"), row.getLong("last_movement")))
        .orElseGet(() -> new FeedPosition(station, epoch, 0, 0));
  }

  @Override
  public void save(Tx tx, FeedPosition position) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO feed_position (station, epoch, last_no, last_movement)"
                + " KEY (station, epoch) VALUES (?, ?, ?, ?)",
            p ->
                p.add(position.station())
                    .add(position.epoch())
                    .add(position.lastNo())
                    .add(position.lastMovement()));
  }

  @Override
  public void add(Tx tx, List<FeedEntry> entries) {
    StoreTx.of(tx)
        .batch(
            "INSERT INTO LEDGER.pulled_entry (station, epoch, no, kind, version, subject, details,"
                + " at, user_id, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entries,
            (p, entry) ->
                p.add(entry.station())
                    .add(entry.epoch())
                    .add(entry.no())
                    .add(entry.stored().kind())
                    .add(entry.stored().version())
                    .add(entry.stored().subject())
                    .add(entry.stored().details())
                    .add(entry.at())
                    .add(entry.user())
                    .add(HexFormat.of().parseHex(entry.hash())));
  }

  @Override
  public Kept kept(Tx tx, FeedEntry entry) {
    return StoreTx.of(tx)
        .first(
            "SELECT kind, subject, details, at, user_id FROM LEDGER.pulled_entry"
                + " WHERE station = ? AND epoch = ? AND no = ?",
            p -> p.add(entry.station()).add(entry.epoch()).add(entry.no()),
            row ->
                Columns.text(row, "kind").equals(entry.stored().kind())
                        && Columns.id(row, "subject").equals(entry.stored().subject())
                        && Columns.text(row, "details").equals(entry.stored().details())
                        && Columns.id(row, "user_id").equals(entry.user())
                        && Columns.instant(row, "at").equals(entry.at())
                    ? Kept.THE_SAME
                    : Kept.ANOTHER)
        .orElse(Kept.NOTHING);
  }

  @Override
  public List<Epoch> epochs(Tx tx) {
    return StoreTx.of(tx)
        .list(
            "SELECT epoch, after_no FROM store_epoch ORDER BY epoch",
            row -> new Epoch(row.getInt("epoch"), row.getLong("after_no")));
  }

  @Override
  public void begin(Tx tx, Epoch epoch) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO store_epoch (epoch, after_no) VALUES (?, ?)",
            p -> p.add(epoch.number()).add(epoch.afterNo()));
  }
}
