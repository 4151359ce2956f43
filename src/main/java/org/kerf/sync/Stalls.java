package org.kerf.sync;

import java.time.Instant;
import java.util.Optional;
import org.kerf.kernel.Tx;

/** The stall of the exchange that people were told of, if there is one. */
public interface Stalls {

  Optional<Instant> since(Tx tx);

  void note(Tx tx, Instant since);

  void end(Tx tx);
}
