package org.kerf.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.model.User;
import org.kerf.kernel.Tx;

/** The people who work here. */
public interface Users {

  /** All who may work, by name. */
  List<User> active(Tx tx);

  Optional<User> user(Tx tx, UUID id);

  Optional<User> byName(Tx tx, String name);

  /** Adds the user, or changes the one with this id. */
  void save(Tx tx, User user);
}
