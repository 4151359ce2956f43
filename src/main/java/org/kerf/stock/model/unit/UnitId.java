package org.kerf.stock.model.unit;

import java.util.UUID;

/** The identity of a stock unit. */
public record UnitId(UUID value) {}
