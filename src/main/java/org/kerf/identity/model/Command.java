package org.kerf.identity.model;

import java.util.Optional;
import java.util.UUID;

/**
 * One request to the station. Sent again with the same id, it is not done again but answered as the
 * first time.
 *
 * @param id made where the request was made, once for all tries
 * @param allower who has just proved who they are and allows this one deed, if its actor may not do
 *     it alone
 */
public record Command(Actor actor, UUID id, Optional<User> allower) {

  public Command(Actor actor, UUID id) {
    this(actor, id, Optional.empty());
  }

  /** The same request, allowed by somebody else. */
  public Command allowedBy(User user) {
    return new Command(actor, id, Optional.of(user));
  }

  /** Whether the actor, or whoever allows it, may do this. */
  public boolean may(Permission permission) {
    return actor.may(permission)
        || allower.filter(somebody -> somebody.may(permission)).isPresent();
  }
}
