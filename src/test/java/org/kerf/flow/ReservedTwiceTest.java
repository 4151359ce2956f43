package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.projection.SharedTables;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.tools.sync.ModelCentre;

/** Two stations reserve one bar: the first in the order of the feed stands. */
class ReservedTwiceTest {

  @TempDir Path folder;
  private final ModelCentre centre =
      new ModelCentre(new UUID(7, 7), "Construct SRL", InstantSource.system());

  private static List<PlanBar> waiting(EnrolledShop at, StockUnit unit) throws StationFault {
    return at.shop.reading.of(tx -> at.shop.repositories.plans().waiting(tx, unit.id()));
  }

  private static List<PlanFact.BarsGivenBack> givenBack(EnrolledShop at) throws StationFault {
    return at.shop.reading.of(tx -> at.shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000)).stream()
        .map(entry -> entry.fact())
        .filter(PlanFact.BarsGivenBack.class::isInstance)
        .map(PlanFact.BarsGivenBack.class::cast)
        .toList();
  }

  private EnrolledShop shop(String name, String characters) throws StationFault {
    return EnrolledShop.in(folder.resolve(name), characters, centre, () -> "77");
  }

  @Test
  void theLaterPlanGivesItsBarBack() throws Exception {
    try (EnrolledShop office = shop("office", "01");
        EnrolledShop yard = shop("yard", "02")) {
      office.enrol();
      yard.enrol();
      StockUnit bar = office.shop.bundle(6_000, 1);
      StockUnit bundle = office.shop.bundle(4_000, 3);
      var first = office.shop.order("C-1", 1_830, 2);
      var second = office.shop.order("C-2", 900, 2);
      var third = office.shop.order("C-3", 1_200, 1);
      var fourth = office.shop.order("C-4", 1_100, 2);
      office.exchange();
      yard.exchange();
      office.exchange();
      new MorningsWork(office.shop).approve(bar, first, 2);
      new MorningsWork(office.shop).approve(bundle, third, 1);
      new MorningsWork(yard.shop).approve(bar, second, 2);
      new MorningsWork(yard.shop).approve(bundle, fourth, 1, 1);
      yard.exchange();
      office.exchange();
      yard.exchange();
      office.exchange();
      assertThat(waiting(office, bar)).as("the yard was first").hasSize(1);
      assertThat(waiting(office, bundle)).as("there are bars for both").hasSize(3);
      assertThat(givenBack(yard)).isEmpty();
      assertThat(givenBack(office))
          .singleElement()
          .satisfies(
              fact -> {
                assertThat(fact.unit()).isEqualTo(bar.code());
                assertThat(fact.bars()).isEqualTo(1);
                assertThat(fact.first().text()).startsWith("N02");
              });
      PlanBar back =
          office
              .shop
              .reading
              .of(tx -> office.shop.repositories.plans().bar(tx, givenBackBar(office)))
              .orElseThrow();
      assertThat(back.state()).isEqualTo(BarState.RELEASED);
      SharedTables.assertSame(
          yard.shop.reading, SharedTables.of(office.shop.reading), "both know whose it is");
      assertThat(office.shop.check().differences()).isEmpty();
    }
  }

  private static PlanBarId givenBackBar(EnrolledShop at) {
    try {
      return givenBack(at).getFirst().released().getFirst();
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
