package org.kerf.stock.model.item;

import java.util.UUID;

/** The identity of a heat. */
public record HeatId(UUID value) {}
