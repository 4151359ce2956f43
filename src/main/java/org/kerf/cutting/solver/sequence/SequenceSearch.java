package org.kerf.cutting.solver.sequence;

import java.time.Duration;
import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.list.SubListSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.list.SubListChangeMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner's search for a good order of the bars on a saw, set up here and nowhere else. */
public final class SequenceSearch {

  private static final int LATE_ACCEPTANCE = 200;
  private static final int LONGEST_SUB_LIST = 8;

  private final Solver<SequenceSolution> solver;
  private volatile boolean stopped;

  private SequenceSearch(TerminationConfig termination, long seed) {
    this.solver = solver(termination, seed);
  }

  public static SequenceSearch withinTime(Duration time, long seed) {
    return new SequenceSearch(new TerminationConfig().withSpentLimit(time), seed);
  }

  /** A limit in orders tried: repeatable by seed. */
  public static SequenceSearch withinMoves(int moves, long seed) {
    return new SequenceSearch(
        new TerminationConfig().withScoreCalculationCountLimit((long) moves), seed);
  }

  /** The best order found, at worst the one given. */
  public List<SawGroup> run(SawSequence sequence, List<SawGroup> start) {
    return solver.solve(SequenceSolution.of(sequence, start)).order();
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

  private Solver<SequenceSolution> solver(TerminationConfig termination, long seed) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(SequenceSolution.class)
            .withEntityClasses(SawQueue.class)
            .withScoreDirectorFactory(
                new ScoreDirectorFactoryConfig()
                    .withEasyScoreCalculatorClass(SequenceSolution.Score.class))
            .withRandomSeed(seed)
            .withTerminationConfig(termination)
            .withPhases(
                new CustomPhaseConfig().withCustomPhaseCommandList(List.of(director -> askAgain())),
                new LocalSearchPhaseConfig()
                    .withMoveSelectorConfig(moves())
                    .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                    .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    return SolverFactory.<SequenceSolution>create(config).buildSolver();
  }

  /** One group elsewhere, two groups exchanged, a few neighbours elsewhere. */
  private static UnionMoveSelectorConfig moves() {
    return new UnionMoveSelectorConfig(
        List.of(
            new ListChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
            new ListSwapMoveSelectorConfig().withFixedProbabilityWeight(0.5),
            new SubListChangeMoveSelectorConfig()
                .withSelectReversingMoveToo(true)
                .withSubListSelectorConfig(
                    new SubListSelectorConfig()
                        .withMinimumSubListSize(2)
                        .withMaximumSubListSize(LONGEST_SUB_LIST))
                .withFixedProbabilityWeight(0.5)));
  }
}
