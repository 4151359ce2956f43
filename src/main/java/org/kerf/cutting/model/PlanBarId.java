package org.kerf.cutting.model;

import java.util.UUID;

/** The identity of a bar of a cutting plan. */
public record PlanBarId(UUID value) {}
