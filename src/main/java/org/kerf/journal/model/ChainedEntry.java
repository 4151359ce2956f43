package org.kerf.journal.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it is passed on.
 *
 * @param hash in this station's chain, 64 hexadecimal digits
 */
public record ChainedEntry(long no, StoredFact stored, Instant at, UUID user, String hash) {}
