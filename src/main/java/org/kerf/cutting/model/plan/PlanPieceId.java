package org.kerf.cutting.model.plan;

import java.util.UUID;

/** The identity of a piece of a cutting plan. */
public record PlanPieceId(UUID value) {}
