package org.kerf.cutting.model.order;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a cut order. */
public record OrderId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "order";

  @Override
  public String kind() {
    return KIND;
  }
}
