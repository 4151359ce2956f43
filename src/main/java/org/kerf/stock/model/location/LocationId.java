package org.kerf.stock.model.location;

import java.util.UUID;

/** The identity of a location where stock lies. */
public record LocationId(UUID value) {}
