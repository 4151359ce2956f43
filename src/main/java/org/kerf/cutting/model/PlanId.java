package org.kerf.cutting.model;

import java.util.UUID;

/** The identity of a cutting plan. */
public record PlanId(UUID value) {}
