package org.kerf.sync.store;

import java.time.Instant;
import java.util.Optional;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.sync.Stalls;

/** The stall of the exchange, in the station's store. */
public final class StallStore implements Stalls {

  @Override
  public Optional<Instant> since(Tx tx) {
    return StoreTx.of(tx)
        .first("SELECT since FROM exchange_stall", p -> {}, row -> Columns.instant(row, "since"));
  }

  @Override
  public void note(Tx tx, Instant since) {
    StoreTx.of(tx)
        .change("MERGE INTO exchange_stall (id, since) KEY (id) VALUES (1, ?)", p -> p.add(since));
  }

  @Override
  public void end(Tx tx) {
    StoreTx.of(tx).change("DELETE FROM exchange_stall", p -> {});
  }
}
