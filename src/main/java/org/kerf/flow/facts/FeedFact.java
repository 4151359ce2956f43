package org.kerf.flow.facts;

import java.util.UUID;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What came from other stations. */
public sealed interface FeedFact extends Fact {

  /** The kind of {@link EntriesPulled}: of this station alone, and not for the others. */
  String PULLED = "entries.pulled";

  /** Of the station that booked the entries. */
  UUID id();

  @Override
  default Subject subject() {
    return new Subject("station", id());
  }

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
