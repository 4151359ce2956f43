package org.kerf.journal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.kernel.Tx;

/** The entries that were set aside, until they can be taken in. */
public interface Rejections {

  long count(Tx tx);

  /** In the order of the feed, at most so many. */
  List<RejectedEntry> first(Tx tx, int most);

  Optional<RejectedEntry> find(Tx tx, EntryKey key);

  /**
   * The things of those that stand in the feed before this place: what refers to one waits.
   *
   * @param seq the place of the batch
   * @param no of the entry within it
   */
  Set<UUID> thingsBefore(Tx tx, long seq, long no);

  /** Sets an entry aside, or keeps what is known of it now. */
  void save(Tx tx, RejectedEntry entry);

  void remove(Tx tx, EntryKey key);

  /** The batch of the first that may be taken in later; empty if there is none. */
  OptionalLong firstBatch(Tx tx);

  /** The same, of those that another version of the program set aside. */
  OptionalLong firstBatchOfOthers(Tx tx, String program);

  /** This version has tried them all, or is about to. */
  void triedBy(Tx tx, String program);
}
