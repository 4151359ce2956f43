package org.kerf.flow.facts;

import java.util.UUID;
import org.kerf.kernel.Fact;

/** What came from other stations. */
public sealed interface FeedFact extends Fact {

  /**
   * Entries of a station were taken in.
   *
   * @param id of the station
   * @param station its two characters
   * @param entries how many
   * @param to the number of the last one there
   */
  record EntriesPulled(UUID id, String station, int entries, long to) implements FeedFact {}
}
