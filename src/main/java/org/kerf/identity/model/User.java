package org.kerf.identity.model;

import java.util.Set;
import java.util.UUID;

/**
 * A person who works here.
 *
 * @param permissions what their role may do at this station, as it was when they were read
 */
public record User(UUID id, String name, Role role, Set<Permission> permissions) implements Actor {

  public User {
    permissions = Set.copyOf(permissions);
  }

  /** With what the role may where nobody has changed it. */
  public User(UUID id, String name, Role role) {
    this(id, name, role, RoleTable.DEFAULTS.of(role));
  }

  @Override
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
