package org.kerf.query.audit;

import org.kerf.audit.model.AuditLine;
import org.kerf.kernel.Fact;

/** A line of the chain and what it tells. */
public record AuditEntry(AuditLine line, Fact fact) {}
