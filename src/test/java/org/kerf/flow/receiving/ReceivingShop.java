package org.kerf.flow.receiving;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.Workshop;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.DifferenceReason;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.ledger.Document;

/** A workshop that somebody delivers to. */
public final class ReceivingShop {

  public final Workshop shop;
  public final ReceivingUseCases receiving;

  public ReceivingShop(Workshop shop) {
    this.shop = shop;
    this.receiving =
        ReceivingUseCases.of(shop.booking, shop.reading, shop.repositories, shop.labelSettings);
  }

  /** A delivery with a line of bars of 6 m for each of these counts. */
  public ExpectedDelivery announce(String reference, boolean ownMaterial, int... counts)
      throws StationFault {
    var outcome =
        receiving
            .save()
            .run(shop.command(), Optional.empty(), asked(reference, ownMaterial, counts));
    return ((SaveDelivery.Outcome.Saved) outcome).delivery();
  }

  NewDelivery asked(String reference, boolean ownMaterial, int... counts) {
    return new NewDelivery(
        reference,
        shop.customer.id(),
        ownMaterial,
        LocalDateTime.of(2026, 12, 1, 0, 0),
        "",
        Arrays.stream(counts)
            .mapToObj(
                count ->
                    new NewDelivery.Line(shop.item.id(), Length.ofMillimetres(6_000), count, ""))
            .toList());
  }

  /** How the delivery stands. */
  public DeliveryProgress progress(ExpectedDelivery delivery) throws StationFault {
    return shop.reading.of(
        tx -> shop.repositories.deliveries().delivery(tx, delivery.id()).orElseThrow());
  }

  WhatCame.Row row(ExpectedDelivery delivery, int line, int count, int damaged, String heat) {
    return new WhatCame.Row(line(delivery, line), count, damaged, heat, "", shop.location.name());
  }

  static DeliveryLineId line(ExpectedDelivery delivery, int line) {
    return delivery.lines().get(line).id();
  }

  static Difference why(
      ExpectedDelivery delivery, int line, DifferenceKind kind, DifferenceReason reason) {
    return new Difference(line(delivery, line), kind, 0, reason, "");
  }

  ReceiveDelivery.Outcome receive(
      ExpectedDelivery delivery, List<WhatCame.Row> rows, Difference... reasons)
      throws StationFault {
    return receiving
        .receive()
        .run(
            shop.command(),
            new WhatCame(
                delivery.id(),
                rows,
                List.of(new WhatCame.NewHeat("H-1", "C-9", "3.1")),
                List.of(reasons),
                Optional.empty()),
            ReceiptCopies.STANDARD);
  }

  /** Receives a delivery of three lines: one as announced, one short, one with a damaged bar. */
  public ReceiveDelivery.Outcome.Received receiveWithDifferences(ExpectedDelivery delivery)
      throws StationFault {
    return (ReceiveDelivery.Outcome.Received)
        receive(
            delivery,
            List.of(
                row(delivery, 0, 10, 0, "H-1"),
                row(delivery, 1, 7, 0, ""),
                row(delivery, 2, 10, 2, "H-1")),
            why(delivery, 1, DifferenceKind.SHORT, DifferenceReason.NOT_SENT),
            why(delivery, 2, DifferenceKind.DAMAGED, DifferenceReason.BENT));
  }

  UndoDocument.Outcome undo(Document document) throws StationFault {
    return new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
        .run(shop.command(), document.id(), "", Optional.empty());
  }

  static List<LineProgress.Found> missing(ReceiveDelivery.Outcome outcome) {
    return ((DeliveryRefusal.ReasonsMissing) refusal(outcome)).differences();
  }

  static DeliveryRefusal refusal(ReceiveDelivery.Outcome outcome) {
    return ((ReceiveDelivery.Outcome.Refused) outcome).why();
  }
}
