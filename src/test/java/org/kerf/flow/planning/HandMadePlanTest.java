package org.kerf.flow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.flow.Workshop;
import org.kerf.stock.model.unit.StockUnit;

/** A proposal that a person changes, on a real store with the real planner. */
class HandMadePlanTest {

  @TempDir private Path folder;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private Workshop shop;
  private PlanCuts planCuts;

  @BeforeEach
  void open() throws Exception {
    shop = Workshop.in(folder);
    var planner = new ItemPlanner(new PatternEngine(workers), workers, 1);
    planCuts = new PlanCuts(shop.reading, shop.repositories, planner, shop.booking);
  }

  @AfterEach
  void close() {
    shop.close();
    workers.shutdownNow();
  }

  @Test
  void lockedBarStaysAsItIsAndTheRestIsPlannedAroundIt() throws Exception {
    shop.bundle(6_000, 10);
    CutOrder order = shop.order("C-1", 1_900, 3);
    CutOrder small = shop.order("C-2", 900, 6);
    List<OrderId> orders = List.of(order.id(), small.id());
    Draft first = plan(orders);
    assertThat(first.proposal().isBestInMaterial()).isTrue();
    Draft locked = first.locked(List.of(new BarRef(0, 0)), true);
    PlannedBar kept = locked.bar(new BarRef(0, 0));
    Draft again = planRest(orders, locked);
    assertThat(again.released()).isZero();
    assertThat(again.proposal().bars()).contains(kept);
    assertThat(again.placesTheSameAs(first)).isTrue();
    assertThat(again.proposal().bound()).isLessThanOrEqualTo(again.proposal().barCount());
    assertThat(again.proposal().items().getFirst().material().weight())
        .isEqualTo(again.proposal().bars().stream().mapToLong(PlannedBar::weight).sum());
  }

  @Test
  void allBarsLockedLeaveNothingToPlan() throws Exception {
    shop.bundle(6_000, 10);
    List<OrderId> orders = List.of(shop.order("C-1", 1_900, 5).id());
    Draft first = plan(orders);
    List<BarRef> all = List.of(new BarRef(0, 0), new BarRef(0, 1));
    Draft locked = first.locked(all, true);
    Draft again = planRest(orders, locked);
    assertThat(again.proposal().bars()).containsExactlyElementsOf(locked.proposal().bars());
    assertThat(again.proposal().isBestInMaterial()).isTrue();
  }

  @Test
  void lockedBarThatSomebodyTookIsLetGoAndItsPiecesArePlannedAnew() throws Exception {
    StockUnit single = shop.bundle(6_000, 1);
    List<OrderId> orders = List.of(shop.order("C-1", 1_900, 3).id());
    Draft locked = plan(orders).locked(List.of(new BarRef(0, 0)), true);
    CutOrder rival = shop.order("C-2", 1_900, 3);
    new ApprovePlan(shop.booking, shop.repositories)
        .run(shop.command(), shop.proposal(single, rival, 3));
    shop.bundle(7_000, 1);
    Draft again = planRest(orders, locked);
    assertThat(again.released()).isEqualTo(1);
    assertThat(again.lockedBars()).isEmpty();
    assertThat(again.proposal().unmet()).isEmpty();
    assertThat(again.proposal().barCount()).isEqualTo(1);
  }

  @Test
  void planChangedByHandIsApprovedAsItStands() throws Exception {
    shop.bundle(6_000, 10);
    List<OrderId> orders =
        List.of(shop.order("C-1", 2_900, 2).id(), shop.order("C-2", 2_000, 1).id());
    Draft draft = plan(orders);
    assertThat(draft.proposal().barCount()).isEqualTo(2);
    int pair = draft.bar(new BarRef(0, 0)).pieces().size() == 2 ? 0 : 1;
    var outcome = draft.move(new BarRef(0, pair), 0, new BarRef(0, 1 - pair));
    assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
    Draft moved = ((MoveOutcome.Moved) outcome).draft();
    var approved =
        (ApprovePlan.Outcome.Approved)
            new ApprovePlan(shop.booking, shop.repositories).run(shop.command(), moved.proposal());
    var bars = shop.reading.of(tx -> shop.repositories.plans().bars(tx, approved.plan().id()));
    assertThat(bars)
        .extracting(bar -> bar.pieces().size())
        .containsExactlyElementsOf(
            moved.proposal().bars().stream().map(bar -> bar.pieces().size()).toList());
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void shortestBarAndEqualNeighbourAreSaid() throws Exception {
    shop.bundle(6_000, 5);
    shop.bundle(12_100, 5);
    Draft draft = plan(List.of(shop.order("C-1", 5_900, 2).id()));
    assertThat(ExplainBar.run(draft, new BarRef(0, 0)))
        .contains(new BarReason.Shortest())
        .doesNotContain(new BarReason.SameAsBefore());
    assertThat(ExplainBar.run(draft, new BarRef(0, 1))).contains(new BarReason.SameAsBefore());
    Draft locked = draft.locked(List.of(new BarRef(0, 0)), true);
    assertThat(ExplainBar.run(locked, new BarRef(0, 0)))
        .startsWith(new BarReason.Locked())
        .hasSizeLessThanOrEqualTo(3);
  }

  private Draft plan(List<OrderId> orders) throws Exception {
    return planCuts.draft(problem(orders), limits(), PlanWatcher.PATIENT);
  }

  private Draft planRest(List<OrderId> orders, Draft locked) throws Exception {
    return planCuts.planRest(problem(orders), locked, limits(), PlanWatcher.PATIENT);
  }

  private CuttingProblem problem(List<OrderId> orders) throws Exception {
    return planCuts.problem(shop.saw.id(), orders);
  }

  private static PlanLimits limits() {
    return PlanLimits.ofTime(Duration.ofSeconds(2));
  }
}
