package org.kerf.query.audit;

import org.kerf.audit.model.AuditLine;
import org.kerf.kernel.Fact;

/** A line of the chain and its fact. */
public record AuditEntry(AuditLine line, Fact fact) {}
