package org.kerf.tools.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.Epoch;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Origin;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.SyncProgress;

/**
 * The store of a simulated station: all that outlives its process. Each change is written down with
 * what undoes it, so that a transaction can be rolled back, and so can one that is committed and
 * not yet durable when the power goes.
 */
final class SimulatedStore {

  /** An entry of the journal. */
  record Entry(long no, Fact fact, StoredFact stored, Instant at, UUID user, String hash) {}

  /** Whose entries, and of which epoch. */
  record Source(UUID station, int epoch) {}

  /** The place of an entry of another station. */
  record Numbered(UUID station, int epoch, long no) {}

  final List<Entry> journal = new ArrayList<>();
  final Map<Source, FeedPosition> positions = new HashMap<>();
  final Map<Numbered, FeedEntry> pulled = new HashMap<>();
  final List<Epoch> epochs = new ArrayList<>();
  final TreeMap<Long, String> batches = new TreeMap<>();
  final Map<UUID, String> commands = new HashMap<>();

  /** Who works here. */
  final Map<UUID, String> people = new TreeMap<>();

  /** What those of other stations are called. */
  final Map<UUID, String> names = new HashMap<>();

  final Map<UUID, Long> amounts = new HashMap<>();
  final Map<UUID, Long> states = new HashMap<>();

  /** What was set aside. */
  final Map<EntryKey, RejectedEntry> rejected = new HashMap<>();

  /** How often each fact was taken in, by its number. */
  final Map<Long, Integer> taken = new HashMap<>();

  Origin origin;
  Optional<CentreAccount> account = Optional.empty();
  SyncProgress progress = SyncProgress.NOTHING;

  /** The number that the last entry was given; a rolled back one gives it back. */
  long lastNo;

  private final List<Runnable> open = new ArrayList<>();
  private final List<Runnable> notDurable = new ArrayList<>();
  private long durable;

  SimulatedStore(Origin origin) {
    this.origin = origin;
  }

  /** As it lies on the disk now. */
  SimulatedStore copy() {
    var copy = new SimulatedStore(origin);
    copy.journal.addAll(journal);
    copy.positions.putAll(positions);
    copy.pulled.putAll(pulled);
    copy.epochs.addAll(epochs);
    copy.batches.putAll(batches);
    copy.commands.putAll(commands);
    copy.people.putAll(people);
    copy.names.putAll(names);
    copy.amounts.putAll(amounts);
    copy.states.putAll(states);
    copy.rejected.putAll(rejected);
    copy.taken.putAll(taken);
    copy.account = account;
    copy.progress = progress;
    copy.lastNo = lastNo;
    copy.durable = lastNo;
    return copy;
  }

  <K, V> void put(Map<K, V> map, K key, V value) {
    @Nullable V before = map.put(key, value);
    undo(before == null ? () -> map.remove(key) : () -> map.put(key, before));
  }

  <K, V> void remove(Map<K, V> map, K key) {
    @Nullable V before = map.remove(key);
    if (before != null) {
      undo(() -> map.put(key, before));
    }
  }

  <T> void add(List<T> list, T element) {
    list.add(element);
    undo(list::removeLast);
  }

  /** Says how something that was just changed is put back. */
  void undo(Runnable back) {
    open.add(back);
  }

  void rollBack() {
    back(open);
  }

  void commit() {
    notDurable.addAll(open);
    open.clear();
  }

  void sync() {
    notDurable.clear();
    durable = lastNo;
  }

  /** The power goes: what was not durable is gone. */
  void cut() {
    back(open);
    back(notDurable);
  }

  private static void back(List<Runnable> undo) {
    undo.reversed().forEach(Runnable::run);
    undo.clear();
  }

  long durable() {
    return durable;
  }
}
