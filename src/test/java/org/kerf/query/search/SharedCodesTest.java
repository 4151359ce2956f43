package org.kerf.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.Workshop;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;

/** Two stations gave out the same codes; once their facts have met, each code finds both things. */
class SharedCodesTest {

  private static final UUID HERE = new UUID(0, 1);
  private static final UUID THERE = new UUID(0, 2);

  @TempDir Path here;
  @TempDir Path there;

  @Test
  void aCodeThatTwoStationsGaveOutFindsBothThings() throws Exception {
    try (Workshop shop = Workshop.in(here);
        Workshop other = Workshop.in(there)) {
      StockUnit bundle = shop.bundle(6_000, 2);
      CutOrder order = shop.order("C-1", 1_830, 2);
      CutPlan plan = approved(shop, bundle, order);
      StockUnit same = other.bundle(5_000, 2);
      assertThat(approved(other, same, other.order("C-2", 900, 2)).code()).isEqualTo(plan.code());
      shop.pull(HERE, other.feed(THERE, "01", 0));
      for (ShortCode code :
          new ShortCode[] {
            bundle.code(), order.code(), plan.code(), shop.location.code(), document(shop)
          }) {
        assertThat(found(shop, code)).as("%s", code).isEqualTo(2);
      }
    }
  }

  private static CutPlan approved(Workshop shop, StockUnit unit, CutOrder order)
      throws StationFault {
    return ((ApprovePlan.Outcome.Approved)
            new ApprovePlan(shop.booking, shop.repositories)
                .run(shop.command(), shop.proposal(unit, order, 1, 1)))
        .plan();
  }

  private static ShortCode document(Workshop shop) throws StationFault {
    return shop.reading
        .of(
            tx ->
                StoreTx.of(tx)
                    .list(
                        "SELECT code FROM LEDGER.document ORDER BY id DESC LIMIT 1",
                        row -> Columns.code(row, "code")))
        .getFirst();
  }

  private static int found(Workshop shop, ShortCode code) throws StationFault {
    return new WarehouseSearch(shop.reading, shop.repositories).code(code).size();
  }
}
