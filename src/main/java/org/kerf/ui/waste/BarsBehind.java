package org.kerf.ui.waste;

import java.util.List;
import org.kerf.cutting.model.WasteLine;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.bars.SawBar;

/**
 * The bars behind a line.
 *
 * @param bars at most {@link #MOST}, in the order in which they were closed
 */
record BarsBehind(WasteLine line, List<ClosedBar> bars) {

  static final int MOST = 60;

  BarsBehind {
    bars = List.copyOf(bars);
  }

  /** A closed bar and the code of the stock unit that it was taken from. */
  record ClosedBar(ShortCode unit, SawBar bar) {}
}
