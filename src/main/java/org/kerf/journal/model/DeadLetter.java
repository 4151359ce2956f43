package org.kerf.journal.model;

import java.time.Instant;

/**
 * An entry that a consumer or target could not take.
 *
 * @param reader the consumer or target
 * @param error why, in a sentence
 */
public record DeadLetter(String reader, long no, String error, Instant at) {}
