package org.kerf.journal.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.kernel.Fact;

/**
 * A fact that a station booked, as it comes to the others.
 *
 * @param seq the place of its batch in the feed
 * @param station that booked it
 * @param characters that its codes begin with
 * @param epoch of its store
 * @param no of the entry in its journal
 * @param fact what was stored, as far as this program can read it
 * @param stored to be kept
 * @param user who did it
 * @param hash in the chain of its station, 64 hexadecimal digits; empty where nobody told
 */
public record FeedEntry(
    long seq,
    UUID station,
    String characters,
    int epoch,
    long no,
    Fact fact,
    StoredFact stored,
    Instant at,
    UUID user,
    String hash) {

  /** The same, of another epoch. */
  public FeedEntry of(int other) {
    return new FeedEntry(seq, station, characters, other, no, fact, stored, at, user, hash);
  }

  public EntryKey key() {
    return new EntryKey(station, epoch, no);
  }
}
