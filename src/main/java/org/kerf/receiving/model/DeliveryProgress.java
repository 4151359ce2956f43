package org.kerf.receiving.model;

import java.util.List;

/**
 * A delivery and all that came of it.
 *
 * @param closeReason why it was closed short; empty where it was not
 * @param receipts the oldest first
 */
public record DeliveryProgress(
    ExpectedDelivery delivery,
    DeliveryState state,
    String closeReason,
    List<LineProgress> lines,
    List<DeliveryReceipt> receipts) {

  public DeliveryProgress {
    lines = List.copyOf(lines);
    receipts = List.copyOf(receipts);
  }

  /** Whether anything of it is here. */
  public boolean begun() {
    return lines.stream().anyMatch(line -> line.received() > 0 || line.settled());
  }
}
