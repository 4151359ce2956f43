package org.kerf.cutting.model.plan;

import java.util.UUID;

/** The identity of a bar of a cutting plan. */
public record PlanBarId(UUID value) {}
