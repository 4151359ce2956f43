package org.kerf.receiving.model;

import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of an expected delivery. */
public record DeliveryId(UUID value) implements EntityId {

  /** What is written as an identity is; empty if it is none. */
  public static Optional<DeliveryId> parse(String text) {
    try {
      return Optional.of(new DeliveryId(UUID.fromString(text)));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  @Override
  public String kind() {
    return "delivery";
  }
}
