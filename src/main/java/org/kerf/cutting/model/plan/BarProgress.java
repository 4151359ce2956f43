package org.kerf.cutting.model.plan;

import java.time.Instant;
import java.util.Optional;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.unit.UnitId;

/**
 * How far a planned bar has come: all of a {@link PlanBar} that may change.
 *
 * @param saw facts of early versions do not say it: the saw stays
 */
public record BarProgress(
    PlanBarId id,
    BarState state,
    UnitId unit,
    Length length,
    boolean remnant,
    boolean keepsLeftover,
    boolean cutAhead,
    Optional<Instant> putOff,
    Optional<SawId> saw,
    Optional<QueueTurn> turn) {

  /** The bar in this state. */
  public static BarProgress of(PlanBar bar, BarState state) {
    BarSource source = bar.source();
    return new BarProgress(
        bar.id(),
        state,
        source.unit(),
        source.length(),
        source.remnant(),
        bar.keepsLeftover(),
        source.cutAhead(),
        bar.putOff(),
        Optional.of(bar.saw()),
        bar.turn());
  }
}
