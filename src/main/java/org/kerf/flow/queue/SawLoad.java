package org.kerf.flow.queue;

import java.time.Duration;
import java.util.List;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.cutting.model.saw.SawPace;

/**
 * What a saw has before it.
 *
 * @param waiting the bars that wait for it, in their order
 * @param cutsOnSaw what is still to be cut from the bar that lies on it
 * @param busy whether a bar lies on it
 */
public record SawLoad(Saw saw, SawPace pace, List<QueuedBar> waiting, int cutsOnSaw, boolean busy) {

  public SawLoad {
    waiting = List.copyOf(waiting);
  }

  /** How long all of it takes, by the saw's pace. */
  public Duration time() {
    int cuts = waiting.stream().mapToInt(QueuedBar::cuts).sum();
    return pace.of(waiting.size(), cuts).plus(onSaw());
  }

  /** A bar on the saw is fetched already. */
  private Duration onSaw() {
    return busy ? pace.of(0, cutsOnSaw) : Duration.ZERO;
  }

  /** How long one bar takes here. */
  Duration of(QueuedBar bar) {
    return pace.of(1, bar.cuts());
  }
}
