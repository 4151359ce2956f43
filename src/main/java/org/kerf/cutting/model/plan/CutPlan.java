package org.kerf.cutting.model.plan;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;

/**
 * An approved plan: its bars are reserved. The figures are those of the proposal that was approved.
 *
 * @param mostSavingPpm how much of the material a better plan could save at most, in millionths,
 *     rounded up; 0 means proved best, nothing that it was not kept
 */
public record CutPlan(
    PlanId id,
    ShortCode code,
    SawId saw,
    Instant madeAt,
    UUID madeBy,
    PlanState state,
    int bars,
    int bound,
    Money cost,
    OptionalInt mostSavingPpm) {}
