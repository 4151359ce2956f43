package org.kerf.receiving.model;

import java.time.Instant;
import java.util.List;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * One time that something of a delivery came.
 *
 * @param document that it was booked by
 * @param undone whether that was undone
 */
public record DeliveryReceipt(
    DocumentId document,
    ShortCode code,
    Instant at,
    boolean undone,
    List<LineReceipt> lines,
    List<Difference> differences) {

  public DeliveryReceipt {
    lines = List.copyOf(lines);
    differences = List.copyOf(differences);
  }
}
