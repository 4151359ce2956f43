package org.kerf.attachment.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of an attachment. */
public record AttachmentId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "attachment";
  }
}
