package org.kerf.flow.receiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.ReceiptLabels;
import org.kerf.flow.periods.Backdating;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.ReceivingDocuments;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * Receives what came of an announced delivery: one document with all its bundles, the heats that
 * are new, a reason for each difference, and the labels that are asked for. Undone like any
 * document, which gives the delivery back what was open.
 */
public final class ReceiveDelivery {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * It is here now.
     *
     * @param units with the codes that are to be written on them
     * @param state of the delivery by now: more of it may be expected
     */
    record Received(Document document, List<StockUnit> units, DeliveryState state)
        implements Outcome {

      public Received {
        units = List.copyOf(units);
      }
    }

    record Refused(DeliveryRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final ReceiptLabels labels;
  private final Backdating backdating;

  public ReceiveDelivery(Booking booking, Repositories repositories, LabelSettings settings) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.labels = new ReceiptLabels(repositories, booking.ids(), settings);
    this.backdating = new Backdating(booking, repositories);
  }

  /**
   * Receives it.
   *
   * @param copies of the label of each bundle
   */
  public Outcome run(Command command, WhatCame came, ReceiptCopies copies) throws StationFault {
    return booking.book(
        command,
        Backdating.permissions(Permission.RECEIVE_STOCK, came.occurred()),
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Received) outcome).document(),
            (tx, document) ->
                new Outcome.Received(
                    document,
                    repositories.ledger().movements(tx, document.id()).stream()
                        .map(movement -> repositories.stock().unit(tx, movement.unit()))
                        .flatMap(Optional::stream)
                        .toList(),
                    state(tx, came.delivery()))),
        (tx, at) -> {
          Optional<DeliveryProgress> there =
              repositories.deliveries().delivery(tx, came.delivery());
          if (there.isEmpty()) {
            return refused(new DeliveryRefusal.Gone());
          }
          var checks = new ReceiptChecks(repositories, there.get(), came);
          Optional<DeliveryRefusal> refusal =
              checks
                  .refusal(tx)
                  .or(
                      () ->
                          backdating
                              .refusal(tx, at, came.occurred())
                              .map(DeliveryRefusal.NotThen::new));
          return refusal.isPresent()
              ? refused(refusal.get())
              : received(tx, at, command, checks, copies);
        });
  }

  private static Booked<Outcome> refused(DeliveryRefusal why) {
    return Booked.refused(new Outcome.Refused(why));
  }

  private Booked<Outcome> received(
      Tx tx, Instant at, Command command, ReceiptChecks checks, ReceiptCopies copies) {
    var user = command.actor().id();
    DeliveryProgress delivery = checks.delivery();
    List<Fact> facts = new ArrayList<>();
    new ReceiptHeats(booking, repositories)
        .facts(tx, checks)
        .forEach(heat -> facts.add(projections.book(tx, at, user, heat)));
    Document plain =
        booking
            .document(tx, ReceivingDocuments.DELIVERY_RECEIPT, at, command.actor(), "")
            .about(delivery.delivery().id())
            .noting(delivery.delivery().reference());
    Document document = Backdating.dated(plain, checks.came().occurred());
    DocumentContent content = new ReceiptUnits(booking, repositories, checks).content(tx, document);
    facts.add(projections.post(tx, document, content.units(), content.movements()));
    List<Difference> differences = checks.differences();
    facts.add(
        projections.book(
            tx,
            at,
            user,
            new ReceivingFact.DeliveryReceived(
                delivery.delivery().id(),
                delivery.delivery().reference(),
                document.id(),
                document.code(),
                checks.receipts(),
                differences)));
    List<UnitId> received = content.units().stream().map(NewUnit::id).toList();
    labels.queue(tx, received, copies, command.actor(), at);
    List<StockUnit> units =
        received.stream().map(unit -> repositories.stock().unit(tx, unit).orElseThrow()).toList();
    DeliveryState state = state(tx, delivery.delivery().id());
    return Booked.of(new Outcome.Received(document, units, state), facts);
  }

  private DeliveryState state(Tx tx, DeliveryId id) {
    return repositories.deliveries().delivery(tx, id).orElseThrow().state();
  }
}
