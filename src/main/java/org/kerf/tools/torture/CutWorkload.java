package org.kerf.tools.torture;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hibernate.SessionFactory;
import org.kerf.db.sql.Entities;
import org.kerf.kernel.Ids;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;

/**
 * Confirmed cuts, and all that happens around them at a saw: bars laid on, closed and found
 * defective, other lengths, labels written by hand, undoing. By the use cases that the screens
 * call; each writer has a saw of its own and never runs out of work.
 */
public final class CutWorkload implements Workload {

  private static final int MOST_TRIES = 100;

  private final InstantSource clock;
  private final Ids ids;

  public CutWorkload(InstantSource clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Hibernate over what the use cases need. */
  public static SessionFactory sessions() {
    return Entities.start(CutShop.ENTITIES);
  }

  @Override
  public void prepare(Transactions store) throws StationFault {
    new CutShop(store, clock, ids).furnish();
  }

  @Override
  public String step(Transactions store, int writer, long seed) throws StationFault {
    var saw = new SawWriter(new CutShop(store, clock, ids), writer, new Random(seed));
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<String> done = saw.act();
      if (done.isPresent()) {
        return writer + " " + done.get();
      }
    }
    throw new IllegalStateException("writer " + writer + " was refused " + MOST_TRIES + " times");
  }

  @Override
  public List<String> check(Transactions store, Collection<String> acknowledged)
      throws StationFault {
    return new CutCheck(new CutShop(store, clock, ids), store.durableJournal())
        .violations(acknowledged);
  }
}
