package org.kerf.cutting.model.geometry;

import java.util.UUID;

/** The identity of a saw. */
public record SawId(UUID value) {}
