package org.kerf.cutting.model.plan;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a bar of a cutting plan. */
public record PlanBarId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "plan_bar";

  @Override
  public String kind() {
    return KIND;
  }
}
