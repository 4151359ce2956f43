package org.kerf.settings.store;

import java.util.List;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.settings.SavedFilters;
import org.kerf.settings.model.SavedFilter;

/** Saved filters in the station's store. */
public final class SavedFilterStore implements SavedFilters {

  @Override
  public List<SavedFilter> of(Tx tx, String list, UUID user) {
    return StoreTx.of(tx)
        .list(
            "SELECT id, list, name, user_id, content FROM saved_filter WHERE list = ?"
                + " AND (user_id IS NULL OR user_id = ?) ORDER BY name, id",
            p -> p.add(list).add(user),
            row ->
                new SavedFilter(
                    Columns.id(row, "id"),
                    Columns.text(row, "list"),
                    Columns.text(row, "name"),
                    Columns.idIfAny(row, "user_id"),
                    Columns.text(row, "content")));
  }

  @Override
  public void save(Tx tx, SavedFilter filter) {
    StoreTx store = StoreTx.of(tx);
    store.change(
        "DELETE FROM saved_filter WHERE list = ? AND name = ?"
            + " AND user_id IS NOT DISTINCT FROM CAST(? AS UUID)",
        p -> p.add(filter.list()).add(filter.name()).addId(filter.user()));
    store.change(
        "INSERT INTO saved_filter (id, list, name, user_id, content) VALUES (?, ?, ?, ?, ?)",
        p ->
            p.add(filter.id())
                .add(filter.list())
                .add(filter.name())
                .addId(filter.user())
                .add(filter.content()));
  }

  @Override
  public void remove(Tx tx, UUID id) {
    StoreTx.of(tx).change("DELETE FROM saved_filter WHERE id = ?", p -> p.add(id));
  }
}
