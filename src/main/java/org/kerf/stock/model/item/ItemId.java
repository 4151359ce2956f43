package org.kerf.stock.model.item;

import java.util.UUID;

/** The identity of an item. */
public record ItemId(UUID value) {}
