package org.kerf.flow.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.flow.Workshop;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.kernel.StationFault;

/** Reservations are counted for all bars of a booking at once. */
class ReservationsTest {

  @TempDir Path folder;
  private Workshop shop;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
  }

  @AfterEach
  void shut() throws StationFault {
    assertThat(shop.check().differences()).isEmpty();
    shop.close();
  }

  /** Before each statement Hibernate goes through all bars and pieces that were read. */
  @Test
  void aPlanOfManyUnitsIsWithdrawnInAsManyStatementsAsOneOfFew() throws Exception {
    assertThat(flushesOfWithdrawing(approved("C-1", 30)))
        .isEqualTo(flushesOfWithdrawing(approved("C-2", 3)));
  }

  private PlanId approved(String number, int units) throws StationFault {
    CutOrder order = shop.order(number, 500, units);
    List<PlannedBar> bars = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      bars.addAll(shop.proposal(shop.bundle(6_000, 1), order, 1).items().getFirst().bars());
    }
    var plan =
        new ItemPlan(shop.item.id(), bars, bars.size(), MaterialProof.nothingKnownOf(0), List.of());
    var outcome =
        new ApprovePlan(shop.booking, shop.repositories)
            .run(shop.command(), new CutProposal(shop.saw, List.of(plan)));
    return ((ApprovePlan.Outcome.Approved) outcome).plan().id();
  }

  private long flushesOfWithdrawing(PlanId plan) throws StationFault {
    Statistics statistics = Workshop.SESSIONS.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      long before = statistics.getFlushCount();
      new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), plan);
      return statistics.getFlushCount() - before;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
