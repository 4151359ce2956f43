package org.kerf.ui.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.PlanWatcher;
import org.kerf.ui.task.Progress;
import org.kerf.ui.texts.Texts;

/**
 * Passes on what the planner finds, and tells how much of its time is over, a hundred times at
 * most.
 */
final class PlanWatch implements PlanWatcher {

  private static final int STEPS = 100;

  private final Progress progress;
  private final Duration limit;
  private final InstantSource clock;
  private final Texts texts;
  private final Consumer<CutProposal> onBetter;
  private final Instant start;
  private final AtomicInteger told = new AtomicInteger(-1);

  PlanWatch(
      Progress progress,
      Duration limit,
      InstantSource clock,
      Texts texts,
      Consumer<CutProposal> onBetter) {
    this.progress = progress;
    this.limit = limit;
    this.clock = clock;
    this.texts = texts;
    this.onBetter = onBetter;
    this.start = clock.instant();
  }

  @Override
  public void better(CutProposal proposal) {
    onBetter.accept(proposal);
  }

  @Override
  public boolean enough() {
    Duration elapsed = Duration.between(start, clock.instant());
    double fraction = Math.clamp((double) elapsed.toMillis() / limit.toMillis(), 0, 1);
    int step = (int) (fraction * STEPS);
    if (told.getAndSet(step) != step) {
      long seconds = Math.min(elapsed.toSeconds(), limit.toSeconds());
      progress.report(fraction, texts.of("planning.elapsed", seconds, limit.toSeconds()));
    }
    return progress.cancelled();
  }
}
