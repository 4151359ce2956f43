package org.kerf.receiving.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of an expected delivery. */
public record DeliveryId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "delivery";
  }
}
