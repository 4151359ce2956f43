package org.kerf.stock.model.ledger;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a document. */
public record DocumentId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "document";

  @Override
  public String kind() {
    return KIND;
  }
}
