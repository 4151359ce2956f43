package org.kerf.labels.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a label job. */
public record LabelId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "label";
  }
}
