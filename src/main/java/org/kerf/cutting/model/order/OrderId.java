package org.kerf.cutting.model.order;

import java.util.UUID;

/** The identity of a cut order. */
public record OrderId(UUID value) {}
