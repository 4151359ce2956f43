package org.kerf.cutting.model.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kerf.kernel.EntityId;
import org.kerf.stock.model.ledger.DocumentId;

/** The identity of a cutting plan. */
public record PlanId(UUID value) implements EntityId {

  /** What {@link #kind} is. */
  public static final String KIND = "plan";

  @Override
  public String kind() {
    return KIND;
  }

  /** The plan that follows from this document; a document has at most one. */
  public static PlanId following(DocumentId document) {
    String name = "plan after " + document.value();
    return new PlanId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
