package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.verify.Verdict;

/** Problems so small that every plan there is can be tried: the planner finds the best of them. */
class TinyProblemsTest {

  private static final PatientPlanner PLANNER = new PatientPlanner();

  @AfterAll
  static void close() {
    PLANNER.close();
  }

  @Test
  void theBestPlanIsFoundAndTheBoundNeverExceedsTheFewestBars() throws StationFault {
    assertThat(compared(577, random -> tiny(random).problem()))
        .isGreaterThan(ProofRounds.thirdOf(200));
  }

  @Test
  void soItIsWhereABarMayHaveFewPiecesOnly() throws StationFault {
    int compared =
        compared(
            578,
            random ->
                tiny(random)
                    .rules(
                        ItemRules.keepingFrom(Length.ofMillimetres(500))
                            .withMostPieces(1 + random.nextInt(3)))
                    .problem());
    assertThat(compared).isGreaterThan(ProofRounds.thirdOf(200));
  }

  /** What is left out is the least urgent that can be left out, and the rest is cut as cheaply. */
  @Test
  void whereBarsAreScarceTheLeastUrgentPiecesAreLeftOut() throws StationFault {
    long seed = 580;
    Random random = new Random(seed);
    int scarce = 0;
    for (int round = 0; round < ProofRounds.thirdOf(200); round++) {
      CuttingProblem problem = scarce(random);
      CutProposal plan = plan(problem, round);
      assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
      scarce += plan.unmet().isEmpty() ? 0 : 1;
      assertThat(LeftOut.by(problem.items().getFirst(), plan))
          .as("seed %d round %d: %s", seed, round, problem)
          .isEqualTo(LeftOut.leastOf(problem.saw(), problem.items().getFirst()));
      ItemProblem placed = placed(problem.items().getFirst(), plan);
      assertThat(plan.bound())
          .as("seed %d round %d", seed, round)
          .isLessThanOrEqualTo(fewestBars(problem.saw(), placed));
      assertThat(plan.items().getFirst().material().bound())
          .as("seed %d round %d", seed, round)
          .isLessThanOrEqualTo(
              best(problem.saw(), placed, EveryPlan.Cost.CHEAPEST).orElseThrow().bani());
    }
    assertThat(scarce).isGreaterThan(ProofRounds.thirdOf(100));
  }

  /** The problem without what the plan leaves out: that is what its bounds are about. */
  private static ItemProblem placed(ItemProblem item, CutProposal plan) {
    List<Demand> demands =
        item.demands().stream()
            .filter(
                demand ->
                    plan.unmet().stream().noneMatch(unmet -> unmet.line().equals(demand.line())))
            .toList();
    return item.of(item.stock(), demands);
  }

  /** Pieces due on different days, and fewer bars than they need. */
  private static CuttingProblem scarce(Random random) {
    Problems problems = Problems.onPlainSaw(random.nextInt(4)).bars(1 + random.nextInt(2), 6000);
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      problems.wanted(1, 1000 + random.nextInt(3000), random.nextInt(4), "", "");
    }
    int most = random.nextInt(4);
    return problems
        .rules(ItemRules.keepingFrom(Length.ofMillimetres(500)).withMostPieces(most))
        .problem();
  }

  /** The urgency of the pieces left out, one for the least urgent, and the cost of the rest. */
  private record LeftOut(long urgency, long bani) {

    private static final Comparator<LeftOut> LEAST =
        Comparator.comparingLong(LeftOut::urgency).thenComparingLong(LeftOut::bani);

    static LeftOut by(ItemProblem item, CutProposal plan) {
      long urgency =
          plan.unmet().stream()
              .mapToLong(unmet -> rank(item, item.demand(unmet.line()).orElseThrow()))
              .sum();
      return new LeftOut(urgency, plan.cost().bani());
    }

    static LeftOut leastOf(Saw saw, ItemProblem item) {
      List<LeftOut> all = new ArrayList<>();
      EveryPlan.placingSome(saw, item, bars -> all.add(of(item, bars)));
      return all.stream().min(LEAST).orElseThrow();
    }

    private static LeftOut of(ItemProblem item, List<EveryPlan.Used> bars) {
      List<Demand> left = new ArrayList<>(item.demands());
      bars.forEach(bar -> left.removeAll(bar.pieces()));
      return new LeftOut(
          left.stream().mapToLong(demand -> rank(item, demand)).sum(),
          bars.stream().mapToLong(bar -> bar.unit().cost().bani()).sum());
    }

    private static long rank(ItemProblem item, Demand demand) {
      return 1 + item.demands().stream().filter(other -> other.due().isAfter(demand.due())).count();
    }
  }

  @Test
  void soItIsWhereSomeOrdersWantBarsOfTheirOwn() throws StationFault {
    assertThat(compared(579, random -> ownBars(random).problem()))
        .isGreaterThan(ProofRounds.thirdOf(200));
  }

  /** Three orders, of which some want bars of their own. */
  private static Problems ownBars(Random random) {
    Problems problems =
        Problems.onPlainSaw(random.nextInt(4))
            .bars(1 + random.nextInt(3), 6000)
            .bars(random.nextInt(2), 3000);
    for (int i = random.nextInt(3); i > 0; i--) {
      problems.remnant(700 + random.nextInt(2000));
    }
    boolean[] own = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      int order = random.nextInt(own.length);
      problems.wantedBy(order, own[order], 1, 300 + random.nextInt(2500));
    }
    return problems;
  }

  /** In how many rounds all pieces could be placed. */
  private static int compared(long seed, Function<Random, CuttingProblem> problems)
      throws StationFault {
    Random random = new Random(seed);
    int compared = 0;
    for (int round = 0; round < ProofRounds.thirdOf(400); round++) {
      CuttingProblem problem = problems.apply(random);
      CutProposal plan = plan(problem, round);
      ItemProblem item = problem.items().getFirst();
      assertThat(Checked.verdict(problem, plan))
          .as("seed %d round %d", seed, round)
          .isInstanceOf(Verdict.Valid.class);
      Optional<EveryPlan.Cost> best = best(problem.saw(), item, EveryPlan.Cost.CHEAPEST);
      if (best.isEmpty()) {
        assertThat(plan.unmet()).as("seed %d round %d", seed, round).isNotEmpty();
        continue;
      }
      compared++;
      assertThat(plan.unmet()).as("seed %d round %d", seed, round).isEmpty();
      assertThat(new EveryPlan.Cost(plan.cost().bani(), plan.barCount()))
          .as("seed %d round %d: %s", seed, round, problem)
          .isEqualTo(best.orElseThrow());
      assertThat(plan.items().getFirst().material().bound())
          .as("seed %d round %d", seed, round)
          .isLessThanOrEqualTo(best.orElseThrow().bani());
      int fewest = fewestBars(problem.saw(), item);
      assertThat(plan.bound()).as("seed %d round %d", seed, round).isBetween(1, fewest);
    }
    return compared;
  }

  private static Problems tiny(Random random) {
    Problems problems =
        new Problems(
            Problems.saw(
                random.nextInt(2) * 7L,
                random.nextInt(2) * 90L,
                random.nextInt(2) * 120L,
                random.nextInt(5)));
    problems.bars(1 + random.nextInt(2), 6000).bars(random.nextInt(2), 3000);
    for (int i = random.nextInt(3); i > 0; i--) {
      problems.remnant(700 + random.nextInt(2000));
    }
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      problems.wanted(1, 300 + random.nextInt(3000));
    }
    return problems;
  }

  private static int fewestBars(Saw saw, ItemProblem item) {
    return best(saw, item, Comparator.comparingInt(EveryPlan.Cost::bars)).orElseThrow().bars();
  }

  private static Optional<EveryPlan.Cost> best(
      Saw saw, ItemProblem item, Comparator<EveryPlan.Cost> order) {
    return EveryPlan.costs(saw, item).stream().min(order);
  }

  private static CutProposal plan(CuttingProblem problem, int seed) throws StationFault {
    return PLANNER.plan(problem, 5_000, seed);
  }
}
