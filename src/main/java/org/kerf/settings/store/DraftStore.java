package org.kerf.settings.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.settings.Drafts;

/** Drafts in the station's store, one row for each person and form. */
public final class DraftStore implements Drafts {

  @Override
  public Optional<String> draft(Tx tx, UUID user, String form) {
    return StoreTx.of(tx)
        .first(
            "SELECT text FROM form_draft WHERE user_id = ? AND form = ?",
            p -> p.add(user).add(form),
            row -> Columns.text(row, "text"));
  }

  @Override
  public void keep(Tx tx, UUID user, String form, String text, Instant at) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO form_draft (user_id, form, text, at) KEY (user_id, form)"
                + " VALUES (?, ?, ?, ?)",
            p -> p.add(user).add(form).add(text).add(at));
  }

  @Override
  public void forget(Tx tx, UUID user, String form) {
    StoreTx.of(tx)
        .change(
            "DELETE FROM form_draft WHERE user_id = ? AND form = ?", p -> p.add(user).add(form));
  }
}
