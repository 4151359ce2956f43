package org.kerf.flow.facts;

import java.util.Set;
import java.util.UUID;
import org.kerf.journal.model.RejectedEntry.Why;
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

  /** The kinds of what becomes of entries that can't be taken in. */
  String REJECTED = "entry.rejected";

  String TRIED_AGAIN = "entries.tried_again";

  /** The kinds of an exchange that stands still. */
  String STALLED = "sync.stalled";

  String STALL_ENDED = "sync.stall_ended";

  /** The kinds of what each station says for itself: the others get none of it. */
  Set<String> LOCAL =
      Set.of(
          PULLED,
          REJECTED,
          TRIED_AGAIN,
          CONFLICT_DETECTED,
          CONFLICT_ENDED,
          STALLED,
          STALL_ENDED,
          USER_GRANTED,
          USER_GRANT_ENDED,
          "stock.low_threshold");

  /** Of a station, or of what an entry is about. */
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

  /**
   * An entry was set aside, with what refers to it.
   *
   * @param id of the station that booked it
   * @param station its two characters
   * @param entry the kind of its fact
   * @param no of the entry there
   */
  record EntryRejected(UUID id, String station, String entry, long no, Why why)
      implements FeedFact {}

  /**
   * A person had all that was set aside tried again.
   *
   * @param id of this station
   * @param entries how many they were
   */
  record RejectedTriedAgain(UUID id, long entries) implements FeedFact {}

  /**
   * What the centre gets in the place of an entry that it does not take, and never what a station
   * books: the others learn that something is missing.
   *
   * @param id of what it happened to, whatever that is
   * @param entry the kind of the fact
   * @param movements how many movements it has
   * @param problem what the centre said
   */
  record EntryLeftOut(UUID id, String entry, long movements, String problem) implements FeedFact {
    @Override
    public Subject subject() {
      return new Subject("", id);
    }
  }
}
