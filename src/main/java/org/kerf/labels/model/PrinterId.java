package org.kerf.labels.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** Identity of a {@link LabelPrinter}, whatever it is called. */
public record PrinterId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "printer";
  }
}
