package org.kerf.audit.model;

import java.util.UUID;

/**
 * A station of the company that booked lines.
 *
 * @param characters that its codes begin with; empty if that is not known
 * @param name as the centre has it; empty if that is not known
 * @param own whether it is this one
 */
public record AuditStation(UUID id, String characters, String name, boolean own) {

  /** What people call it. */
  public String called() {
    if (!name.isEmpty()) {
      return name;
    }
    String whole = id.toString();
    return characters.isEmpty() ? "…" + whole.substring(whole.length() - 6) : characters;
  }
}
