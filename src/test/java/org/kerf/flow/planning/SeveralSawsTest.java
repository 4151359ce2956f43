package org.kerf.flow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.flow.ShopWithFiles;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.queue.SawLoad;
import org.kerf.flow.queue.SawLoads;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.UnitId;

/** One plan for several saws: each bar belongs to one, and is planned with its kerf and trims. */
class SeveralSawsTest {

  private static final PlanLimits LIMITS = PlanLimits.ofSteps(50, 1);

  @TempDir Path folder;
  @TempDir Path files;
  private ShopWithFiles work;
  private Workshop shop;
  private Saw thick;

  @BeforeEach
  void open() throws Exception {
    work = new ShopWithFiles(folder, files);
    shop = work.shop;
    work.take(
        ImportKind.SAWS,
        """
        Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm)
        Disc gros;15;20;0;8
        """);
    thick =
        shop.reading.of(shop.repositories.plans()::saws).stream()
            .filter(saw -> saw.name().equals("Disc gros"))
            .findFirst()
            .orElseThrow();
  }

  /** Checks the store, too. */
  @AfterEach
  void shut() throws StationFault {
    work.close();
  }

  @Test
  void oneItemIsDividedByTimeAndEachPartIsPlannedWithTheKerfOfItsSaw() throws Exception {
    shop.bundle(6_000, 30);
    OrderId order = shop.order("C-1", 1_190, 60).id();
    CuttingProblem problem = plans().problem(List.of(shop.saw.id(), thick.id()), List.of(order));
    assertThat(problem.items()).hasSize(2);
    assertThat(problem.saws()).containsExactlyInAnyOrder(shop.saw, thick);
    assertThat(pieces(problem))
        .isEqualTo(Map.of(problem.items().getFirst().demands().getFirst().line(), 60));
    assertThat(bars(problem).values()).as("no bar stands in both parts").containsExactly(30);

    Draft draft = plans().draft(problem, LIMITS, PlanWatcher.PATIENT);
    CutProposal found = draft.proposal();
    assertThat(found.unmet()).isEmpty();
    assertThat(found.isBestInMaterial()).as("each part is proved by itself").isTrue();
    for (int i = 0; i < found.items().size(); i++) {
      int most = found.saw(i).equals(thick) ? 4 : 5;
      assertThat(found.items().get(i).bars())
          .as("five pieces find room on a bar only by the thinner blade")
          .allMatch(bar -> bar.pieces().size() <= most)
          .anyMatch(bar -> bar.pieces().size() == most);
    }

    Draft locked = draft.locked(List.of(new BarRef(0, 0), new BarRef(1, 0)), true);
    Draft rest = plans().planRest(problem, locked, LIMITS, PlanWatcher.PATIENT);
    assertThat(rest.proposal().unmet())
        .as("what is locked of one saw is not lost of the other")
        .isEmpty();
    assertThat(rest.lockedBars()).hasSize(2);
    assertThat(rest.proposal().barCount()).isEqualTo(found.barCount());

    work.approve(found);
    List<SawLoad> loads = loads();
    assertThat(loads).allMatch(load -> !load.waiting().isEmpty());
    Duration apart = loads.getFirst().time().minus(loads.getLast().time()).abs();
    assertThat(apart).isLessThan(Duration.ofMinutes(8));
    for (PlanBar bar : waitingAt(thick)) {
      assertThat(bar.source().geometry(thick, shop.item.height()).fits(bar.toCut())).isTrue();
    }
  }

  @Test
  void aShortStockIsNotDividedAndOneSawIsPlannedAsBefore() throws Exception {
    shop.bundle(6_000, 5);
    OrderId order = shop.order("C-1", 1_900, 15).id();
    CuttingProblem problem = plans().problem(List.of(thick.id(), shop.saw.id()), List.of(order));
    assertThat(problem.items()).hasSize(1);
    assertThat(plans().draft(problem, LIMITS, PlanWatcher.PATIENT).proposal().unmet()).isEmpty();
    CuttingProblem alone = plans().problem(shop.saw.id(), List.of(order));
    assertThat(alone.chosen()).containsExactly(shop.saw);
  }

  @Test
  void whatWaitsForASawCountsWhenWorkIsDivided() throws Exception {
    var bundle = shop.bundle(6_000, 30);
    work.approve(shop.proposal(bundle, shop.order("C-0", 900, 30), 3, 3, 3, 3, 3, 3, 3, 3, 3, 3));
    OrderId order = shop.order("C-1", 1_900, 6).id();
    CuttingProblem problem = plans().problem(List.of(shop.saw.id(), thick.id()), List.of(order));
    assertThat(problem.saws()).as("the first saw has enough to do").containsExactly(thick);
    CutProposal found = plans().draft(problem, LIMITS, PlanWatcher.PATIENT).proposal();
    assertThat(found.sawsUsed()).containsExactly(thick);
    work.approve(found);
    assertThat(waitingAt(thick)).hasSize(2);
  }

  private PlanCuts plans() {
    return work.planCuts;
  }

  private List<SawLoad> loads() throws StationFault {
    return shop.reading.of(tx -> new SawLoads(shop.repositories).read(tx, shop.now()));
  }

  private List<PlanBar> waitingAt(Saw saw) throws StationFault {
    SawId id = saw.id();
    return shop.reading.of(
        tx ->
            shop.repositories.plans().queued(tx, id).stream()
                .map(bar -> shop.repositories.plans().bar(tx, bar.bar()).orElseThrow())
                .toList());
  }

  private static Map<LineId, Integer> pieces(CuttingProblem problem) {
    Map<LineId, Integer> all = new HashMap<>();
    for (ItemProblem item : problem.items()) {
      item.demands().forEach(demand -> all.merge(demand.line(), demand.quantity(), Integer::sum));
    }
    return all;
  }

  private static Map<UnitId, Integer> bars(CuttingProblem problem) {
    Map<UnitId, Integer> all = new HashMap<>();
    for (ItemProblem item : problem.items()) {
      item.stock().forEach(choice -> all.merge(choice.unit(), choice.count(), Integer::sum));
    }
    return all;
  }
}
