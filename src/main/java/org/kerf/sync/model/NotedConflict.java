package org.kerf.sync.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A conflict as this station noticed it.
 *
 * @param ended when what was booked ended it; empty while it is open
 */
public record NotedConflict(
    UUID id, Conflict.Kind kind, String code, Instant since, Optional<Instant> ended) {}
