package org.kerf.stock.model.location;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a location where stock lies. */
public record LocationId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "location";

  @Override
  public String kind() {
    return KIND;
  }
}
