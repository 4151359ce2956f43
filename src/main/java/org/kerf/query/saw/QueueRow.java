package org.kerf.query.saw;

import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;

/**
 * A bar in the queue of a saw.
 *
 * @param lying the bar with its cuts, if it lies on the saw
 * @param place 1 for the first that waits; 0 for the bar on the saw
 */
public record QueueRow(Saw saw, BarLine line, Optional<SawBar> lying, int place) {

  public boolean onSaw() {
    return lying.isPresent();
  }
}
