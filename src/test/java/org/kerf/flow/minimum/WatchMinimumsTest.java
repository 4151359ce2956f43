package org.kerf.flow.minimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.query.stock.LowStock;
import org.kerf.query.stock.LowStockReader;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.Purchasing;
import org.kerf.stock.model.unit.StockUnit;

/** An item that falls below its minimum is said once, until it has recovered. */
class WatchMinimumsTest {

  @TempDir private Path folder;
  private Workshop shop;
  private WatchMinimums watch;
  private LowStockReader reader;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    watch =
        new WatchMinimums(
            shop.booking, shop.reading, shop.transactions, shop.journal, shop.repositories.stock());
    reader = new LowStockReader(shop.reading, shop.repositories.stock());
    minimum(Length.ofMillimetres(20_000));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void oneFallIsSaidOnceAndAgainAfterItHasRecovered() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    assertThat(said()).as("24 m are more than 20 m").isEmpty();
    adjust(bundle, 4, 3);
    assertThat(said())
        .containsExactly(
            new StockFact.StockLow(
                shop.item.id(),
                shop.item.code(),
                Length.ofMillimetres(18_000),
                Length.ofMillimetres(20_000)));
    adjust(bundle, 3, 2);
    assertThat(said()).as("it was low already").hasSize(1);
    adjust(bundle, 2, 4);
    assertThat(said()).hasSize(1);
    adjust(bundle, 4, 1);
    assertThat(said()).as("it had recovered").hasSize(2);
    assertThat(shop.check().differences()).isEmpty();
  }

  @Test
  void whatAPlanHasReservedIsNotAvailable() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 4);
    CutOrder order = shop.order("C-1", 1_830, 1);
    var approve = new ApprovePlan(shop.booking, shop.repositories);
    var plan =
        ((ApprovePlan.Outcome.Approved)
                approve.run(shop.command(), shop.proposal(bundle, order, 1)))
            .plan();
    assertThat(said()).hasSize(1);
    new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), plan.id());
    assertThat(said()).hasSize(1);
    minimum(Length.ofMillimetres(30_000));
    assertThat(said()).as("another minimum").hasSize(2);
    minimum(Length.ZERO);
    assertThat(said()).hasSize(2);
    minimum(Length.ofMillimetres(30_000));
    assertThat(said()).as("it was worked without a minimum").hasSize(3);
  }

  @Test
  void whatToOrderIsSaidInWholeBarsAndByWhatIsUsed() throws StationFault {
    StockUnit bundle = shop.bundle(6_000, 2);
    LowStock row = reader.read(shop.now(), true).getFirst();
    assertThat(row.level().missing()).isEqualTo(Length.ofMillimetres(8_000));
    assertThat(row.level().usual()).contains(Length.ofMillimetres(6_000));
    assertThat(row.level().barsToOrder()).contains(2);
    assertThat(row.used()).isEqualTo(Length.ZERO);
    adjust(bundle, 2, 9);
    assertThat(reader.read(shop.now(), true)).isEmpty();
    assertThat(reader.read(shop.now(), false)).hasSize(1);
    var used = new LowStock(row.level(), Length.ofMillimetres(90_000));
    assertThat(used.suggested(14)).isEqualTo(Length.ofMillimetres(14_000));
    assertThat(reader.read(shop.now().plus(Duration.ofDays(1)), false)).hasSize(1);
  }

  /** All that was said so far, once the journal is read. */
  private List<StockFact.StockLow> said() throws StationFault {
    while (watch.run() > 0) {
      assertThat(shop.check().differences()).isEmpty();
    }
    return shop.reading.of(tx -> shop.journal.entries(tx, 0, Long.MAX_VALUE, 1_000)).stream()
        .map(entry -> entry.fact())
        .filter(StockFact.StockLow.class::isInstance)
        .map(StockFact.StockLow.class::cast)
        .toList();
  }

  private void adjust(StockUnit bundle, int thought, int counted) throws StationFault {
    assertThat(
            new AdjustUnit(shop.booking, shop.repositories)
                .run(shop.command(), bundle.id(), thought, counted, "numărat"))
        .isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
  }

  private void minimum(Length least) throws StationFault {
    Item before =
        shop.reading.of(tx -> shop.repositories.stock().item(tx, shop.item.id())).orElseThrow();
    var now =
        new Item(
            before.id(),
            before.code(),
            before.name(),
            before.category(),
            before.grade(),
            before.massPerMetre(),
            before.unit(),
            before.height(),
            before.cutting(),
            new Purchasing(least, before.supplierCode(), List.of(), 0),
            before.inactive());
    shop.book(
        (tx, at) -> {
          Fact saved =
              shop.projections()
                  .book(
                      tx, at, shop.operator.id(), StockFact.ItemSaved.of(now, Optional.of(before)));
          return Booked.of(now, List.of(saved));
        });
  }
}
