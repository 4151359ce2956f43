package org.kerf.stock.model;

import java.util.UUID;

/** The identity of a place where stock lies. */
public record PlaceId(UUID value) {}
