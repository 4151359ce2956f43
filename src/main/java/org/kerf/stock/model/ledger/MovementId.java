package org.kerf.stock.model.ledger;

import java.util.UUID;

/** The identity of a movement. */
public record MovementId(UUID value) {}
