package org.kerf.cutting.model;

import java.util.UUID;

/** The identity of a cut order. */
public record OrderId(UUID value) {}
