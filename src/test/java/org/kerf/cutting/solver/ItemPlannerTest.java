package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.verify.Verdict;

class ItemPlannerTest {

  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
  private static final PlanLimits FEW_STEPS = PlanLimits.ofSteps(300, 1);

  private final List<CutProposal> shown = new ArrayList<>();

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  /** A person may stop the planner at any of them. */
  @Test
  void whatIsShownOnTheWayIsValid() throws StationFault {
    long seed = 368;
    Random random = new Random(seed);
    for (int round = 0; round < ProofRounds.thirdOf(80); round++) {
      shown.clear();
      CuttingProblem problem = Problems.random(random, 1, 8);
      plan(problem, FEW_STEPS);
      for (CutProposal each : shown) {
        assertThat(Checked.verdict(problem, each))
            .as("seed %d round %d", seed, round)
            .isInstanceOf(Verdict.Valid.class);
      }
    }
  }

  @Test
  void plantedPlansAreFoundAndProved() throws StationFault {
    long seed = 4711;
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      int bars = 4 + random.nextInt(6);
      Problems problems = Problems.onPlainSaw(3).bars(50, 6000);
      for (int bar = 0; bar < bars; bar++) {
        plantBar(problems, random);
      }
      CuttingProblem problem = problems.problem();
      CutProposal plan = plan(problem, PlanLimits.ofSteps(200_000, seed + round));
      assertThat(plan.barCount()).as("seed %d round %d", seed, round).isEqualTo(bars);
      assertThat(plan.gap()).isZero();
      assertValid(problem, plan);
    }
  }

  /** Three to five pieces that, with the blades between them, nearly make up a bar of 6 m. */
  private static void plantBar(Problems problems, Random random) {
    int cuts = 2 + random.nextInt(3);
    long left = 6000;
    for (int i = 0; i < cuts; i++) {
      long piece = 300 + 10L * random.nextInt(90);
      problems.wanted(1, piece);
      left -= piece + 3;
    }
    problems.wanted(1, left - random.nextInt(300));
  }

  @Test
  void remnantsComeBeforeNewBars() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(5, 6000).remnant(2500).remnant(1500);
    CutProposal plan = plan(problems.wanted(1, 2400).wanted(1, 1400).problem(), FEW_STEPS);
    assertThat(plan.bars()).allMatch(bar -> bar.source().remnant()).hasSize(2);
    assertThat(plan.cost()).isEqualTo(Money.ZERO);
  }

  @Test
  void ofTwoRemnantsTheShorterIsTaken() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).remnant(5000).remnant(2500).remnant(4000);
    CutProposal plan = plan(problems.wanted(1, 2000).problem(), FEW_STEPS);
    assertThat(lengths(plan)).containsExactly(Length.ofMillimetres(2500));
  }

  @Test
  void remnantsComeFirstAlsoWhereNothingHasAPrice() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(5, 6000).remnant(2500);
    CuttingProblem free = withoutPrices(problems.wanted(1, 2000).problem());
    assertThat(plan(free, FEW_STEPS).bars()).allMatch(bar -> bar.source().remnant());
  }

  @Test
  void aRemnantDearerThanANewBarIsLeft() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(5, 6000).remnant(2500, 99_999, "");
    CutProposal plan = plan(problems.wanted(1, 2400).problem(), FEW_STEPS);
    assertThat(plan.bars()).noneMatch(bar -> bar.source().remnant());
  }

  @Test
  void theCheaperMixOfLengthsIsTaken() throws StationFault {
    Problems problems = Problems.onPlainSaw(0).bars(9, 12_000).bars(9, 6000);
    CutProposal plan = plan(problems.wanted(3, 6000).problem(), FEW_STEPS);
    assertThat(plan.cost()).isEqualTo(Money.ofBani(3 * 18_000));
    assertThat(plan.barCount()).isEqualTo(2);
  }

  @Test
  void certificateAndHeatAreKept() throws StationFault {
    Problems problems =
        Problems.onPlainSaw(3)
            .remnant(3000)
            .bars(5, 6000, "3.1", "H7", 1, 1)
            .bars(5, 6000, "3.1", "H8", 1, 1);
    UnitId heat8 = problems.lastUnit();
    CuttingProblem problem =
        problems.wanted(1, 2000, 0, "3.1", "H8").wanted(1, 2000, 0, "", "").problem();
    CutProposal plan = plan(problem, FEW_STEPS);
    assertThat(plan.unmet()).isEmpty();
    assertThat(plan.bars()).anyMatch(bar -> bar.unit().equals(heat8));
    assertValid(problem, plan);
  }

  @Test
  void theClampCanCostABar() throws StationFault {
    Problems problems = new Problems(Problems.saw(0, 0, 150, 4)).bars(5, 6000);
    CuttingProblem problem = problems.wanted(2, 2950).problem();
    CutProposal plan = plan(problem, FEW_STEPS);
    assertThat(plan.barCount()).isEqualTo(2);
    assertValid(problem, plan);
  }

  @Test
  void aPieceThatOnlyFitsBesideAnExactCompanionIsCutLast() throws StationFault {
    Problems problems = new Problems(Problems.saw(0, 0, 150, 4)).bars(5, 6000);
    CuttingProblem problem = problems.wanted(1, 5896).wanted(1, 60).wanted(1, 36).problem();
    CutProposal plan = plan(problem, FEW_STEPS);
    assertThat(plan.unmet()).isEmpty();
    assertThat(plan.bars().getFirst().lengths().getLast()).isEqualTo(Length.ofMillimetres(5896));
    assertValid(problem, plan);
  }

  @Test
  void noMoreBarsAreTakenThanThereAreAndTheLeastUrgentGoesWithout() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(2, 6000);
    problems.wanted(1, 4000, 5, "", "");
    Demand late = problems.lastDemand();
    CuttingProblem problem =
        problems.wanted(1, 4000, 1, "", "").wanted(1, 4000, 2, "", "").problem();
    CutProposal plan = plan(problem, FEW_STEPS);
    assertThat(plan.barCount()).isEqualTo(2);
    assertThat(plan.unmet())
        .containsExactly(new Unmet(late.line(), 1, Unmet.Reason.NOT_ENOUGH_BARS));
    assertValid(problem, plan);
  }

  @Test
  void whatCannotBeCutIsSaidWithItsReason() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(2, 6000);
    Demand tooLong = problems.wanted(3, 6001).lastDemand();
    Demand papers = problems.wanted(2, 1000, 0, "3.1", "").lastDemand();
    problems.wanted(1, 1000).nextItem();
    Demand noStock = problems.wanted(1, 1000).lastDemand();
    CuttingProblem problem = problems.problem();
    CutProposal plan = plan(problem, FEW_STEPS);
    assertThat(plan.unmet())
        .containsExactlyInAnyOrder(
            new Unmet(tooLong.line(), 3, Unmet.Reason.LONGER_THAN_EVERY_BAR),
            new Unmet(papers.line(), 2, Unmet.Reason.NO_BAR_WITH_THESE_PAPERS),
            new Unmet(noStock.line(), 1, Unmet.Reason.NOT_ENOUGH_BARS));
    assertThat(plan.barCount()).isEqualTo(1);
    assertValid(problem, plan);
  }

  @Test
  void theOldestBarsGoFirstThenTheNearest() throws StationFault {
    Problems problems = Problems.onPlainSaw(3).bars(1, 6000, "", "", 3, 1);
    problems.bars(1, 6000, "", "", 90, 7);
    UnitId oldAndFar = problems.lastUnit();
    problems.bars(1, 6000, "", "", 90, 2);
    UnitId oldAndNear = problems.lastUnit();
    CutProposal plan = plan(problems.wanted(2, 4000).problem(), FEW_STEPS);
    assertThat(plan.bars()).extracting(PlannedBar::unit).containsExactly(oldAndNear, oldAndFar);
  }

  @Test
  void whatIsDueFirstIsCutFirstAndEqualPatternsStayTogether() throws StationFault {
    Problems problems = Problems.onPlainSaw(0).bars(9, 6000);
    problems.wanted(2, 6000, 9, "", "").wanted(2, 5000, 3, "", "");
    Demand first = problems.wanted(1, 6000, 1, "", "").lastDemand();
    CutProposal plan = plan(problems.problem(), FEW_STEPS);
    assertThat(plan.bars().getFirst().pieces())
        .extracting(PlannedPiece::line)
        .containsExactly(first.line());
    assertThat(lengthsOfFirstPieces(plan)).containsExactly(6000L, 6000L, 6000L, 5000L, 5000L);
  }

  @Test
  void aBarIsCutFromTheLongestPieceDown() throws StationFault {
    Problems problems = Problems.onPlainSaw(2).bars(1, 6000);
    problems.wanted(2, 700).wanted(1, 2500).wanted(1, 1200);
    List<Length> cut = plan(problems.problem(), FEW_STEPS).bars().getFirst().lengths();
    assertThat(cut).isSortedAccordingTo((one, other) -> other.compareTo(one)).hasSize(4);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void enoughEndsAnHourLongSearchAtOnce() throws StationFault {
    CuttingProblem problem = hard(new Random(5));
    PlanWatcher impatient =
        new PlanWatcher() {
          private int proposals;

          @Override
          public synchronized void better(CutProposal proposal) {
            proposals++;
          }

          @Override
          public synchronized boolean enough() {
            return proposals > 1;
          }
        };
    CutProposal plan =
        new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 2)
            .plan(problem, PlanLimits.ofTime(Duration.ofHours(1)), impatient);
    assertValid(problem, plan);
  }

  @Test
  void theFirstProposalIsCompleteAndEachFurtherOneIsBetter() throws StationFault {
    CuttingProblem problem = hard(new Random(6));
    CutProposal plan = plan(problem, PlanLimits.ofSteps(3_000, 1));
    assertThat(shown).hasSizeGreaterThan(1).last().isEqualTo(plan);
    assertThat(shown).allSatisfy(proposal -> assertValid(problem, proposal));
    for (int i = 1; i < shown.size(); i++) {
      CutProposal before = shown.get(i - 1);
      CutProposal now = shown.get(i);
      assertThat(now.mostSaving()).isLessThanOrEqualTo(before.mostSaving());
      assertThat(
              now.barCount() < before.barCount()
                  || now.mostSaving() < before.mostSaving()
                  || now.bound() > before.bound()
                  || isTheSameInAnotherOrder(now, before))
          .isTrue();
    }
  }

  /** Once the bars are found, their order is looked for. */
  private static boolean isTheSameInAnotherOrder(CutProposal now, CutProposal before) {
    return !now.bars().equals(before.bars()) && lengthsOfBars(now).equals(lengthsOfBars(before));
  }

  private static Map<List<Length>, Long> lengthsOfBars(CutProposal plan) {
    return plan.bars().stream()
        .map(bar -> bar.lengths().stream().sorted().toList())
        .collect(Collectors.groupingBy(lengths -> lengths, Collectors.counting()));
  }

  @Test
  void theSameSeedAndStepsGiveTheSamePlan() throws StationFault {
    CuttingProblem problem = Problems.random(new Random(77), 4, 12);
    PlanLimits limits = PlanLimits.ofSteps(2_000, 99);
    CutProposal once =
        new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1).plan(problem, limits, watcher());
    assertThat(
            new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1)
                .plan(problem, limits, watcher()))
        .isEqualTo(once);
  }

  @Test
  void anyPlanPassesTheIndependentCheck() throws StationFault {
    long seed = 31_415;
    Random random = new Random(seed);
    for (int round = 0; round < ProofRounds.thirdOf(200); round++) {
      CuttingProblem problem = Problems.random(random, 1 + random.nextInt(3), 12);
      CutProposal plan = plan(problem, PlanLimits.ofSteps(1_000, round));
      assertThat(Checked.verdict(problem, plan))
          .as("seed %d round %d", seed, round)
          .isInstanceOf(Verdict.Valid.class);
    }
  }

  @Test
  void aDaysWorkOfFortyItemsIsPlanned() throws StationFault {
    Random random = new Random(8);
    Problems problems = new Problems(Problems.saw(10, 0, 100, 3));
    for (int item = 0; item < 40; item++) {
      problems.bars(40, 6000).bars(40, 12_000).remnant(3000).remnant(1800);
      for (int line = 0; line < 3; line++) {
        problems.wanted(4, 300 + random.nextInt(4500), random.nextInt(9), "", "");
      }
      problems.nextItem();
    }
    CuttingProblem problem = problems.problem();
    CutProposal plan = plan(problem, PlanLimits.ofTime(Duration.ofMillis(1_500)));
    assertThat(plan.unmet()).isEmpty();
    assertValid(problem, plan);
  }

  private static CuttingProblem hard(Random random) {
    Problems problems = Problems.onPlainSaw(0).bars(200, 1000);
    for (int i = 0; i < 120; i++) {
      problems.wanted(1, 250 + random.nextInt(250));
    }
    return problems.problem();
  }

  private static CuttingProblem withoutPrices(CuttingProblem problem) {
    return new CuttingProblem(
        problem.saw(), problem.items().stream().map(ItemPlannerTest::withoutPrices).toList());
  }

  private static ItemProblem withoutPrices(ItemProblem item) {
    List<StockChoice> free = item.stock().stream().map(ItemPlannerTest::withoutPrice).toList();
    return item.of(free, item.demands());
  }

  private static StockChoice withoutPrice(StockChoice unit) {
    return new StockChoice(
        unit.source(),
        unit.count(),
        Money.ZERO,
        unit.certificate(),
        unit.heat(),
        unit.ageDays(),
        unit.walkOrder());
  }

  private static List<Length> lengths(CutProposal plan) {
    return plan.bars().stream().map(PlannedBar::length).toList();
  }

  private static List<Long> lengthsOfFirstPieces(CutProposal plan) {
    return plan.bars().stream().map(bar -> bar.lengths().getFirst().micrometres() / 1000).toList();
  }

  private static void assertValid(CuttingProblem problem, CutProposal plan) {
    assertThat(Checked.verdict(problem, plan)).isInstanceOf(Verdict.Valid.class);
  }

  private CutProposal plan(CuttingProblem problem, PlanLimits limits) throws StationFault {
    return new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 2).plan(problem, limits, watcher());
  }

  private PlanWatcher watcher() {
    return new PlanWatcher() {
      @Override
      public void better(CutProposal proposal) {
        shown.add(proposal);
      }

      @Override
      public boolean enough() {
        return false;
      }
    };
  }
}
