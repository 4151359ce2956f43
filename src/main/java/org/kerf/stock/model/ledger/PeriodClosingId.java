package org.kerf.stock.model.ledger;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a closing of periods, or of their reopening. */
public record PeriodClosingId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "period";
  }
}
