package org.kerf.identity.model;

import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;

/** What happened among the users. */
public sealed interface UserFact extends Fact {

  record UserAdded(UUID id, String name, Role role) implements UserFact {}

  /**
   * Somebody has another name or role.
   *
   * @param role empty if it stayed
   */
  record UserChanged(UUID id, Change<String> name, Optional<Change<Role>> role)
      implements UserFact {}

  /** The same person with another name or role, whichever it is. */
  static UserFact changed(User before, User now) {
    return new UserChanged(
        now.id(), Change.of(before.name(), now.name()), Change.ifAny(before.role(), now.role()));
  }

  /** Somebody may not work here any more; name and role as in {@link UserChanged}. */
  record UserSwitchedOff(UUID id, Change<String> name, Optional<Change<Role>> role)
      implements UserFact {}

  /** Somebody may work here again; name and role as in {@link UserChanged}. */
  record UserSwitchedOn(UUID id, Change<String> name, Optional<Change<Role>> role)
      implements UserFact {}
}
