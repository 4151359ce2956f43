package org.kerf.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.model.EndedConflict;
import org.kerf.sync.model.NotedConflict;

/**
 * Conflicts follow from the tables that all stations have in common: the same feed makes the same
 * ones everywhere, and what ends one is booked like anything else.
 */
public interface Conflicts {

  /** Those that there are now, at most so many of each kind. */
  List<Conflict> found(Tx tx, int most);

  /** Those that were noticed and have not ended. */
  List<NotedConflict> open(Tx tx);

  /** Those that have ended and what ended them, the newest first, at most so many. */
  List<EndedConflict> ended(Tx tx, ConflictFilter filter, int most);

  /** Keeps that one was noticed. */
  void note(Tx tx, Conflict conflict, Instant at);

  /** Keeps that one has ended. */
  void end(Tx tx, UUID id, Instant at);
}
