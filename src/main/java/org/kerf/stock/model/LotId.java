package org.kerf.stock.model;

import java.util.UUID;

/** The identity of a lot. */
public record LotId(UUID value) {}
