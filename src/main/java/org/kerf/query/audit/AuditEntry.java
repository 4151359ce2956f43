package org.kerf.query.audit;

import org.kerf.audit.model.AuditLine;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.Fact;

/**
 * A line of the chain and its fact.
 *
 * @param names of the people in them
 */
public record AuditEntry(AuditLine line, Fact fact, PersonNames names) {

  /** Who booked it. */
  public String user() {
    return names
        .find(line.user())
        .orElseGet(() -> line.formerName().isEmpty() ? names.of(line.user()) : line.formerName());
  }
}
