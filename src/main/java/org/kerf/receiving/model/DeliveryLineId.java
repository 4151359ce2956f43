package org.kerf.receiving.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a line of an expected delivery. */
public record DeliveryLineId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "delivery_line";
  }
}
