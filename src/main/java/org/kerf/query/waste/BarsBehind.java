package org.kerf.query.waste;

import java.util.List;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawBar;

/**
 * The bars behind a line.
 *
 * @param bars at most {@link #MOST}, in the order in which they were closed
 */
public record BarsBehind(WasteLine line, List<ClosedBar> bars) {

  public static final int MOST = 60;

  public BarsBehind {
    bars = List.copyOf(bars);
  }

  /** A closed bar and the code of the stock unit that it was taken from. */
  public record ClosedBar(ShortCode unit, SawBar bar) {}
}
