package org.kerf.cutting.model.geometry;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a saw. */
public record SawId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "saw";
  }
}
