package org.kerf.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.sync.FieldEdits;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.FieldEdit.EntryRef;

/** Edits of fields in the order of the feed; what a later one had seen is not kept. */
public final class FieldEditStore implements FieldEdits {

  private static final String OF_FIELD = " WHERE record = ? AND field = ?";

  private static final String SELECT =
      "SELECT record, field, station, epoch, no, place, characters, code, kind, version, details,"
          + " now_text, at, user_id FROM field_edit";

  @Override
  public void place(Tx tx, FieldEdit edit) {
    StoreTx store = StoreTx.of(tx);
    EntryRef ref = edit.ref();
    store.change(
        "DELETE FROM field_edit" + OF_FIELD + " AND station = ? AND epoch = ? AND no = ?",
        p ->
            p.add(edit.record())
                .add(edit.field())
                .add(ref.station())
                .add(ref.epoch())
                .add(ref.no()));
    List<FieldEdit> before = all(store, edit.record(), edit.field());
    if (!before.isEmpty()) {
      String last = before.getLast().nowText();
      if (last.equals(edit.wasText()) || last.equals(edit.nowText())) {
        forget(store, edit.record(), edit.field());
      }
    }
    add(store, edit);
  }

  private static void add(StoreTx store, FieldEdit edit) {
    store.change(
        "UPDATE field_edit SET decided = FALSE" + OF_FIELD,
        p -> p.add(edit.record()).add(edit.field()));
    store.change(
        "INSERT INTO field_edit (record, field, station, epoch, no, place, characters, code, kind,"
            + " version, details, now_text, at, user_id, decided) SELECT CAST(? AS UUID),"
            + " CAST(? AS CHARACTER VARYING), ?, ?, ?, COALESCE(MAX(place), 0) + 1, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, FALSE FROM field_edit"
            + OF_FIELD,
        p ->
            p.add(edit.record())
                .add(edit.field())
                .add(edit.ref().station())
                .add(edit.ref().epoch())
                .add(edit.ref().no())
                .add(edit.characters())
                .add(edit.code())
                .add(edit.kind())
                .add(edit.version())
                .add(edit.details())
                .add(edit.nowText())
                .add(edit.at())
                .add(edit.user())
                .add(edit.record())
                .add(edit.field()));
  }

  @Override
  public void keep(Tx tx, UUID record, String field, EntryRef last) {
    StoreTx store = StoreTx.of(tx);
    List<FieldEdit> all = all(store, record, field);
    if (!all.isEmpty() && all.getLast().ref().equals(last)) {
      forget(store, record, field);
      add(store, all.getLast());
    }
  }

  private static void forget(StoreTx store, UUID record, String field) {
    store.change("DELETE FROM field_edit" + OF_FIELD, p -> p.add(record).add(field));
  }

  @Override
  public List<FieldEdit> open(Tx tx, UUID record, String field) {
    List<FieldEdit> all =
        StoreTx.of(tx)
            .list(
                SELECT + OF_FIELD + " AND NOT decided ORDER BY place",
                p -> p.add(record).add(field),
                FieldEditStore::edit);
    return all.size() > 1 ? all : List.of();
  }

  private static List<FieldEdit> all(StoreTx store, UUID record, String field) {
    return store.list(
        SELECT + OF_FIELD + " ORDER BY place", p -> p.add(record).add(field), FieldEditStore::edit);
  }

  static FieldEdit edit(ResultSet row) throws SQLException {
    return new FieldEdit(
        Columns.id(row, "record"),
        Columns.text(row, "field"),
        Columns.text(row, "code"),
        new EntryRef(Columns.id(row, "station"), row.getInt("epoch"), row.getLong("no")),
        Columns.text(row, "characters"),
        Columns.text(row, "kind"),
        row.getInt("version"),
        Columns.text(row, "details"),
        "",
        Columns.text(row, "now_text"),
        Columns.instant(row, "at"),
        Columns.id(row, "user_id"));
  }

  @Override
  public void decidedHere(Tx tx, UUID record, String field) {
    StoreTx.of(tx)
        .change("UPDATE field_edit SET decided = TRUE" + OF_FIELD, p -> p.add(record).add(field));
  }
}
