package org.kerf.audit.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the chain.
 *
 * @param no 1, 2, 3 at this station, without a hole
 * @param action the fact's kind, such as "cut.confirmed"
 * @param details the fact's details, as JSON with sorted names
 * @param hash SHA-256 over the previous line's hash and all of this line, in hex
 */
public record AuditLine(
    long no,
    Instant at,
    String station,
    UUID user,
    String userName,
    String action,
    UUID subject,
    String details,
    String previousHash,
    String hash) {}
