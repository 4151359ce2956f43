package org.kerf.db.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * What a row of the journal says, and its hash is worked out of.
 *
 * @param no 1, 2, 3 at this station, without a hole
 * @param kind the fact's kind, such as "cut.confirmed"
 * @param version of the form of the details
 * @param details the fact's details, as JSON
 * @param at whole milliseconds
 * @param contents what all other tables held that are booked in; {@link Hash#NONE} if not known
 * @param userName the user's name, in entries of before V23; empty since then
 * @param station the two characters that its codes began with
 */
public record ChainedRow(
    long no,
    String kind,
    int version,
    UUID subject,
    String details,
    Instant at,
    String station,
    UUID user,
    String userName,
    Hash contents) {

  void into(FieldBytes bytes) {
    bytes
        .add(no)
        .add(kind)
        .add(version)
        .add(subject)
        .add(details)
        .add(at.toEpochMilli())
        .add(station)
        .add(user)
        .add(userName)
        .add(contents.bytes());
  }
}
