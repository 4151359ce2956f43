package org.kerf.journal.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An entry that was set aside: it counts as received and is not in the tables.
 *
 * @param things what it is about and what it makes: what refers to one of them waits
 * @param movementsBefore how many movements its station had booked before it in its epoch
 * @param problem what exactly failed, for whoever mends it; empty if the reason says all
 * @param program the version of the program that set it aside
 * @param since when it was set aside
 */
public record RejectedEntry(
    FeedEntry entry,
    Set<UUID> things,
    long movementsBefore,
    Why why,
    String problem,
    String program,
    Instant since) {

  public RejectedEntry {
    things = Set.copyOf(things);
  }

  /** Why it was not taken in. */
  public enum Why {
    /** A newer program booked it, and this one does not know what it says. */
    UNKNOWN,
    /** An early version booked it and did not write all that the tables need. */
    INCOMPLETE,
    /** This program stumbled over it, each time that it tried. */
    FAILED,
    /** The centre did not take what its station booked; only that it is missing came. */
    LEFT_OUT,
    /** It was booked together with one that was set aside, or is about the same things. */
    PARKED,
    /** This station booked it, and the centre did not take it. */
    NOT_TAKEN
  }
}
