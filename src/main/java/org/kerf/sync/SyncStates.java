package org.kerf.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.SyncProgress;

/** What this station keeps of its centre, and how far it is with it. */
public interface SyncStates {

  /** Empty while the station belongs to no centre. */
  Optional<CentreAccount> account(Tx tx);

  void save(Tx tx, CentreAccount account);

  SyncProgress progress(Tx tx);

  void save(Tx tx, SyncProgress progress);

  /** Keeps that a batch of the feed was taken in, and whose it was. */
  void add(Tx tx, FeedBatch batch);

  /** Keeps that there is such a station, unless that is known. */
  void hear(Tx tx, UUID station, String characters);

  /** Keeps what stations are called, as the centre says. */
  void call(Tx tx, List<CentreStation> stations);

  /** A batch that was taken in, at this place or the last one before it. */
  FeedCursor batchUpTo(Tx tx, long seq);

  /** What came after this place is to be read again. */
  void forgetAfter(Tx tx, long seq);
}
