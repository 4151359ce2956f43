package org.kerf.flow.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.kernel.Change;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitState;

/** What came of an announced delivery, and how it differed. */
class ReceiveDeliveryTest {

  @TempDir Path folder;

  private Workshop shop;
  private ReceivingShop receiving;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    receiving = new ReceivingShop(shop);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatDiffersIsFoundAndAsksForAReasonBeforeAnythingIsBooked() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10, 10);
    var rows = List.of(receiving.row(delivery, 0, 12, 1, ""), receiving.row(delivery, 1, 4, 0, ""));
    var outcome = receiving.receive(delivery, rows);
    assertThat(ReceivingShop.missing(outcome))
        .containsExactly(
            found(delivery, 0, DifferenceKind.OVER, 2),
            found(delivery, 0, DifferenceKind.DAMAGED, 1),
            found(delivery, 1, DifferenceKind.SHORT, 6));
    assertThat(receiving.progress(delivery).state()).isEqualTo(DeliveryState.EXPECTED);
    var other = ReceivingShop.why(delivery, 1, DifferenceKind.SHORT, DifferenceReason.OTHER);
    assertThat(ReceivingShop.missing(receiving.receive(delivery, rows, other)))
        .as("another reason needs words")
        .contains(found(delivery, 1, DifferenceKind.SHORT, 6));
  }

  @Test
  void oneDocumentTakesAllInWithItsHeatsAndHoldsWhatIsDamaged() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10, 10, 10);
    var received = receiving.receiveWithDifferences(delivery);
    assertThat(received.units())
        .extracting(StockUnit::onHand, StockUnit::state)
        .containsExactly(
            tuple(10, UnitState.FREE),
            tuple(7, UnitState.FREE),
            tuple(8, UnitState.FREE),
            tuple(2, UnitState.HELD));
    Heat heat =
        shop.reading.of(tx -> shop.repositories.stock().heatByNumber(tx, "H-1").orElseThrow());
    assertThat(heat.certificateType()).isEqualTo("3.1");
    assertThat(heat.supplier()).isEqualTo(shop.customer.name());
    assertThat(received.units().getFirst().heat()).contains(heat.id());
    var progress = receiving.progress(delivery);
    assertThat(progress.state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(progress.receipts().getFirst().differences())
        .extracting(Difference::kind, Difference::count, Difference::reason)
        .containsExactlyInAnyOrder(
            tuple(DifferenceKind.SHORT, 3, DifferenceReason.NOT_SENT),
            tuple(DifferenceKind.DAMAGED, 2, DifferenceReason.BENT));
  }

  @Test
  void whatIsStillToFollowStaysOpenAndIsReceivedLater() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10, 10);
    var first = List.of(receiving.row(delivery, 0, 4, 0, ""));
    receiving.receive(
        delivery,
        first,
        ReceivingShop.why(delivery, 0, DifferenceKind.SHORT, DifferenceReason.REST_FOLLOWS));
    assertThat(receiving.progress(delivery).state()).isEqualTo(DeliveryState.PARTLY);
    assertThat(receiving.progress(delivery).lines())
        .extracting(LineProgress::open)
        .containsExactly(6, 10);
    var rest = List.of(receiving.row(delivery, 0, 6, 0, ""), receiving.row(delivery, 1, 10, 0, ""));
    assertThat(receiving.receive(delivery, rest))
        .isInstanceOf(ReceiveDelivery.Outcome.Received.class);
    assertThat(receiving.progress(delivery).state()).isEqualTo(DeliveryState.RECEIVED);
    assertThat(ReceivingShop.refusal(receiving.receive(delivery, rest)))
        .isEqualTo(new DeliveryRefusal.WrongState(DeliveryState.RECEIVED));
  }

  @Test
  void undoneAsAWholeItIsExpectedAgain() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10, 10, 10);
    var received = receiving.receiveWithDifferences(delivery);
    assertThat(receiving.undo(received.document())).isInstanceOf(UndoDocument.Outcome.Undone.class);
    var progress = receiving.progress(delivery);
    assertThat(progress.state()).isEqualTo(DeliveryState.EXPECTED);
    assertThat(progress.lines()).extracting(LineProgress::open).containsExactly(10, 10, 10);
    assertThat(progress.receipts().getFirst().undone()).isTrue();
    for (StockUnit unit : received.units()) {
      StockUnit now =
          shop.reading.of(tx -> shop.repositories.stock().unit(tx, unit.id()).orElseThrow());
      assertThat(now.onHand()).isZero();
    }
    assertThat(receiving.receiveWithDifferences(delivery).units()).hasSize(4);
  }

  @Test
  void customersOwnMaterialStaysTheirs() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", true, 10);
    var received =
        (ReceiveDelivery.Outcome.Received)
            receiving.receive(delivery, List.of(receiving.row(delivery, 0, 10, 0, "")));
    assertThat(received.units().getFirst().owner().partyId()).contains(shop.customer.id());
  }

  @Test
  void whatIsUnknownOrOutOfUseIsRefusedWithItsRow() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10);
    assertThat(row(delivery, "H-2", "A03"))
        .isEqualTo(fault(DeliveryRefusal.RowReason.UNKNOWN_HEAT, "H-2"));
    assertThat(row(delivery, "", "B07"))
        .isEqualTo(fault(DeliveryRefusal.RowReason.NO_LOCATION, "B07"));
    switchLocationOff();
    assertThat(row(delivery, "", "A03"))
        .isEqualTo(fault(DeliveryRefusal.RowReason.LOCATION_OUT_OF_USE, "A03"));
  }

  private static DeliveryRefusal fault(DeliveryRefusal.RowReason why, String name) {
    return new DeliveryRefusal.Rows(List.of(new DeliveryRefusal.Row(0, why, name)));
  }

  @Test
  void allRowsThatAreAtFaultAreNamedAtOnce() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10, 10, 10);
    List<WhatCame.Row> rows =
        List.of(
            receiving.row(delivery, 0, 10, 0, "H-2"),
            receiving.row(delivery, 1, 10, 0, "H-1"),
            receiving.row(delivery, 2, 10, 0, "H-3"));
    assertThat(ReceivingShop.refusal(receiving.receive(delivery, rows)))
        .isEqualTo(
            new DeliveryRefusal.Rows(
                List.of(
                    new DeliveryRefusal.Row(0, DeliveryRefusal.RowReason.UNKNOWN_HEAT, "H-2"),
                    new DeliveryRefusal.Row(2, DeliveryRefusal.RowReason.UNKNOWN_HEAT, "H-3"))));
  }

  @Test
  void whatCameYesterdayIsReceivedAsOfYesterday() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10);
    Instant now = shop.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant yesterday = now.minus(Duration.ofDays(1));
    assertThat(ReceivingShop.refusal(receive(delivery, now.plusSeconds(60))))
        .isInstanceOf(DeliveryRefusal.NotThen.class);
    var received = (ReceiveDelivery.Outcome.Received) receive(delivery, yesterday);
    assertThat(received.document().occurredAt()).isEqualTo(yesterday);
    assertThat(received.units().getFirst().since()).isEqualTo(yesterday);
    assertThat(received.state()).isEqualTo(DeliveryState.RECEIVED);
  }

  private ReceiveDelivery.Outcome receive(ExpectedDelivery delivery, Instant occurred)
      throws StationFault {
    return receiving
        .receiving
        .receive()
        .run(
            shop.command(),
            new WhatCame(
                delivery.id(),
                List.of(receiving.row(delivery, 0, 10, 0, "")),
                List.of(),
                List.of(),
                Optional.of(occurred)),
            ReceiptCopies.STANDARD);
  }

  private DeliveryRefusal row(ExpectedDelivery delivery, String heat, String location)
      throws StationFault {
    var row = new WhatCame.Row(ReceivingShop.line(delivery, 0), 10, 0, heat, "", location);
    return ReceivingShop.refusal(receiving.receive(delivery, List.of(row)));
  }

  private void switchLocationOff() throws StationFault {
    var there = shop.location;
    var off =
        new Location(there.id(), there.code(), there.name(), there.zone(), there.walkOrder(), true);
    shop.book(
        (tx, at) ->
            Booked.of(
                off,
                List.of(
                    shop.projections()
                        .book(
                            tx,
                            at,
                            shop.operator.id(),
                            new StockFact.LocationSaved(
                                off.id(), new Change<>(off, Optional.of(there)))))));
  }

  @Test
  void closedShortWithAReasonItTakesNothingMoreUntilItIsOpenedAgain() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10);
    var close = receiving.receiving.close();
    assertThat(close.run(shop.command(), delivery.id(), " "))
        .isEqualTo(new CloseDelivery.Outcome.Refused(new DeliveryRefusal.NoReason()));
    close.run(shop.command(), delivery.id(), "furnizorul a renunțat");
    assertThat(receiving.progress(delivery).state()).isEqualTo(DeliveryState.CLOSED_SHORT);
    assertThat(receiving.progress(delivery).closeReason()).isEqualTo("furnizorul a renunțat");
    var rows = List.of(receiving.row(delivery, 0, 10, 0, ""));
    assertThat(ReceivingShop.refusal(receiving.receive(delivery, rows)))
        .isEqualTo(new DeliveryRefusal.WrongState(DeliveryState.CLOSED_SHORT));
    close.reopen(shop.command(), delivery.id());
    assertThat(receiving.progress(delivery).state()).isEqualTo(DeliveryState.EXPECTED);
    assertThat(receiving.receive(delivery, rows))
        .isInstanceOf(ReceiveDelivery.Outcome.Received.class);
  }

  @Test
  void whatIsAnnouncedChangesUntilSomethingOfItCame() throws StationFault {
    ExpectedDelivery delivery = receiving.announce("A-1", false, 10);
    assertThat(
            receiving
                .receiving
                .save()
                .run(shop.command(), Optional.empty(), receiving.asked("A-1", false, 3)))
        .isEqualTo(new SaveDelivery.Outcome.Refused(new DeliveryRefusal.ReferenceTaken("A-1")));
    var changed =
        ((SaveDelivery.Outcome.Saved)
                receiving
                    .receiving
                    .save()
                    .run(
                        shop.command(), Optional.of(delivery), receiving.asked("A-1", false, 3, 4)))
            .delivery();
    assertThat(receiving.progress(delivery).lines())
        .extracting(LineProgress::open)
        .containsExactly(3, 4);
    assertThat(
            receiving
                .receiving
                .save()
                .run(shop.command(), Optional.of(delivery), receiving.asked("A-1", false, 9)))
        .isEqualTo(new SaveDelivery.Outcome.Refused(new DeliveryRefusal.ChangedMeanwhile()));
    receiving.receive(changed, List.of(receiving.row(changed, 0, 3, 0, "")));
    assertThat(
            receiving
                .receiving
                .save()
                .run(shop.command(), Optional.of(changed), receiving.asked("A-1", false, 9)))
        .isEqualTo(new SaveDelivery.Outcome.Refused(new DeliveryRefusal.Begun()));
  }

  private static LineProgress.Found found(
      ExpectedDelivery delivery, int line, DifferenceKind kind, int count) {
    return new LineProgress.Found(ReceivingShop.line(delivery, line), kind, count);
  }
}
