package org.kerf.identity.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the people are called whose ids stand in facts. */
public record PersonNames(Map<UUID, String> byId) {

  /** Nobody's name is known. */
  public static final PersonNames NONE = new PersonNames(Map.of());

  public PersonNames {
    byId = Map.copyOf(byId);
  }

  /** The name; empty for somebody whom this station does not know. */
  public Optional<String> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The name; of somebody whom this station does not know the end of the id. */
  public String of(UUID id) {
    String whole = id.toString();
    return find(id).orElseGet(() -> "…" + whole.substring(whole.length() - 6));
  }
}
