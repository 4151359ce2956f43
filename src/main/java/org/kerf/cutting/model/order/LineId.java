package org.kerf.cutting.model.order;

import java.util.UUID;

/** The identity of a line of a cut order. */
public record LineId(UUID value) {}
