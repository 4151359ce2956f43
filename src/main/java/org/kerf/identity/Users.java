package org.kerf.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.User;
import org.kerf.kernel.Tx;

/** The people who work here. */
public interface Users {

  /** All who may work, by name. */
  List<User> active(Tx tx);

  /** Everybody who works or has worked here, by name. */
  List<Account> all(Tx tx);

  Optional<User> user(Tx tx, UUID id);

  Optional<User> byName(Tx tx, String name);

  /**
   * Adds the user, who may work then, or changes the one with this id; whether they may work stays
   * as it is.
   */
  void save(Tx tx, User user);

  /** Says whether a user who is known may work. */
  void setActive(Tx tx, UUID id, boolean active);
}
