package org.kerf.ui.planning;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.ui.task.Progress;
import org.kerf.ui.texts.Texts;

/**
 * Passes on what the planner finds, and reports how much of its time is over, a hundred times at
 * most. Time is what has gone by, whatever is done to the clock on the wall meanwhile.
 */
final class PlanWatch implements PlanWatcher {

  private static final int STEPS = 100;

  private final Progress progress;
  private final Duration limit;
  private final LongSupplier nanoTime;
  private final Texts texts;
  private final Consumer<CutProposal> onBetter;
  private final long start;
  private final AtomicInteger told = new AtomicInteger(-1);

  PlanWatch(
      Progress progress,
      Duration limit,
      LongSupplier nanoTime,
      Texts texts,
      Consumer<CutProposal> onBetter) {
    this.progress = progress;
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.texts = texts;
    this.onBetter = onBetter;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public void better(CutProposal proposal) {
    onBetter.accept(proposal);
  }

  @Override
  public boolean enough() {
    Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - start);
    double fraction = Math.clamp((double) elapsed.toMillis() / limit.toMillis(), 0, 1);
    int step = (int) (fraction * STEPS);
    if (told.getAndSet(step) != step) {
      long seconds = Math.min(elapsed.toSeconds(), limit.toSeconds());
      progress.report(fraction, texts.of("planning.elapsed", seconds, limit.toSeconds()));
    }
    return progress.cancelled();
  }
}
