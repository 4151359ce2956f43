package org.kerf.notify.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Tx;
import org.kerf.notify.Notices;
import org.kerf.notify.model.Notice;

/** Notices in the station's store. */
public final class NoticeStore implements Notices {

  private static final String NOTICES =
      "SELECT n.id, j.kind, j.version, j.subject, j.details, j.at, n.seen FROM notification n"
          + " JOIN LEDGER.journal j ON j.no = n.journal_no ";

  private static final String OF_OTHERS =
      "SELECT n.id, f.kind, f.version, f.subject, f.details, f.at, n.seen FROM feed_notification n"
          + " JOIN LEDGER.pulled_entry f ON f.station = n.station AND f.epoch = n.epoch"
          + " AND f.no = n.no ";

  private final FactCodec codec;

  public NoticeStore(FactCodec codec) {
    this.codec = codec;
  }

  @Override
  public void add(Tx tx, UUID id, JournalEntry entry) {
    StoreTx.of(tx)
        .change(
            """
            INSERT INTO notification (id, journal_no, seen) SELECT ?, ?, FALSE
             WHERE NOT EXISTS (SELECT 1 FROM notification WHERE journal_no = ?)
            """,
            p -> p.add(id).add(entry.no()).add(entry.no()));
  }

  @Override
  public void addOfOthers(Tx tx, UUID station, long upTo, int entries, Set<String> kinds) {
    StoreTx store = StoreTx.of(tx);
    List<Entry> page = newest(store, station, upTo, entries);
    for (Entry entry : page) {
      if (kinds.contains(entry.kind())) {
        store.change(
            """
            INSERT INTO feed_notification (id, station, epoch, no, seen)
            SELECT RANDOM_UUID(), ?, ?, ?, FALSE WHERE NOT EXISTS
             (SELECT 1 FROM feed_notification WHERE station = ? AND epoch = ? AND no = ?)
            """,
            p -> {
              p.add(station).add(entry.epoch()).add(entry.no());
              p.add(station).add(entry.epoch()).add(entry.no());
            });
      }
    }
  }

  /**
   * The newest entries of a station, of its newest epoch before others. Their numbers have holes: a
   * part of the index is read that holds about as many, and a larger one if that holds fewer.
   */
  private static List<Entry> newest(StoreTx store, UUID station, long upTo, int most) {
    List<Integer> epochs =
        store.list(
            "SELECT epoch FROM feed_position WHERE station = ? ORDER BY epoch DESC",
            p -> p.add(station),
            row -> row.getInt("epoch"));
    List<Entry> newest = new ArrayList<>();
    for (int epoch : epochs) {
      int missing = most - newest.size();
      long numbers = missing;
      List<Entry> part = part(store, station, epoch, upTo, numbers);
      while (part.size() < missing && numbers < upTo) {
        numbers *= 2;
        part = part(store, station, epoch, upTo, numbers);
      }
      newest.addAll(part.subList(Math.max(0, part.size() - missing), part.size()));
    }
    return newest;
  }

  private static List<Entry> part(StoreTx store, UUID station, int epoch, long upTo, long numbers) {
    return store.list(
        "SELECT epoch, no, kind FROM LEDGER.pulled_entry"
            + " WHERE station = ? AND epoch = ? AND no > ? AND no <= ? ORDER BY no",
        p -> p.add(station).add(epoch).add(upTo - numbers).add(upTo),
        row -> new Entry(row.getInt("epoch"), row.getLong("no"), Columns.text(row, "kind")));
  }

  private record Entry(int epoch, long no, String kind) {}

  @Override
  public List<Notice> recent(Tx tx, int most) {
    return merged(
        list(tx, NOTICES + "ORDER BY n.journal_no DESC LIMIT ?", most),
        list(tx, OF_OTHERS + "ORDER BY f.at DESC LIMIT ?", most),
        Comparator.comparing(Notice::at).reversed(),
        most);
  }

  @Override
  public List<Notice> unseen(Tx tx, int most) {
    return merged(
        list(tx, NOTICES + "WHERE NOT n.seen ORDER BY n.journal_no LIMIT ?", most),
        list(tx, OF_OTHERS + "WHERE NOT n.seen ORDER BY f.at LIMIT ?", most),
        Comparator.comparing(Notice::at),
        most);
  }

  private List<Notice> list(Tx tx, String sql, int most) {
    return StoreTx.of(tx).list(sql, p -> p.add(most), this::notice);
  }

  /** Of two lists in one order as many as are wanted. */
  private static List<Notice> merged(
      List<Notice> own, List<Notice> others, Comparator<Notice> order, int most) {
    return Stream.concat(own.stream(), others.stream()).sorted(order).limit(most).toList();
  }

  @Override
  public void seen(Tx tx, UUID id) {
    if (StoreTx.of(tx).change("UPDATE notification SET seen = TRUE WHERE id = ?", p -> p.add(id))
        == 0) {
      StoreTx.of(tx)
          .change("UPDATE feed_notification SET seen = TRUE WHERE id = ?", p -> p.add(id));
    }
  }

  private Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        Columns.id(row, "id"),
        codec.read(
            new StoredFact(
                Columns.text(row, "kind"),
                row.getInt("version"),
                Columns.id(row, "subject"),
                Columns.text(row, "details"))),
        Columns.instant(row, "at"),
        row.getBoolean("seen"));
  }
}
