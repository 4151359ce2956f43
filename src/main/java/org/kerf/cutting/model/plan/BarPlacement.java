package org.kerf.cutting.model.plan;

import java.util.Optional;
import org.kerf.cutting.model.geometry.SawId;

/**
 * Where a bar waits.
 *
 * @param turn the turn that a person gave it; empty where it has that of its plan
 */
public record BarPlacement(PlanBarId bar, SawId saw, Optional<QueueTurn> turn) {

  public static BarPlacement of(PlanBar bar) {
    return new BarPlacement(bar.id(), bar.saw(), bar.turn());
  }
}
