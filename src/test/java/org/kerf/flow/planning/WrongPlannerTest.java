package org.kerf.flow.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.cutting.patterns.PatternEngine;
import org.kerf.cutting.solver.ItemPlanner;
import org.kerf.flow.Workshop;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** A planner that is wrong: nobody ever gets to see what it proposes. */
class WrongPlannerTest {

  @TempDir private Path folder;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private Workshop shop;

  @BeforeEach
  void open() throws Exception {
    shop = Workshop.in(folder);
  }

  @AfterEach
  void close() {
    shop.close();
    workers.shutdownNow();
  }

  @Test
  void planThatCannotBeCutOrClaimsTooMuchIsAFault() throws Exception {
    shop.bundle(6_000, 10);
    List<OrderId> orders = List.of(shop.order("C-1", 1_900, 5).id());
    assertThat(plan(orders, bars -> bars).barCount()).isEqualTo(2);
    UnaryOperator<List<PlannedBar>> doubled = bars -> each(bars, pieces -> twice(pieces));
    UnaryOperator<List<PlannedBar>> forgotten = bars -> bars.subList(0, 1);
    for (UnaryOperator<List<PlannedBar>> wrong : List.of(doubled, forgotten)) {
      assertThatThrownBy(() -> plan(orders, wrong))
          .isInstanceOfSatisfying(
              StationFault.class,
              fault ->
                  assertThat(fault.sentence())
                      .isEqualTo(
                          StationFault.of(fault.code(), FaultText.PLAN_NOT_VALID).sentence()));
    }
  }

  @Test
  void aPieceForStockThatTheItemDoesNotAllowIsAFault() throws Exception {
    shop.bundle(6_000, 10);
    List<OrderId> orders = List.of(shop.order("C-1", 1_900, 5).id());
    assertThatThrownBy(() -> plan(orders, bars -> each(bars, pieces -> oneMoreForStock(pieces))))
        .isInstanceOf(StationFault.class);
  }

  private CutProposal plan(List<OrderId> orders, UnaryOperator<List<PlannedBar>> wrong)
      throws StationFault {
    var right = new ItemPlanner(new PatternEngine(workers), workers, 1);
    Planner planner =
        (problem, limits, watcher) -> spoilt(right.plan(problem, limits, watcher), wrong);
    return new PlanCuts(shop.reading, shop.repositories, planner, shop.booking)
        .run(shop.saw.id(), orders, PlanLimits.ofTime(Duration.ofSeconds(2)), PlanWatcher.PATIENT);
  }

  private static CutProposal spoilt(CutProposal right, UnaryOperator<List<PlannedBar>> wrong) {
    ItemPlan plan = right.items().getFirst();
    return new CutProposal(
        right.saw(),
        List.of(
            new ItemPlan(
                plan.item(),
                wrong.apply(plan.bars()),
                plan.bound(),
                plan.material(),
                plan.unmet(),
                plan.credit())));
  }

  private static List<PlannedBar> each(
      List<PlannedBar> bars, UnaryOperator<List<PlannedPiece>> change) {
    return bars.stream().map(bar -> bar.cutInto(change.apply(bar.pieces()))).toList();
  }

  private static List<PlannedPiece> oneMoreForStock(List<PlannedPiece> pieces) {
    List<PlannedPiece> more = new ArrayList<>(pieces);
    PlannedPiece like = pieces.getFirst();
    if (pieces.size() < 3) {
      more.add(new PlannedPiece(like.spec().forStock(), like.order()));
    }
    return more;
  }

  private static List<PlannedPiece> twice(List<PlannedPiece> pieces) {
    List<PlannedPiece> doubled = new ArrayList<>(pieces);
    doubled.addAll(pieces);
    return doubled;
  }
}
