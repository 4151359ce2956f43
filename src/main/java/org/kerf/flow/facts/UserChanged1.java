package org.kerf.flow.facts;

import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What became of a user, in the first version of these facts: with the name. */
public record UserChanged1(UUID id, Change<String> name, Optional<Change<Role>> role)
    implements Fact {

  @Override
  public Subject subject() {
    return new Subject("user", id);
  }

  UserFact.UserChanged changed() {
    return new UserFact.UserChanged(id, name.before().isPresent(), role);
  }

  UserFact.UserSwitchedOff switchedOff() {
    return new UserFact.UserSwitchedOff(id, name.before().isPresent(), role);
  }

  UserFact.UserSwitchedOn switchedOn() {
    return new UserFact.UserSwitchedOn(id, name.before().isPresent(), role);
  }
}
