package org.kerf.notify.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
  public List<Notice> recent(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(NOTICES + "ORDER BY n.journal_no DESC LIMIT ?", p -> p.add(most), this::notice);
  }

  @Override
  public List<Notice> unseen(Tx tx, int most) {
    return StoreTx.of(tx)
        .list(
            NOTICES + "WHERE NOT n.seen ORDER BY n.journal_no LIMIT ?",
            p -> p.add(most),
            this::notice);
  }

  @Override
  public void seen(Tx tx, UUID id) {
    StoreTx.of(tx).change("UPDATE notification SET seen = TRUE WHERE id = ?", p -> p.add(id));
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
