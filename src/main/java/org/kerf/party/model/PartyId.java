package org.kerf.party.model;

import java.util.UUID;
import org.kerf.kernel.EntityId;

/**
 * Identity of a {@link Party}; what refers to a party refers to this, whatever its name becomes.
 */
public record PartyId(UUID value) implements EntityId {

  @Override
  public String kind() {
    return "party";
  }
}
