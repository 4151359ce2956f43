package org.kerf.sync.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one side of a conflict booked.
 *
 * @param subject the document, or the thing of the doubled code
 * @param name of the document or the thing
 * @param station the characters that its codes begin with; empty where it is not known
 * @param count how many bars were moved; 0 where none were
 */
public record ConflictSide(
    UUID subject,
    String name,
    String station,
    int count,
    Optional<Instant> at,
    Optional<UUID> user) {}
