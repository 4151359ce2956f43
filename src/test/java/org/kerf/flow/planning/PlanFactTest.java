package org.kerf.flow.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanContent;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.Workshop;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;

/** The fact of a plan is enough to make the plan of it at another station. */
class PlanFactTest {

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void theJournalHoldsAllBarsAndPiecesOfAnApprovedPlan() throws Exception {
    StockUnit bundle = shop.bundle(6_000, 5);
    CutOrder order = shop.order("C-1", 1_830, 12);
    var approved =
        (ApprovePlan.Outcome.Approved)
            new ApprovePlan(shop.booking, shop.repositories)
                .run(shop.command(), shop.proposal(bundle, order, 3, 3, 3, 2, 1));
    CutPlan plan = approved.plan();
    var fact = (PlanFact.PlanApproved) lastEntry().fact();
    PlanContent content = fact.content().orElseThrow();
    assertThat(content.bars()).as("alike ones once").hasSize(3);
    assertThat(content.barCount()).isEqualTo(5);
    List<PlanBar> kept = shop.reading.of(tx -> shop.repositories.plans().bars(tx, plan.id()));
    assertThat(content.bars(plan.id())).isEqualTo(kept);
    assertThat(content.saw()).isEqualTo(plan.saw());
    assertThat(content.cost()).isEqualTo(plan.cost());
    assertThat(content.mostSavingPpm()).isEqualTo(plan.mostSavingPpm().orElseThrow());
    assertThat(fact.bound()).isEqualTo(plan.bound());
    assertThat(fact.plan()).isEqualTo(plan.code());
  }

  @Test
  void aPlanOfManyBarsIsOneEntry() throws Exception {
    StockUnit bundle = shop.bundle(6_000, 400);
    CutOrder order = shop.order("C-1", 1_830, 600);
    int[] pieces = IntStream.range(0, 400).map(i -> 1 + i % 2).toArray();
    new ApprovePlan(shop.booking, shop.repositories)
        .run(shop.command(), shop.proposal(bundle, order, pieces));
    JournalEntry entry = lastEntry();
    assertThat(((PlanFact.PlanApproved) entry.fact()).content().orElseThrow().bars()).hasSize(400);
    assertThat(entry.stored().details().length()).isLessThan(400 * 300);
  }

  private JournalEntry lastEntry() throws StationFault {
    return shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 100)).getLast();
  }
}
