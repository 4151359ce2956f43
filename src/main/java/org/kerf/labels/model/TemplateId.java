package org.kerf.labels.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kerf.kernel.EntityId;

/** The identity of a label template. */
public record TemplateId(UUID value) implements EntityId {

  /** Of the template of this name; the same at each station. */
  public static TemplateId of(String name) {
    byte[] bytes = ("label_template:" + name).getBytes(StandardCharsets.UTF_8);
    return new TemplateId(UUID.nameUUIDFromBytes(bytes));
  }

  @Override
  public String kind() {
    return "label_template";
  }
}
