package org.kerf.flow.reversal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.kernel.Length;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.ReceivingDocuments;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;

/** What was received of a delivery is expected again. */
final class UndoDeliveryReceipt implements Reversal {

  private final Projections projections;

  UndoDeliveryReceipt(Repositories repositories) {
    this.projections = new Projections(repositories);
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(ReceivingDocuments.DELIVERY_RECEIPT);
  }

  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    Document document = undoing.document();
    var delivery = new DeliveryId(document.subject().orElseThrow().id());
    return Undone.then(
        () ->
            List.of(
                projections.book(
                    undoing.tx(),
                    undoing.at(),
                    undoing.by().id(),
                    new ReceivingFact.DeliveryReceiptUndone(
                        delivery, document.note(), document.id(), document.code()))));
  }
}
