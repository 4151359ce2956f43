package org.kerf.tools.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kerf.flow.projection.FactTables;
import org.kerf.flow.projection.Incoming;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/** Two tables: amounts, to which facts add, and states, of which the last in the feed counts. */
record SimulatedTables(SimulatedStore store, boolean setsAgain, boolean outsideTransaction)
    implements FactTables {

  @Override
  public void take(Tx tx, List<Incoming> entries) {
    for (Incoming each : entries) {
      if (each.entry().fact() instanceof SimulatedFact of) {
        insert(of);
        set(of);
      }
    }
  }

  /** What a person books here. */
  void book(SimulatedFact fact) {
    insert(fact);
    set(fact);
  }

  private void insert(SimulatedFact fact) {
    if (fact instanceof SimulatedFact.AmountAdded added) {
      long now = store.amounts.getOrDefault(added.id(), 0L) + added.amount();
      if (outsideTransaction) {
        store.amounts.put(added.id(), now);
      } else {
        store.put(store.amounts, added.id(), now);
      }
    }
    int times = store.taken.getOrDefault(fact.number(), 0) + 1;
    if (outsideTransaction) {
      store.taken.put(fact.number(), times);
    } else {
      store.put(store.taken, fact.number(), times);
    }
  }

  private void set(SimulatedFact fact) {
    if (fact instanceof SimulatedFact.StateSet of) {
      store.put(store.states, of.id(), of.state());
    }
  }

  @Override
  public void reapply(Tx tx, Instant at, UUID user, Fact fact) {
    if (setsAgain && fact instanceof SimulatedFact of) {
      set(of);
    }
  }
}
