package org.kerf.flow.facts;

import java.util.UUID;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** {@link UserFact.UserAdded} in its first version, with the name. */
public record UserAdded1(UUID id, String name, Role role) implements Fact {

  @Override
  public Subject subject() {
    return new Subject("user", id);
  }

  UserFact.UserAdded raised() {
    return new UserFact.UserAdded(id, role);
  }
}
