package org.kerf.cutting.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.problem.SurplusRules;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.KeptLeftovers;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.verify.Verdict;

/** Pieces for stock, against every set of pieces that a bar could still yield. */
class TinySurplusTest {

  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(1);
  private static final Money PRICE = Money.ofBani(3_000);

  @AfterAll
  static void close() {
    WORKERS.shutdownNow();
  }

  @Test
  void eachBarsScrapYieldsTheMostLengthAndThePlanStaysTheSame() throws StationFault {
    assertThat(compare(811, false)).isGreaterThan(ProofRounds.thirdOf(25));
  }

  @Test
  void onBarsWithAnglesToo() throws StationFault {
    assertThat(compare(812, true)).isGreaterThan(ProofRounds.thirdOf(12));
  }

  /** The answer is how many bars of all plans yield something. */
  private static int compare(long seed, boolean slanted) throws StationFault {
    Random random = new Random(seed);
    int yielding = 0;
    for (int round = 0; round < ProofRounds.thirdOf(120); round++) {
      CuttingProblem problem = tiny(random, slanted);
      ItemProblem item = problem.items().getFirst();
      CuttingProblem none =
          new CuttingProblem(
              problem.saw(),
              List.of(
                  new ItemProblem(
                      item.item(),
                      item.rules().with(SurplusRules.NONE),
                      item.stock(),
                      item.demands())));
      String where = "seed %d round %d: %s".formatted(seed, round, problem);
      CutProposal plan = plan(problem, round);
      ItemPlan with = plan.items().getFirst();
      ItemPlan without = plan(none, round).items().getFirst();
      assertThat(Checked.verdict(problem, plan)).as(where).isInstanceOf(Verdict.Valid.class);
      assertThat(withoutSurplus(with)).as(where).isEqualTo(without);
      Map<Length, Integer> room = new HashMap<>();
      for (PlannedBar bar : with.bars()) {
        yielding += bar.surplus().isEmpty() ? 0 : 1;
        long most = bar.keepsLeftover() ? 0 : most(problem.saw(), item, bar, room);
        assertThat(length(bar.surplus())).as(where).isEqualTo(most);
        bar.surplus().forEach(piece -> room.merge(piece.length(), -1, Integer::sum));
      }
    }
    return yielding;
  }

  /** The most length that the bar yields for stock, of all sets of pieces. */
  private static long most(Saw saw, ItemProblem item, PlannedBar bar, Map<Length, Integer> used) {
    StockChoice unit = item.unit(bar.unit()).orElseThrow();
    Demand like = item.demand(bar.asked().getFirst().line()).orElseThrow();
    Map<Length, Integer> room = new HashMap<>();
    for (Demand demand : item.demands()) {
      if (demand.ends().areSquare() && demand.accepts(unit) && demand.sharesBarsWith(like)) {
        Length length = demand.length();
        int left = item.rules().surplus().room(length) + used.getOrDefault(length, 0);
        room.put(length, left);
      }
    }
    List<PieceShape> asked = bar.asked().stream().map(PlannedPiece::shape).toList();
    return most(bar.geometry(saw, item.height()), item.rules(), asked, List.of(), room);
  }

  private static long most(
      BarGeometry geometry,
      ItemRules rules,
      List<PieceShape> asked,
      List<PieceShape> chosen,
      Map<Length, Integer> room) {
    List<PieceShape> all = new ArrayList<>(asked);
    all.addAll(chosen);
    boolean square = PieceShape.areSquare(all);
    boolean fits =
        square
            ? geometry.orderThatFits(all, shape -> shape, PieceShape::turned).isPresent()
            : geometry.fits(all);
    long sum = chosen.stream().mapToLong(shape -> shape.length().micrometres()).sum();
    long best = fits && rules.allows(all.size()) ? sum : 0;
    if (sum > geometry.bar().micrometres()) {
      return 0;
    }
    for (Length length : room.keySet()) {
      long same = chosen.stream().filter(shape -> shape.length().equals(length)).count();
      if (same < room.getOrDefault(length, 0)) {
        List<PieceShape> more = new ArrayList<>(chosen);
        more.add(new PieceShape(length, Ends.SQUARE));
        best = Math.max(best, most(geometry, rules, asked, more, room));
      }
    }
    return best;
  }

  @Test
  void barsCutAheadAreUsedUntrimmedAndMakeNoRoomForRemnants() throws StationFault {
    long seed = 813;
    Random random = new Random(seed);
    int used = 0;
    for (int round = 0; round < ProofRounds.thirdOf(120); round++) {
      CuttingProblem problem = tiny(random, false);
      ItemProblem item = problem.items().getFirst();
      CutProposal plan = plan(problem, round);
      used += (int) plan.bars().stream().filter(bar -> bar.source().cutAhead()).count();
      List<Long> costs = new ArrayList<>();
      EveryPlan.placingAll(
          problem.saw(),
          item,
          bars -> costs.add(bars.stream().mapToLong(bar -> bar.unit().cost().bani()).sum()));
      OptionalLong best = costs.stream().mapToLong(Long::longValue).min();
      if (best.isPresent()) {
        assertThat(plan.unmet()).isEmpty();
        assertThat(plan.cost().bani())
            .as("seed %d round %d: %s", seed, round, problem)
            .isEqualTo(best.getAsLong());
        assertThat(plan.items().getFirst().material().bound())
            .isLessThanOrEqualTo(best.getAsLong());
      }
    }
    assertThat(used).isGreaterThan(ProofRounds.thirdOf(16));
  }

  /** A saw that trims ten millimetres has nothing to trim from it. */
  @Test
  void aPieceCutAheadServesItsOwnLengthWithoutACut() throws StationFault {
    Problems problems =
        new Problems(Problems.saw(10, 5, 60, 3)).bars(1, 6_000).cutAhead(1_200, 0).wanted(1, 1_200);
    CutProposal plan = plan(problems.problem(), 1);
    assertThat(plan.bars()).hasSize(1).allMatch(bar -> bar.source().cutAhead());
    assertThat(plan.cost()).isEqualTo(Money.ZERO);
    assertThat(Checked.verdict(problems.problem(), plan))
        .isEqualTo(new Verdict.Valid(1, 1, 1_200_000, 1_200_000, 0, 0, 0, 0, 0));
  }

  @Test
  void aSawThatTrimsNothingUsesAnyBarWholeForAnOrderOfItsLength() throws StationFault {
    Problems problems =
        new Problems(Problems.saw(0, 0, 80, 3)).remnant(1_200, 0, "").wanted(1, 1_200);
    CutProposal plan = plan(problems.problem(), 1);
    assertThat(plan.bars()).hasSize(1);
    assertThat(plan.unmet()).isEmpty();
  }

  /** A person waits with each bar that is locked, so that few ways are looked at for each. */
  @Test
  void theScrapOfThousandsOfBarsIsNearlyUsedUp() {
    Problems problems =
        Problems.onPlainSaw(0)
            .rules(
                ItemRules.keepingFrom(Length.ofMillimetres(3_000))
                    .with(new SurplusRules(100_000, Map.of())))
            .bars(2_000, 6_000);
    for (int i = 0; i < 60; i++) {
      problems.wanted(1, 70 + 7 * i);
    }
    for (int i = 0; i < 2_000; i++) {
      // Seldom a multiple of seven is left.
      problems.wanted(1, 6_000 - 703 - 7 * (i % 200) - (i / 200 % 5));
    }
    CuttingProblem problem = problems.problem();
    ItemProblem item = problem.items().getFirst();
    List<PlannedBar> bars =
        item.demands().stream()
            .skip(60)
            .map(demand -> PlannedBar.of(item.stock().getFirst(), List.of(PlannedPiece.of(demand))))
            .toList();
    List<PlannedBar> filled = KeptLeftovers.of(problem.saw(), item, bars).bars();
    for (PlannedBar bar : filled) {
      long left = 6_000_000 - length(bar.pieces());
      assertThat(left).isBetween(0L, 10_000L);
    }
  }

  private static ItemPlan withoutSurplus(ItemPlan plan) {
    return new ItemPlan(
        plan.item(),
        plan.bars().stream().map(PlannedBar::withoutSurplus).toList(),
        plan.bound(),
        plan.material(),
        plan.unmet(),
        plan.credit());
  }

  private static long length(List<PlannedPiece> pieces) {
    return pieces.stream().mapToLong(piece -> piece.length().micrometres()).sum();
  }

  private static CutProposal plan(CuttingProblem problem, int seed) throws StationFault {
    return new ItemPlanner(new PatternEngine(WORKERS), WORKERS, 1)
        .plan(problem, PlanLimits.ofSteps(5_000, seed), PlanWatcher.PATIENT);
  }

  private static CuttingProblem tiny(Random random, boolean slanted) {
    Length shortest = Length.ofMillimetres(900);
    int room = random.nextBoolean() ? RemnantRules.NO_LIMIT : random.nextInt(2);
    Problems problems =
        new Problems(
                Problems.saw(
                    random.nextInt(2) * 7L,
                    random.nextInt(2) * 90L,
                    random.nextInt(2) * 120L,
                    random.nextInt(5)))
            .rules(
                ItemRules.keepingFrom(shortest)
                    .with(new RemnantRules(shortest, shortest.plus(shortest), PRICE, 0, room))
                    .withHeight(Length.ofMillimetres(slanted ? 60 : 0))
                    .withMostPieces(random.nextInt(3) == 0 ? 3 : 0)
                    .with(new SurplusRules(1 + random.nextInt(3), Map.of())));
    problems.bars(1 + random.nextInt(2), 3_000).bars(random.nextInt(2), 2_000);
    for (int i = random.nextInt(3); i > 0; i--) {
      problems.cutAhead(300L + random.nextInt(1_500), 0);
    }
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      long length = 200L + 10L * random.nextInt(120);
      boolean square = !slanted || random.nextBoolean();
      String certificate = random.nextInt(8) == 0 ? "3.1" : "";
      if (square) {
        problems.wanted(1, length, 0, certificate, "");
      } else {
        problems.slanted(1, length, 1_500 * random.nextInt(4), 1_500 * random.nextInt(4));
      }
    }
    if (random.nextBoolean()) {
      problems.wantedBy(7, true, 1, 200L + random.nextInt(400));
    }
    return problems.problem();
  }
}
