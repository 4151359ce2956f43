package org.kerf.tools.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.model.StoredFact;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.SyncFact;

/** Looks whether station and centre agree when all is quiet. */
final class SimulationChecks {

  private final SimulatedWorld world;
  private final Set<Long> lost = new HashSet<>();
  private final Set<Long> doubled = new HashSet<>();
  private final Map<Long, Integer> inFeed = new HashMap<>();
  private final Map<UUID, Long> amounts = new HashMap<>();
  private final Map<UUID, Long> states = new HashMap<>();

  SimulationChecks(SimulatedWorld world) {
    this.world = world;
  }

  Simulation.Outcome outcome(long seed) {
    replayFeed();
    checkNumbers();
    Set<Long> needed = world.mustBeThere();
    for (long fact : needed) {
      if (!inFeed.containsKey(fact)) {
        lost.add(fact);
      }
    }
    inFeed.forEach((fact, times) -> count(fact, times));
    for (SimulatedStation station : world.stations()) {
      if (!station.isRetired()) {
        check(station, needed);
      }
    }
    List<String> violations = new ArrayList<>(world.violations());
    lost.stream().sorted().forEach(fact -> violations.add("fact " + fact + " is lost"));
    doubled.stream().sorted().forEach(fact -> violations.add("fact " + fact + " is doubled"));
    return new Simulation.Outcome(
        seed,
        world.traceHash(),
        lost.size(),
        doubled.size(),
        world.violations().size(),
        violations,
        world.lines());
  }

  private void count(long fact, int times) {
    if (times > 1) {
      doubled.add(fact);
    }
  }

  /** What follows from the feed alone. */
  private void replayFeed() {
    Map<Long, Long> batchOfBooking = new HashMap<>();
    for (int i = 0; i < world.centre().head(); i++) {
      FeedBatch batch = world.centre().batch(i);
      for (CentreEntry entry : batch.entries()) {
        if (entry.kind().equals(FeedFact.PULLED)) {
          world.violated("a local entry is in the feed");
        }
        if (world.codec().read(stored(entry)) instanceof SimulatedFact fact) {
          inFeed.merge(fact.number(), 1, Integer::sum);
          @Nullable Long before = batchOfBooking.put(fact.booking(), batch.seq());
          if (before != null && before != batch.seq()) {
            world.violated("booking " + fact.booking() + " is in two batches");
          }
          apply(fact);
        }
      }
    }
  }

  private static StoredFact stored(CentreEntry entry) {
    return new StoredFact(entry.kind(), entry.version(), entry.subject(), entry.details());
  }

  private void apply(SimulatedFact fact) {
    switch (fact) {
      case SimulatedFact.AmountAdded added -> amounts.merge(added.id(), added.amount(), Long::sum);
      case SimulatedFact.StateSet set -> states.put(set.id(), set.state());
    }
  }

  /** Numbers of a station follow each other within an epoch. */
  private void checkNumbers() {
    world
        .centre()
        .eachEpoch(
            (whose, entries) -> {
              for (int i = 1; i < entries.size(); i++) {
                if (entries.get(i).no() != entries.get(i - 1).no() + 1) {
                  world.violated("a hole before entry " + entries.get(i).no() + " of " + whose);
                  return;
                }
              }
            });
  }

  private void check(SimulatedStation station, Set<Long> needed) {
    SimulatedStore store = station.store();
    for (long fact : needed) {
      if (!store.taken.containsKey(fact)) {
        lost.add(fact);
      }
    }
    store.taken.forEach(this::count);
    for (Long fact : inFeed.keySet()) {
      if (!store.taken.containsKey(fact) && !needed.contains(fact)) {
        differs(station, "it lacks fact " + fact);
      }
    }
    for (Long fact : store.taken.keySet()) {
      if (!inFeed.containsKey(fact) && !needed.contains(fact)) {
        differs(station, "it has fact " + fact + " which is not in the feed");
      }
    }
    if (!store.amounts.equals(amounts)) {
      differs(station, "its amounts are not those of the feed");
    }
    if (!store.states.equals(states)) {
      differs(station, "its states are not those of the feed");
    }
    if (!world.centreWentBack()
        && store.journal.stream().anyMatch(of -> of.fact() instanceof SyncFact.CentreWentBack)) {
      differs(station, "it says that the centre went back, which it did not");
    }
    checkNames(station);
  }

  /** Everybody is called the same everywhere. */
  private void checkNames(SimulatedStation at) {
    for (SimulatedStation other : world.stations()) {
      long copies = world.stations().stream().filter(each -> each.id().equals(other.id())).count();
      String name = String.valueOf(other.store().people.get(other.person()));
      boolean sent = !other.store().journal.isEmpty();
      if (copies == 1
          && sent
          && !other.id().equals(at.id())
          && !name.equals(at.store().names.get(other.person()))) {
        differs(at, "it does not know " + name);
      }
    }
  }

  private void differs(SimulatedStation station, String how) {
    world.violated("station " + station.number() + ": " + how);
  }
}
