package org.kerf.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.journal.Rejections;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Tx;

/** Entries that were set aside, in the station's store. */
public final class RejectionStore implements Rejections {

  /** What the columns have room for; the feed has all of it. */
  private static final int MOST_DETAILS = 1_000_000;

  private static final int MOST_PROBLEM = 1_000;

  private static final String SELECT =
      "SELECT seq, station, characters, epoch, no, kind, version, subject, details, at, user_id,"
          + " movements_before, why, problem, program, since, hash FROM rejected_entry ";

  private final FactCodec codec;

  public RejectionStore(FactCodec codec) {
    this.codec = codec;
  }

  @Override
  public long count(Tx tx) {
    return StoreTx.of(tx).number("SELECT COUNT(*) FROM rejected_entry", p -> {});
  }

  @Override
  public List<RejectedEntry> first(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(SELECT + "ORDER BY seq, station, no LIMIT ?", p -> p.add(most), this::entry);
  }

  @Override
  public Optional<RejectedEntry> find(Tx tx, EntryKey key) {
    return StoreTx.of(tx)
        .first(
            SELECT + "WHERE station = ? AND epoch = ? AND no = ?",
            p -> p.add(key.station()).add(key.epoch()).add(key.no()),
            this::entry);
  }

  @Override
  public Set<UUID> thingsBefore(Tx tx, long seq, long no) {
    return new HashSet<>(
        StoreTx.of(tx)
            .list(
                "SELECT DISTINCT t.thing FROM rejected_thing t JOIN rejected_entry e"
                    + " ON e.station = t.station AND e.epoch = t.epoch AND e.no = t.no"
                    + " WHERE e.why <> 'NOT_TAKEN' AND (e.seq < ? OR (e.seq = ? AND e.no < ?))",
                p -> p.add(seq).add(seq).add(no),
                row -> Columns.id(row, "thing")));
  }

  @Override
  public void save(Tx tx, RejectedEntry entry) {
    FeedEntry of = entry.entry();
    String details = of.stored().details();
    String problem = entry.problem();
    StoreTx.of(tx)
        .change(
            "MERGE INTO rejected_entry (seq, station, characters, epoch, no, kind, version,"
                + " subject, details, at, user_id, movements_before, why, problem, program, since,"
                + " hash)"
                + " KEY (station, epoch, no)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            p ->
                p.add(of.seq())
                    .add(of.station())
                    .add(of.characters())
                    .add(of.epoch())
                    .add(of.no())
                    .add(of.stored().kind())
                    .add(of.stored().version())
                    .add(of.stored().subject())
                    .add(details.substring(0, Math.min(details.length(), MOST_DETAILS)))
                    .add(of.at())
                    .add(of.user())
                    .add(entry.movementsBefore())
                    .add(entry.why().name())
                    .add(problem.substring(0, Math.min(problem.length(), MOST_PROBLEM)))
                    .add(entry.program())
                    .add(entry.since())
                    .add(HexFormat.of().parseHex(of.hash())));
    forgetThings(tx, of.key());
    StoreTx.of(tx)
        .batch(
            "INSERT INTO rejected_thing (station, epoch, no, thing) VALUES (?, ?, ?, ?)",
            List.copyOf(entry.things()),
            (p, thing) -> p.add(of.station()).add(of.epoch()).add(of.no()).add(thing));
  }

  private static void forgetThings(Tx tx, EntryKey key) {
    StoreTx.of(tx)
        .change(
            "DELETE FROM rejected_thing WHERE station = ? AND epoch = ? AND no = ?",
            p -> p.add(key.station()).add(key.epoch()).add(key.no()));
  }

  @Override
  public void remove(Tx tx, EntryKey key) {
    forgetThings(tx, key);
    StoreTx.of(tx)
        .change(
            "DELETE FROM rejected_entry WHERE station = ? AND epoch = ? AND no = ?",
            p -> p.add(key.station()).add(key.epoch()).add(key.no()));
  }

  @Override
  public OptionalLong firstBatch(Tx tx) {
    return batch(
        StoreTx.of(tx)
            .number("SELECT MIN(seq) FROM rejected_entry WHERE why <> 'NOT_TAKEN'", p -> {}));
  }

  @Override
  public OptionalLong firstBatchOfOthers(Tx tx, String program) {
    return batch(
        StoreTx.of(tx)
            .number(
                "SELECT MIN(seq) FROM rejected_entry WHERE why <> 'NOT_TAKEN' AND program <> ?",
                p -> p.add(program)));
  }

  /** Batches are numbered from 1. */
  private static OptionalLong batch(long seq) {
    return seq == 0 ? OptionalLong.empty() : OptionalLong.of(seq);
  }

  @Override
  public void triedBy(Tx tx, String program) {
    StoreTx.of(tx)
        .change(
            "UPDATE rejected_entry SET program = ? WHERE program <> ?",
            p -> p.add(program).add(program));
  }

  /** Without its things, which nobody asks for by entry. */
  private RejectedEntry entry(ResultSet row) throws SQLException {
    var stored =
        new StoredFact(
            Columns.text(row, "kind"),
            row.getInt("version"),
            Columns.id(row, "subject"),
            Columns.text(row, "details"));
    return new RejectedEntry(
        new FeedEntry(
            row.getLong("seq"),
            Columns.id(row, "station"),
            Columns.text(row, "characters"),
            row.getInt("epoch"),
            row.getLong("no"),
            codec.read(stored),
            stored,
            Columns.instant(row, "at"),
            Columns.id(row, "user_id"),
            HexFormat.of().formatHex(Columns.bytes(row, "hash"))),
        Set.of(),
        row.getLong("movements_before"),
        RejectedEntry.Why.valueOf(Columns.text(row, "why")),
        Columns.text(row, "problem"),
        Columns.text(row, "program"),
        Columns.instant(row, "since"));
  }
}
