package org.kerf.flow.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/** Tables that are made from facts, of this station's as well as of others'. */
public interface FactTables {

  /** Writes what other stations booked, each once, as if one were written after the other. */
  void take(Tx tx, List<Incoming> entries);

  /** Sets the states of a fact once more that was written before. */
  void reapply(Tx tx, Instant at, UUID user, Fact fact);

  /**
   * An entry of any station, this one too, has its place in the feed after all that were placed
   * before; one that comes again has it anew.
   */
  default void place(Tx tx, FeedEntry entry) {}

  /**
   * An entry of this station has come back by the feed for the first time. What this station books
   * because of what others booked before it; mostly nothing.
   */
  default List<Fact> confirm(Tx tx, FeedEntry entry) {
    return List.of();
  }
}
