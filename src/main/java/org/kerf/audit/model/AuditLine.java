package org.kerf.audit.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a station's chain.
 *
 * @param place where a list goes on after it
 * @param no 1, 2, 3 at its station, without a hole; what a station notes for itself alone does not
 *     come to others
 * @param at by its station's clock
 * @param formerName what the user was called, in lines of before V23; empty since then
 * @param action the fact's kind, such as "cut.confirmed"
 * @param version of the form of the details
 * @param details the fact's details, as JSON with sorted names
 * @param fingerprint of this line and all before it at its station, as it is printed; empty if
 *     nobody told
 */
public record AuditLine(
    AuditPlace place,
    long no,
    Instant at,
    AuditStation station,
    UUID user,
    String formerName,
    String action,
    int version,
    UUID subject,
    String details,
    String fingerprint) {

  /** The same, after which a list goes on elsewhere. */
  public AuditLine before(AuditPlace other) {
    return new AuditLine(
        other, no, at, station, user, formerName, action, version, subject, details, fingerprint);
  }
}
