package org.kerf.cutting.solver.localsearch;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.entity.pillar.PillarSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.PillarChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.PillarSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.SubPillarType;
import org.optaplanner.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner's local search over one item's loading, set up here and nowhere else. */
public final class LocalSearch {

  private static final int LATE_ACCEPTANCE = 100;
  private static final int ACCEPTED_PER_STEP = 4;

  private final Solver<ItemLoading> solver;
  private volatile boolean stopped;

  private LocalSearch(TerminationConfig termination, long seed) {
    this.solver = solver(termination, seed);
  }

  public static LocalSearch withinTime(Duration time, Duration unimproved, long seed) {
    return new LocalSearch(
        new TerminationConfig().withSpentLimit(time).withUnimprovedSpentLimit(unimproved), seed);
  }

  /** A limit in moves tried, for a step of OptaPlanner's may try moves for ever. */
  public static LocalSearch withinMoves(int moves, long seed) {
    return new LocalSearch(
        new TerminationConfig().withScoreCalculationCountLimit((long) moves), seed);
  }

  /**
   * Searches from a loading on, until the limit or until stopped.
   *
   * @param goesOn shown each better loading, on this thread; the search ends once it says false
   */
  public void run(ItemModel model, Loading start, Predicate<Loading> goesOn) {
    solver.addEventListener(
        event -> {
          if (event.getNewBestScore().isFeasible()
              && !goesOn.test(event.getNewBestSolution().toLoading(model))) {
            solver.terminateEarly();
          }
        });
    solver.solve(ItemLoading.of(model, start));
  }

  /** Ends the run within a few milliseconds, also one that has yet to begin. */
  public void stop() {
    stopped = true;
    solver.terminateEarly();
  }

  /** OptaPlanner forgets what was asked before a run began, so its first phase asks again. */
  private void askAgain() {
    if (stopped) {
      solver.terminateEarly();
    }
  }

  private Solver<ItemLoading> solver(TerminationConfig termination, long seed) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(ItemLoading.class)
            .withEntityClasses(Placement.class)
            .withConstraintProviderClass(LoadingRules.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
            .withRandomSeed(seed)
            .withTerminationConfig(termination)
            .withPhases(
                new CustomPhaseConfig().withCustomPhaseCommandList(List.of(director -> askAgain())),
                new LocalSearchPhaseConfig()
                    .withMoveSelectorConfig(moves())
                    .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                    .withForagerConfig(
                        new LocalSearchForagerConfig().withAcceptedCountLimit(ACCEPTED_PER_STEP)));
    return SolverFactory.<ItemLoading>create(config).buildSolver();
  }

  /** Single pieces, whole bars at once, and one or two pieces of a bar against another's. */
  private static UnionMoveSelectorConfig moves() {
    PillarChangeMoveSelectorConfig wholeBar =
        new PillarChangeMoveSelectorConfig().withSubPillarType(SubPillarType.NONE);
    PillarSwapMoveSelectorConfig twoForOne =
        new PillarSwapMoveSelectorConfig()
            .withPillarSelectorConfig(
                new PillarSelectorConfig().withMinimumSubPillarSize(1).withMaximumSubPillarSize(2));
    return new UnionMoveSelectorConfig(
        List.of(
            new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
            new SwapMoveSelectorConfig().withFixedProbabilityWeight(1.0),
            twoForOne.withFixedProbabilityWeight(0.5),
            wholeBar.withFixedProbabilityWeight(0.05)));
  }
}
