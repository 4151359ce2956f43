package org.kerf.audit.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the chain.
 *
 * @param no 1, 2, 3 at this station, without a hole
 * @param formerName what the user was called, in lines of before V23; empty since then
 * @param action the fact's kind, such as "cut.confirmed"
 * @param version of the form of the details
 * @param details the fact's details, as JSON with sorted names
 * @param fingerprint of this line and all before it, as it is printed
 */
public record AuditLine(
    long no,
    Instant at,
    String station,
    UUID user,
    String formerName,
    String action,
    int version,
    UUID subject,
    String details,
    String fingerprint) {}
