package org.kerf.flow.projection;

import java.time.Instant;
import org.kerf.kernel.FieldMerge;
import org.kerf.kernel.Tx;
import org.kerf.receiving.ExpectedDeliveries;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.ReceivingFact;

/** Expected deliveries, and how far they are. */
record ReceivingProjection(ExpectedDeliveries deliveries) {

  void insert(Tx tx, ReceivingFact fact, Instant at) {
    if (fact instanceof ReceivingFact.DeliveryReceived received) {
      deliveries.add(tx, at, received);
    }
  }

  void setState(Tx tx, ReceivingFact fact) {
    switch (fact) {
      case ReceivingFact.DeliverySaved(var id, var delivery) ->
          deliveries.save(
              tx,
              FieldMerge.merged(
                  delivery, () -> deliveries.delivery(tx, id).map(DeliveryProgress::delivery)));
      case ReceivingFact.DeliveryReceived _ -> {}
      case ReceivingFact.DeliveryReceiptUndone undone -> deliveries.setUndone(tx, undone);
      case ReceivingFact.DeliveryClosed closed ->
          deliveries.close(tx, closed.id(), closed.reason());
      case ReceivingFact.DeliveryReopened reopened -> deliveries.reopen(tx, reopened.id());
    }
    deliveries.settle(tx, fact.id());
  }
}
