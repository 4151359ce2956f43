package org.kerf.identity.store;

import java.time.Instant;
import java.util.Optional;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.identity.Commands;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Tx;

/** The commands that were done, in the station's store. */
public final class CommandStore implements Commands {

  @Override
  public Optional<String> outcome(Tx tx, Command command, int part) {
    return StoreTx.of(tx)
        .first(
            "SELECT outcome FROM command_outcome WHERE command_id = ? AND part = ?",
            p -> p.add(command.id()).add(part),
            row -> Columns.text(row, "outcome"));
  }

  @Override
  public void done(Tx tx, Command command, int part, Instant at, String outcome) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO command_outcome (command_id, part, at, outcome) VALUES (?, ?, ?, ?)",
            p -> p.add(command.id()).add(part).add(at).add(outcome));
  }

  @Override
  public int forgetBefore(Tx tx, Instant moment) {
    return StoreTx.of(tx).change("DELETE FROM command_outcome WHERE at < ?", p -> p.add(moment));
  }
}
