package org.kerf.flow.projection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;

/**
 * One try to take in a page of the feed, and where it is: if it fails that takes one booking after
 * the other, there it failed.
 */
public final class Taking {

  private final String program;
  private final Instant at;
  private final Map<EntryKey, String> givenUp;
  private final boolean oneByOne;
  private Optional<FeedEntry> underWay = Optional.empty();

  private Taking(String program, Instant at, Map<EntryKey, String> givenUp, boolean oneByOne) {
    this.program = program;
    this.at = at;
    this.givenUp = Map.copyOf(givenUp);
    this.oneByOne = oneByOne;
  }

  /**
   * Writes entries together, which is faster; where that fails is not known then.
   *
   * @param program the version of this one
   * @param givenUp bookings, by their first entry, that failed often enough, each with its problem
   */
  public static Taking together(String program, Instant at, Map<EntryKey, String> givenUp) {
    return new Taking(program, at, givenUp, false);
  }

  /** Writes each booking before the next one is looked at. */
  public static Taking oneByOne(String program, Instant at, Map<EntryKey, String> givenUp) {
    return new Taking(program, at, givenUp, true);
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

  boolean oneByOne() {
    return oneByOne;
  }

  void begin(FeedEntry first) {
    underWay = Optional.of(first);
  }

  void end() {
    underWay = Optional.empty();
  }

  /**
   * The first entry of the booking that is being looked at, whose entries or, if they are written
   * together, those before it may be what failed; empty if none of them is.
   */
  public Optional<FeedEntry> underWay() {
    return underWay;
  }
}
