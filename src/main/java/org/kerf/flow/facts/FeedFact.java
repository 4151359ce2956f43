package org.kerf.flow.facts;

import java.util.Set;
import java.util.UUID;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What came from other stations. */
public sealed interface FeedFact extends Fact {

  /** The kind of {@link EntriesPulled}. */
  String PULLED = "entries.pulled";

  /** The kinds of conflicts as a station notices them. */
  String CONFLICT_DETECTED = "sync.conflict_detected";

  String CONFLICT_ENDED = "sync.conflict_ended";

  /** The kinds of what the centre says of people; each station is told what concerns it. */
  String USER_GRANTED = "user.granted";

  String USER_GRANT_ENDED = "user.grant_ended";

  /** The kinds of what each station says for itself: the others get none of it. */
  Set<String> LOCAL =
      Set.of(
          PULLED,
          CONFLICT_DETECTED,
          CONFLICT_ENDED,
          USER_GRANTED,
          USER_GRANT_ENDED,
          "stock.low_threshold");

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
