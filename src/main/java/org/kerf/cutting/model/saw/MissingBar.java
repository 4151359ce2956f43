package org.kerf.cutting.model.saw;

import java.time.Instant;
import java.util.Optional;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.QueueTurn;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/**
 * A planned bar that was looked for and was not at its location, with what undoing it needs.
 *
 * @param document that says so
 * @param unit that was looked for
 * @param instead the unit that was taken instead; empty if the bar was put off
 * @param putOff since when the bar waits at the end of the list; empty if another was taken
 * @param putOffBefore the same, of the bar as it was before
 * @param turnBefore the turn that a person had given it; facts of early versions have none
 * @param keptLeftover whether the bar's leftover was to be kept before
 * @param heldBefore why the unit was held already; empty if it was not
 */
public record MissingBar(
    DocumentId document,
    PlanBarId bar,
    UnitId unit,
    Optional<UnitId> instead,
    Optional<Instant> putOff,
    Optional<Instant> putOffBefore,
    Optional<QueueTurn> turnBefore,
    boolean keptLeftover,
    String heldBefore) {}
