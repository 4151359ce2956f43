package org.kerf.flow.projection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.saw.TakeBar;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;

/** A use case that forgot to look books nothing: states move along their way only. */
class StateGuardTest {

  @TempDir Path folder;
  private Workshop shop;
  private RunBar run;

  @BeforeEach
  void aBarOnTheSaw() throws StationFault {
    shop = Workshop.in(folder);
    StockUnit bundle = shop.bundle(6_000, 2);
    var order = shop.order("C-1", 1_830, 2);
    new ApprovePlan(shop.booking, shop.repositories)
        .run(shop.command(), shop.proposal(bundle, order, 1, 1));
    PlanBar first = bar(0);
    run =
        ((TakeBar.Outcome.Taken)
                new TakeBar(shop.booking, shop.repositories).run(shop.command(), first.id()))
            .bar();
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  private PlanBar bar(int index) throws StationFault {
    return shop.reading.of(
        tx ->
            shop.repositories
                .plans()
                .bars(tx, shop.repositories.plans().recent(tx, 1).getFirst().id())
                .get(index));
  }

  private void book(CuttingChange change) throws StationFault {
    shop.<Boolean>book(
        (tx, at) ->
            Booked.of(
                true,
                List.of(
                    shop.projections()
                        .book(
                            tx,
                            at,
                            shop.operator.id(),
                            new SawFact.BarOnSaw(
                                run.id(),
                                shop.repositories.stock().unit(tx, run.unit()).orElseThrow().code(),
                                run.length(),
                                Optional.of(change))))));
  }

  private void refused(CuttingChange change) throws StationFault {
    List<String> before = SharedTables.of(shop.reading);
    assertThatThrownBy(() -> book(change)).isInstanceOf(IllegalStateException.class);
    SharedTables.assertSame(shop.reading, before, "nothing was booked");
  }

  @Test
  void aBarThatWaitsIsNotCut() throws StationFault {
    refused(CuttingChange.builder().bar(bar(1), BarState.CUT).build());
  }

  @Test
  void aBarOnTheSawIsNotLaidOnItAgain() throws StationFault {
    refused(CuttingChange.builder().bar(bar(0), BarState.ON_SAW).build());
  }

  @Test
  void whatWasTakenBackIsNotClosed() throws StationFault {
    book(
        CuttingChange.builder()
            .run(run.takenBack(shop.now()))
            .bar(bar(0), BarState.TO_CUT)
            .build());
    refused(CuttingChange.builder().run(run).build());
  }
}
