package org.kerf.ui.saw;

import java.util.Optional;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.Saw;
import org.kerf.ui.bars.SawBar;

/**
 * A bar in the queue of a saw.
 *
 * @param lying the bar with its cuts, if it lies on the saw
 * @param place 1 for the first that waits; 0 for the bar on the saw
 */
record QueueRow(Saw saw, BarLine line, Optional<SawBar> lying, int place) {

  boolean onSaw() {
    return lying.isPresent();
  }
}
