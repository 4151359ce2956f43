package org.kerf.flow.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.Workshop;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.projection.SharedTables;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;

/**
 * Two stations change one order before either has heard of the other: both have it alike at last.
 */
class OrdersOfTwoStationsTest {

  private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID THERE = UUID.fromString("00000000-0000-7000-8000-00000000000b");

  @TempDir Path folder;
  @TempDir Path other;
  private Workshop here;
  private Workshop there;
  private CutOrder order;

  @BeforeEach
  void bothHaveTheOrder() throws StationFault {
    here = Workshop.in(folder, "A1");
    there = Workshop.in(other, "B1");
    order = here.order("C-1", 1_000, 5);
    there.pull(THERE, here.feed(HERE, "A1", 0));
  }

  @AfterEach
  void shut() {
    here.close();
    there.close();
  }

  @Test
  void bothAddALineAndChangeTheHead() throws Exception {
    change(here, new OrderHead(order.due().plusDays(1), 1, "aici"), 8);
    change(there, new OrderHead(order.due().plusDays(2), 2, "acolo"), 6);
    exchange();
    CutOrder now = order(here);
    assertThat(now.lines()).hasSize(3);
    assertThat(now.note()).isEqualTo("acolo");
    assertThat(now.lines()).extracting(CutLine::quantity).contains(6);
  }

  @Test
  void oneCancelsWhatTheOtherChanges() throws Exception {
    change(here, new OrderHead(order.due(), 1, ""), 8);
    new CancelOrder(there.booking, there.repositories).run(there.command(), order(there));
    exchange();
    assertThat(order(here).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order(here).lines()).hasSize(2);
  }

  @Test
  void oneCancelsWhatTheOtherHasPlannedAndTheStoreIsSound() throws Exception {
    assertThat(
            new ApprovePlan(here.booking, here.repositories)
                .run(here.command(), here.proposal(here.bundle(6_000, 1), order, 3)))
        .isInstanceOf(ApprovePlan.Outcome.Approved.class);
    new CancelOrder(there.booking, there.repositories).run(there.command(), order(there));
    exchange();
    assertThat(order(here).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order(here).lines().getFirst().planned()).isEqualTo(3);
  }

  private void change(Workshop shop, OrderHead head, int quantity) throws StationFault {
    CutOrder seen = order(shop);
    var added =
        new NewOrder.Line(
            seen.lines().getFirst().item(),
            Length.ofMillimetres(700),
            4,
            "",
            "",
            "",
            Owner.ours(),
            Ends.SQUARE);
    assertThat(
            new ChangeOrder(shop.booking, shop.repositories)
                .run(
                    shop.command(),
                    new OrderChange(
                        seen.id(),
                        seen.head(),
                        head,
                        List.of(
                            new OrderChange.Quantity(seen.lines().getFirst().id(), 5, quantity)),
                        List.of(added))))
        .isInstanceOf(ChangeOrder.Outcome.Changed.class);
  }

  /** What was booked here comes first in the feed. */
  private void exchange() throws StationFault {
    List<FeedEntry> feed = new ArrayList<>(here.feed(HERE, "A1", 0));
    feed.addAll(there.feed(THERE, "B1", 0));
    there.pull(THERE, feed);
    here.pull(HERE, feed);
    SharedTables.assertSame(there.reading, SharedTables.of(here.reading), "there");
    assertThat(here.check().differences()).isEmpty();
    assertThat(there.check().differences()).isEmpty();
  }

  private CutOrder order(Workshop shop) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.orders().order(tx, order.id()).orElseThrow());
  }
}
