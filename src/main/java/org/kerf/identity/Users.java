package org.kerf.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.GrantState;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.kernel.Tx;

/** The people who work here. */
public interface Users {

  /** All who may work, by name. */
  List<User> active(Tx tx);

  /** Everybody who works or has worked here, by name. */
  List<Account> all(Tx tx);

  /** What everybody is called who has ever booked here, the program and the terminal with them. */
  PersonNames names(Tx tx);

  /** What people of other stations are called; nobody at a station that is alone. */
  default PersonNames othersNames(Tx tx) {
    return PersonNames.NONE;
  }

  /** Those of {@link #names} whose name contains the text, in whatever case and marks. */
  List<UUID> named(Tx tx, String text);

  /** Whether they may add and change users: where there is an administrator, only one may. */
  default boolean mayManage(Tx tx, UUID id) {
    List<User> administrators =
        active(tx).stream().filter(user -> user.role() == Role.ADMINISTRATOR).toList();
    return administrators.isEmpty()
        || administrators.stream().anyMatch(user -> user.id().equals(id));
  }

  /**
   * Whether somebody may do this now: whoever has had their role taken away or was switched off
   * since they signed in may no more.
   */
  default boolean may(Tx tx, Actor actor, Permission permission) {
    return account(tx, actor.id())
        .map(now -> now.active() && now.user().may(permission))
        .orElseGet(() -> actor.may(permission));
  }

  /** Who works here, or has, because the company's centre says so; nobody without one. */
  default Map<UUID, Grant> grants(Tx tx) {
    return Map.of();
  }

  /** How long these have been good without the centre; empty if it has never named any. */
  default Optional<GrantState> grantState(Tx tx) {
    return Optional.empty();
  }

  /** What each role may do at this station now. */
  RoleTable roles(Tx tx);

  /** As the station keeps them; nothing for the program's own users. */
  Optional<Account> account(Tx tx, UUID id);

  Optional<User> user(Tx tx, UUID id);

  Optional<User> byName(Tx tx, String name);

  /**
   * Adds the user, who may work then, or changes the one with this id; whether they may work stays
   * as it is.
   */
  void save(Tx tx, User user);

  /** Says whether a user who is known may work. */
  void setActive(Tx tx, UUID id, boolean active);

  /** Keeps what somebody of another station is called. */
  void callOther(Tx tx, UUID id, String name);
}
