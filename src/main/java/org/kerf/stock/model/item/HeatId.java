package org.kerf.stock.model.item;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a heat. */
public record HeatId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "heat";

  @Override
  public String kind() {
    return KIND;
  }
}
