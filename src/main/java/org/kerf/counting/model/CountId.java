package org.kerf.counting.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a count. */
public record CountId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "count";

  @Override
  public String kind() {
    return KIND;
  }
}
