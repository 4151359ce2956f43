package org.kerf.tools.sync;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kerf.journal.Rejections;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.kernel.Tx;

/** What a simulated station has set aside. */
record SimulatedRejections(SimulatedStore store) implements Rejections {

  @Override
  public long count(Tx tx) {
    return store.rejected.size();
  }

  private Stream<RejectedEntry> inOrder() {
    return store.rejected.values().stream()
        .sorted(
            Comparator.<RejectedEntry>comparingLong(each -> each.entry().seq())
                .thenComparing(each -> each.entry().station())
                .thenComparingLong(each -> each.entry().no()));
  }

  @Override
  public List<RejectedEntry> first(Tx tx, int most) {
    return inOrder().limit(most).toList();
  }

  @Override
  public Optional<RejectedEntry> find(Tx tx, EntryKey key) {
    return Optional.ofNullable(store.rejected.get(key));
  }

  @Override
  public Set<UUID> thingsBefore(Tx tx, long seq, long no) {
    Set<UUID> things = new HashSet<>();
    retryable(of -> of.entry().seq() < seq || (of.entry().seq() == seq && of.entry().no() < no))
        .forEach(of -> things.addAll(of.things()));
    return things;
  }

  private Stream<RejectedEntry> retryable(Predicate<RejectedEntry> wanted) {
    return inOrder().filter(each -> each.why() != RejectedEntry.Why.NOT_TAKEN).filter(wanted);
  }

  @Override
  public void save(Tx tx, RejectedEntry entry) {
    store.put(store.rejected, entry.entry().key(), entry);
  }

  @Override
  public void remove(Tx tx, EntryKey key) {
    store.remove(store.rejected, key);
  }

  @Override
  public OptionalLong firstBatch(Tx tx) {
    return retryable(_ -> true).mapToLong(each -> each.entry().seq()).findFirst();
  }

  @Override
  public OptionalLong firstBatchOfOthers(Tx tx, String program) {
    return retryable(each -> !each.program().equals(program))
        .mapToLong(each -> each.entry().seq())
        .findFirst();
  }

  @Override
  public void triedBy(Tx tx, String program) {
    for (RejectedEntry each : inOrder().toList()) {
      save(
          tx,
          new RejectedEntry(
              each.entry(),
              each.things(),
              each.movementsBefore(),
              each.why(),
              each.problem(),
              program,
              each.since()));
    }
  }
}
