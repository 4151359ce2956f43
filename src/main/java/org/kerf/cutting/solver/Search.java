package org.kerf.cutting.solver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.solver.bounds.ProvedBounds;
import org.kerf.cutting.solver.construction.FirstFit;
import org.kerf.cutting.solver.improvement.DecompositionByKey;
import org.kerf.cutting.solver.improvement.ItemPatterns;
import org.kerf.cutting.solver.improvement.LeftoverConsolidation;
import org.kerf.cutting.solver.improvement.MinimumUnmetDemand;
import org.kerf.cutting.solver.localsearch.LocalSearch;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;
import org.kerf.cutting.solver.sequence.SequenceSearch;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** One call of the planner: items waiting for a search, searches running, and the time left. */
final class Search {

  private static final long POLL_MILLIS = 20;
  private static final int LEAST_SLICE_MILLIS = 5;
  private static final Duration LEAST_TIME_TO_REORDER = Duration.ofSeconds(1);
  private static final Duration LONGEST_REORDERING = Duration.ofMillis(500);
  private static final int ORDER_SHARE = 5;
  private static final int ORDERS_TRIED = 60_000;

  private record Open(int index, ItemModel model) {

    /** How much of the time the item gets. */
    long share() {
      return model.pieces().size();
    }
  }

  private final PatternPlanner patterns;
  private final PlanLimits limits;
  private final PlanWatcher watcher;
  private final Incumbents best;
  private final Deque<Open> waiting;
  private final long startNanos;
  private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  private Search(
      PatternPlanner patterns,
      PlanLimits limits,
      PlanWatcher watcher,
      Incumbents best,
      List<Open> waiting,
      long startNanos) {
    this.patterns = patterns;
    this.limits = limits;
    this.watcher = watcher;
    this.best = best;
    this.waiting = new ArrayDeque<>(waiting);
    this.startNanos = startNanos;
  }

  /** Makes the first proposal and shows it. */
  static Search begin(
      CuttingProblem problem, PlanLimits limits, PlanWatcher watcher, PatternPlanner patterns) {
    long startNanos = System.nanoTime();
    Incumbents best = new Incumbents(problem, watcher);
    List<Open> open = new ArrayList<>();
    for (int i = 0; i < problem.items().size(); i++) {
      ItemModel model = ItemModel.of(problem.saw(i), problem.items().get(i));
      Loading first = new FirstFit(model).load();
      int index = best.add(model, first);
      boolean reordered = reorders(limits) && best.order(index).canBeReordered();
      boolean consolidated = LeftoverConsolidation.mayHelp(model, first);
      if (!model.pieces().isEmpty() && (!best.isProved(index) || reordered || consolidated)) {
        open.add(new Open(index, model));
      }
    }
    best.show();
    open.sort(Comparator.comparingLong(Open::share).reversed());
    return new Search(patterns, limits, watcher, best, open, startNanos);
  }

  boolean isOpen() {
    return !waiting.isEmpty() && !timeIsUp();
  }

  /** Searches all waiting items; returns when all are done, the time is up or it is enough. */
  void run(ExecutorService workers, int threads) throws StationFault {
    List<Future<?>> crew = new ArrayList<>();
    int needed = Math.min(threads, waiting.size());
    try {
      for (int i = 0; i < needed; i++) {
        crew.add(workers.submit(() -> searchAll(threads)));
      }
      for (Future<?> worker : crew) {
        while (!isDone(worker) && !stopped) {
          stopped = watcher.enough();
        }
      }
    } finally {
      stop(crew);
    }
  }

  CutProposal close() {
    return best.close();
  }

  private void stop(List<Future<?>> crew) {
    stopped = true;
    crew.forEach(worker -> worker.cancel(false));
    running.forEach(Runnable::run);
  }

  private static boolean isDone(Future<?> worker) throws StationFault {
    try {
      worker.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillSearching) {
      return false;
    } catch (CancellationException cancelled) {
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw StationFault.because(
          interrupted, FaultCode.PLANNER_FAILED, FaultText.PLANNING_INTERRUPTED);
    } catch (ExecutionException failure) {
      throw StationFault.because(failure, FaultCode.PLANNER_FAILED, FaultText.PLANNER_FAILED);
    }
  }

  private void searchAll(int threads) {
    Optional<Open> next = next();
    while (next.isPresent() && !stopped && !timeIsUp()) {
      search(next.get(), threads);
      next = next();
    }
  }

  private synchronized Optional<Open> next() {
    return Optional.ofNullable(waiting.poll());
  }

  private void search(Open item, int threads) {
    Duration whole = slice(item, threads);
    Duration orderTime = reorders(limits) ? orderTime(whole) : Duration.ZERO;
    Duration slice = whole.minus(orderTime);
    if (item.model().hasSeveralKeys()) {
      searchApart(item, slice);
    } else {
      searchTogether(item, slice);
    }
    if (!stopped) {
      consolidate(item);
    }
    if (!stopped && orderTime.isPositive() && best.order(item.index()).canBeReordered()) {
      reorder(item, orderTime);
    }
  }

  private void searchTogether(Open item, Duration slice) {
    boolean compete = remnantsCompete(item);
    if (!best.isProved(item.index())) {
      byPatterns(item, compete ? slice.dividedBy(2) : slice);
    }
    boolean open = compete && !best.isProved(item.index());
    if ((open || best.objective(item.index()).unmet() > 0) && !stopped && !timeIsUp()) {
      byPieces(item, slice);
    }
  }

  /** How many remnants of value the other patterns make is part of no pattern. */
  private static boolean remnantsCompete(Open item) {
    RemnantRules rules = item.model().problem().rules().remnants();
    return rules.areCredited() && rules.areLimited();
  }

  /**
   * Patterns for each key by itself. Where that is not proved best, patterns for all keys together,
   * or single pieces if those would be too many.
   */
  private void searchApart(Open item, Duration slice) {
    Duration half = slice.dividedBy(2);
    if (!best.isProved(item.index())) {
      keyByKey(item, half);
    }
    if (ItemPatterns.canHold(item.model())) {
      searchTogether(item, half);
    } else if (!best.isProved(item.index()) && !stopped && !timeIsUp()) {
      byPieces(item, half);
    }
  }

  /** Of the remnants that the best loading makes, as few and as long ones as can be had for it. */
  private void consolidate(Open item) {
    Loading consolidated =
        LeftoverConsolidation.of(
            item.model(), best.loading(item.index()), () -> stopped || timeIsUp());
    best.improve(item.index(), consolidated, ProvedBounds.OF_NOTHING);
  }

  private void keyByKey(Open item, Duration slice) {
    int pieces = item.model().pieces().size();
    DecompositionByKey apart =
        DecompositionByKey.plan(
            item.model(),
            form -> {
              // A key may be planned twice: on all bars, and on those that are left.
              Duration share = slice.multipliedBy(form.pieces()).dividedBy(2L * pieces);
              return patterns(item, form.problem(), share);
            });
    apart
        .proof()
        .ifPresent(
            proof ->
                best.improve(
                    item.index(),
                    apart.loading().orElseGet(() -> best.loading(item.index())),
                    proof));
  }

  private PlanLimits limits(Open item, Duration slice) {
    Duration time = limits.steps() > 0 ? limits.time() : slice;
    return new PlanLimits(time, limits.seed() + item.index(), limits.steps());
  }

  /** Whether there is time to look for a better order of the bars after the search. */
  private static boolean reorders(PlanLimits limits) {
    return limits.time().compareTo(LEAST_TIME_TO_REORDER) >= 0;
  }

  private static Duration orderTime(Duration slice) {
    Duration share = slice.dividedBy(ORDER_SHARE);
    return share.compareTo(LONGEST_REORDERING) < 0 ? share : LONGEST_REORDERING;
  }

  private void reorder(Open item, Duration time) {
    long seed = limits.seed() + item.index();
    SequenceSearch search =
        limits.steps() > 0
            ? SequenceSearch.withinMoves(ORDERS_TRIED, seed)
            : SequenceSearch.withinTime(time, seed);
    Runnable stop = search::stop;
    running.add(stop);
    if (stopped) {
      search.stop();
    }
    best.reorder(item.index(), best.order(item.index()).plan(search));
    running.remove(stop);
  }

  /**
   * Patterns for all pieces; if the bars do not suffice, for those placed when the least urgent are
   * left out.
   */
  private void byPatterns(Open item, Duration slice) {
    boolean all = byPatterns(item, item.model().pieces(), slice);
    if (!all && !stopped) {
      Duration half = slice.dividedBy(2);
      MinimumUnmetDemand.of(item.model(), problem -> patterns(item, problem, half))
          .ifPresent(loading -> best.improve(item.index(), loading, ProvedBounds.OF_NOTHING));
      byPatterns(item, best.loading(item.index()).placed(), half);
    }
  }

  private Optional<PatternPlan> patterns(Open item, PatternProblem problem, Duration slice) {
    return patterns.plan(problem, limits(item, slice), 1, plan -> {}, () -> stopped || timeIsUp());
  }

  private boolean byPatterns(Open item, List<WantedPiece> pieces, Duration slice) {
    ItemPatterns form = new ItemPatterns(item.model(), pieces);
    return patterns
        .plan(
            form.problem(),
            limits(item, slice),
            1,
            plan -> best.improve(item.index(), form.loading(plan), form.proof(plan)),
            () -> stopped || timeIsUp())
        .map(plan -> best.improve(item.index(), form.loading(plan), form.proof(plan)))
        .isPresent();
  }

  /** Moves single pieces: for those that found no bar, and for rules that no pattern holds. */
  private void byPieces(Open item, Duration slice) {
    LocalSearch search = localSearch(item, slice);
    Runnable stop = search::stop;
    running.add(stop);
    if (stopped) {
      search.stop();
    }
    search.run(
        item.model(),
        best.loading(item.index()),
        loading -> {
          best.improve(item.index(), loading, ProvedBounds.bySize(item.model(), loading));
          return !stopped && !best.isProved(item.index());
        });
    running.remove(stop);
  }

  private LocalSearch localSearch(Open item, Duration slice) {
    long seed = limits.seed() + item.index();
    if (limits.steps() > 0) {
      return LocalSearch.withinMoves(limits.steps(), seed);
    }
    Duration left = Duration.ofMillis(Math.max(LEAST_SLICE_MILLIS, leftMillis()));
    Duration time = left.compareTo(slice) < 0 ? left : slice;
    return LocalSearch.withinTime(time, time.dividedBy(2), seed);
  }

  /** The item's share of the time left, by pieces, among those that still wait. */
  private synchronized Duration slice(Open item, int threads) {
    long shares = item.share() + waiting.stream().mapToLong(Open::share).sum();
    long left = leftMillis();
    int sideBySide = Math.min(threads, waiting.size() + 1);
    long slice = Math.min(left, left * sideBySide * item.share() / shares);
    return Duration.ofMillis(Math.max(LEAST_SLICE_MILLIS, slice));
  }

  private long leftMillis() {
    return limits.time().toMillis() - (System.nanoTime() - startNanos) / 1_000_000;
  }

  private boolean timeIsUp() {
    return leftMillis() <= 0;
  }
}
