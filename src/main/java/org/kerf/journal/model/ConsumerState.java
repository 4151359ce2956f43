package org.kerf.journal.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a consumer has read.
 *
 * @param lastNo the last entry that it is done with
 * @param tries how often it has failed at the next one
 * @param lastError why, in a sentence; empty while all is well
 */
public record ConsumerState(
    String consumer, long lastNo, int tries, String lastError, Optional<Instant> nextTry) {}
