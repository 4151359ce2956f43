package org.kerf.cutting.model;

import java.util.UUID;

/** The identity of a piece of a cutting plan. */
public record PlanPieceId(UUID value) {}
