package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.CuttingProblem;
import org.kerf.cutting.model.Demand;
import org.kerf.cutting.model.ItemProblem;
import org.kerf.cutting.model.PlanLimits;
import org.kerf.cutting.model.PlanWatcher;
import org.kerf.cutting.model.Saw;
import org.kerf.cutting.model.StockChoice;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;

/** Problems so small that every plan there is can be tried: the planner finds the best of them. */
class TinyProblemsTest {

  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(1);

  /** The best there is. */
  private record Best(long bani, int bars) {}

  private static final Comparator<Best> CHEAPEST =
      Comparator.comparingLong(Best::bani).thenComparingInt(Best::bars);

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  @Test
  void theBestPlanIsFoundAndTheBoundNeverExceedsTheFewestBars() throws StationFault {
    long seed = 577;
    Random random = new Random(seed);
    int compared = 0;
    for (int round = 0; round < 400; round++) {
      CuttingProblem problem = tiny(random);
      CutProposal plan =
          new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1)
              .plan(problem, PlanLimits.ofSteps(5_000, round), patient());
      ItemProblem item = problem.items().getFirst();
      Optional<Best> best = best(problem.saw(), item, CHEAPEST);
      if (best.isEmpty()) {
        assertThat(plan.unmet()).as("seed %d round %d", seed, round).isNotEmpty();
        continue;
      }
      compared++;
      assertThat(plan.unmet()).as("seed %d round %d", seed, round).isEmpty();
      assertThat(new Best(plan.cost().bani(), plan.barCount()))
          .as("seed %d round %d: %s", seed, round, problem)
          .isEqualTo(best.orElseThrow());
      int fewest = fewestBars(problem.saw(), item);
      assertThat(plan.bound()).as("seed %d round %d", seed, round).isBetween(1, fewest);
    }
    assertThat(compared).isGreaterThan(200);
  }

  private static CuttingProblem tiny(Random random) {
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
    return problems.problem();
  }

  private static int fewestBars(Saw saw, ItemProblem item) {
    return best(saw, item, Comparator.comparingInt(Best::bars)).orElseThrow().bars();
  }

  private static Optional<Best> best(Saw saw, ItemProblem item, Comparator<Best> order) {
    List<StockChoice> bars = new ArrayList<>();
    for (StockChoice unit : item.stock()) {
      for (int i = 0; i < unit.count(); i++) {
        bars.add(unit);
      }
    }
    List<List<Length>> contents = new ArrayList<>();
    bars.forEach(bar -> contents.add(new ArrayList<>()));
    List<Best> all = new ArrayList<>();
    tryAll(saw, bars, contents, item.demands(), all);
    return all.stream().min(order);
  }

  private static void tryAll(
      Saw saw,
      List<StockChoice> bars,
      List<List<Length>> contents,
      List<Demand> left,
      List<Best> found) {
    if (left.isEmpty()) {
      worth(saw, bars, contents).ifPresent(found::add);
      return;
    }
    for (List<Length> content : contents) {
      content.add(left.getFirst().length());
      tryAll(saw, bars, contents, left.subList(1, left.size()), found);
      content.removeLast();
    }
  }

  private static Optional<Best> worth(
      Saw saw, List<StockChoice> bars, List<List<Length>> contents) {
    long bani = 0;
    int used = 0;
    for (int i = 0; i < bars.size(); i++) {
      List<Length> content = contents.get(i);
      if (content.isEmpty()) {
        continue;
      }
      if (!fitsSomehow(new BarGeometry(saw, bars.get(i).length()), content)) {
        return Optional.empty();
      }
      bani += bars.get(i).cost().bani();
      used++;
    }
    return Optional.of(new Best(bani, used));
  }

  /** Only which piece is last matters. */
  private static boolean fitsSomehow(BarGeometry geometry, List<Length> content) {
    for (int last = 0; last < content.size(); last++) {
      List<Length> order = new ArrayList<>(content);
      order.add(order.remove(last));
      if (geometry.fits(order)) {
        return true;
      }
    }
    return false;
  }

  private static PlanWatcher patient() {
    return new PlanWatcher() {
      @Override
      public void better(CutProposal proposal) {
        assertThat(proposal.gap()).isNotNegative();
      }

      @Override
      public boolean enough() {
        return false;
      }
    };
  }
}
