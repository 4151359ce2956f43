package org.kerf.stock.model.ledger;

import java.util.UUID;

/** The identity of a document. */
public record DocumentId(UUID value) {}
