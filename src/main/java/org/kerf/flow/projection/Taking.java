package org.kerf.flow.projection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;

/** One try to take in a page of the feed, and where it is: if it fails, there it failed. */
public final class Taking {

  private final String program;
  private final Instant at;
  private final Map<EntryKey, String> givenUp;
  private Optional<FeedEntry> underWay = Optional.empty();

  /**
   * @param program the version of this one
   * @param givenUp bookings, by their first entry, that failed often enough, each with its problem
   */
  public Taking(String program, Instant at, Map<EntryKey, String> givenUp) {
    this.program = program;
    this.at = at;
    this.givenUp = Map.copyOf(givenUp);
  }

  String program() {
    return program;
  }

  Instant at() {
    return at;
  }

  Optional<String> problem(FeedEntry first) {
    return Optional.ofNullable(givenUp.get(first.key()));
  }

  void begin(FeedEntry first) {
    underWay = Optional.of(first);
  }

  void end() {
    underWay = Optional.empty();
  }

  /** The first entry of the booking that is being taken in; empty between bookings. */
  public Optional<FeedEntry> underWay() {
    return underWay;
  }
}
