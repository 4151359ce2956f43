package org.kerf.identity.model;

import java.util.UUID;

/** A person who works here. */
public record User(UUID id, String name, Role role) implements Actor {

  /** The person at the terminal who has not said who they are. */
  public static final User TERMINAL =
      new User(new UUID(0, 2), "kerf (terminal)", Role.ADMINISTRATOR);

  @Override
  public boolean may(Permission permission) {
    return role.may(permission);
  }
}
