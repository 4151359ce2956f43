package org.kerf.stock.model.item;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of an item. */
public record ItemId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "item";
  }
}
