package org.kerf.stock.model.item;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a heat. */
public record HeatId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "heat";
  }
}
