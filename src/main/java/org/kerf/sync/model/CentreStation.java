package org.kerf.sync.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A station of the company as the centre shows it to the others.
 *
 * @param characters that its codes begin with now
 * @param seen when it said last how far it is, by the centre's clock; empty if it never did
 * @param program its version; empty if it never said
 * @param clockOffset its clock less the centre's, as of then
 * @param paused whether the centre's administrator has it wait
 * @param notSent entries that it had then and that have not come
 * @param unreadBatches batches of the feed that it had not taken in then
 * @param unreadEntries the entries of these; empty if they are too many to be counted
 */
public record CentreStation(
    UUID id,
    String name,
    String characters,
    Optional<Instant> seen,
    String program,
    Duration clockOffset,
    boolean paused,
    long notSent,
    long unreadBatches,
    OptionalLong unreadEntries) {}
