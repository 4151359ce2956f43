package org.kerf.tools.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.Tx;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.SyncProgress;

/** What a simulated station keeps of its centre. */
record SimulatedSyncStates(SimulatedStore store, Predicate<PlantedFault> planted)
    implements SyncStates {

  @Override
  public Optional<CentreAccount> account(Tx tx) {
    return store.account;
  }

  @Override
  public void save(Tx tx, CentreAccount account) {
    Optional<CentreAccount> before = store.account;
    store.account = Optional.of(account);
    store.undo(() -> store.account = before);
  }

  @Override
  public SyncProgress progress(Tx tx) {
    return store.progress;
  }

  @Override
  public void save(Tx tx, SyncProgress given) {
    SyncProgress before = store.progress;
    SyncProgress now = given;
    if (planted.test(PlantedFault.RESEND_LEFT_OUT)) {
      now = now.sent(Math.max(now.sentNo(), before.sentNo()));
    }
    store.progress = now;
    if (planted.test(PlantedFault.CURSOR_SAVED_WITHOUT_APPLY)
        && now.cursor().seq() > before.cursor().seq()) {
      FeedCursor kept = now.cursor();
      store.undo(() -> store.progress = before.at(kept));
    } else {
      store.undo(() -> store.progress = before);
    }
  }

  @Override
  public void hear(Tx tx, UUID station, String characters) {
    // What stations are called is for people.
  }

  @Override
  public void call(Tx tx, List<CentreStation> stations) {
    // The simulated centre names none.
  }

  @Override
  public void add(Tx tx, FeedBatch batch) {
    store.put(store.batches, batch.seq(), batch.hash());
  }

  @Override
  public FeedCursor batchUpTo(Tx tx, long seq) {
    Map.@Nullable Entry<Long, String> found = store.batches.floorEntry(seq);
    return found == null ? FeedCursor.BEGINNING : new FeedCursor(found.getKey(), found.getValue());
  }

  @Override
  public void forgetAfter(Tx tx, long seq) {
    for (Long later : new TreeMap<>(store.batches.tailMap(seq, false)).keySet()) {
      store.remove(store.batches, later);
    }
  }
}
