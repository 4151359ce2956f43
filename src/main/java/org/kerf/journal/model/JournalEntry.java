package org.kerf.journal.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.kernel.Fact;

/**
 * A fact with its place in the order of things.
 *
 * @param no 1, 2, 3 at this station, without a hole
 * @param fact what was stored, as far as this program can read it
 * @param stored to be passed on
 */
public record JournalEntry(long no, Fact fact, StoredFact stored, Instant at, UUID user) {}
