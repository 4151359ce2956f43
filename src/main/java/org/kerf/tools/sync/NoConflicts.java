package org.kerf.tools.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.model.EndedConflict;
import org.kerf.sync.model.NotedConflict;

/** The simulated tables have no rule that two stations could break together. */
final class NoConflicts implements Conflicts {

  @Override
  public List<Conflict> found(Tx tx, int most) {
    return List.of();
  }

  @Override
  public List<NotedConflict> open(Tx tx) {
    return List.of();
  }

  @Override
  public List<EndedConflict> ended(Tx tx, ConflictFilter filter, int most) {
    return List.of();
  }

  @Override
  public void note(Tx tx, Conflict conflict, Instant at) {
    throw new IllegalStateException("there are none");
  }

  @Override
  public void end(Tx tx, UUID id, Instant at) {
    throw new IllegalStateException("there are none");
  }
}
