package org.kerf.receiving.model;

import java.util.List;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentId;

/** What happened to expected deliveries. */
public sealed interface ReceivingFact extends Fact {

  DeliveryId id();

  /** A delivery was announced, or what was announced was changed. */
  record DeliverySaved(DeliveryId id, Change<ExpectedDelivery> content) implements ReceivingFact {}

  /**
   * Something of a delivery came.
   *
   * @param delivery its reference
   * @param receipt the document that brought it to stock
   */
  record DeliveryReceived(
      DeliveryId id,
      String delivery,
      DocumentId receipt,
      ShortCode document,
      List<LineReceipt> lines,
      List<Difference> differences)
      implements ReceivingFact {

    public DeliveryReceived {
      lines = List.copyOf(lines);
      differences = List.copyOf(differences);
    }
  }

  /** What had come was taken back, as it was not so. */
  record DeliveryReceiptUndone(
      DeliveryId id, String delivery, DocumentId receipt, ShortCode document)
      implements ReceivingFact {}

  /** No more of it comes. */
  record DeliveryClosed(DeliveryId id, String delivery, String reason) implements ReceivingFact {}

  /** More of it may come after all. */
  record DeliveryReopened(DeliveryId id, String delivery) implements ReceivingFact {}
}
