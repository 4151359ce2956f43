package org.kerf.identity.model;

import java.util.UUID;

/** A person who works here. */
public record User(UUID id, String name, Role role) implements Actor {

  @Override
  public boolean may(Permission permission) {
    return role.may(permission);
  }
}
