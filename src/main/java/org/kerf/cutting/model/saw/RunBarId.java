package org.kerf.cutting.model.saw;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a bar's run on the saw. */
public record RunBarId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "run_bar";

  @Override
  public String kind() {
    return KIND;
  }
}
