package org.kerf.journal.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.kernel.Fact;

/**
 * A fact with its place in the order of things.
 *
 * @param no 1, 2, 3 at this station, without a hole
 */
public record JournalEntry(long no, Fact fact, Instant at, UUID user) {}
