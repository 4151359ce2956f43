package org.kerf.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Tx;
import org.kerf.sync.model.Crossing;
import org.kerf.sync.model.FeedMark;
import org.kerf.sync.model.SyncFact;

/**
 * What may not go together with what another station booked, noted in the order of the feed: so it
 * is the same everywhere. Whether it does not follows from the other tables.
 */
public interface Crossings {

  /** From now on this stands in the way of what others book. */
  void mark(Tx tx, FeedMark mark);

  /** It does not any more. */
  void unmark(Tx tx, UUID thing, FeedMark.Kind kind);

  Optional<FeedMark> marked(Tx tx, UUID thing, FeedMark.Kind kind);

  /** Notes it; once. */
  void note(Tx tx, Crossing crossing);

  /** What is counted anew needs no older count any more. */
  void forgetCounts(Tx tx, UUID unit, Instant before);

  /** Counts of a unit at other stations, booked as later than that; the newest first. */
  List<Crossing> countsAfter(Tx tx, UUID unit, Instant at, String station);

  /** What a count of this unit found in the book, if the document is a count. */
  Optional<Crossing> count(Tx tx, UUID document, UUID unit);

  /** A person accepted a conflict as it is. */
  void accept(Tx tx, SyncFact.ConflictAccepted accepted, Instant at, UUID user);
}
