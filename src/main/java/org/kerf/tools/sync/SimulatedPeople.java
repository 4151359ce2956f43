package org.kerf.tools.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.identity.Commands;
import org.kerf.identity.Users;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.kernel.Tx;

/** The people of a simulated station, and what became of their commands. */
record SimulatedPeople(SimulatedStore store) implements Users, Commands {

  @Override
  public Optional<String> outcome(Tx tx, Command command, int part) {
    return Optional.ofNullable(store.commands.get(command.id()));
  }

  @Override
  public void done(Tx tx, Command command, int part, Instant at, String outcome) {
    store.put(store.commands, command.id(), outcome);
  }

  @Override
  public int forgetBefore(Tx tx, Instant moment) {
    return 0;
  }

  @Override
  public List<User> active(Tx tx) {
    return all(tx).stream().map(Account::user).toList();
  }

  @Override
  public List<Account> all(Tx tx) {
    return store.people.keySet().stream().flatMap(id -> account(tx, id).stream()).toList();
  }

  @Override
  public PersonNames names(Tx tx) {
    return new PersonNames(store.names);
  }

  @Override
  public List<UUID> named(Tx tx, String text) {
    return List.of();
  }

  @Override
  public RoleTable roles(Tx tx) {
    return RoleTable.DEFAULTS;
  }

  @Override
  public Optional<Account> account(Tx tx, UUID id) {
    return user(tx, id).map(user -> new Account(user, true));
  }

  @Override
  public Optional<User> user(Tx tx, UUID id) {
    return Optional.ofNullable(store.people.get(id))
        .map(name -> new User(id, name, Role.SUPERVISOR));
  }

  @Override
  public Optional<User> byName(Tx tx, String name) {
    return active(tx).stream().filter(user -> user.name().equals(name)).findFirst();
  }

  @Override
  public void save(Tx tx, User user) {
    store.put(store.people, user.id(), user.name());
  }

  @Override
  public void setActive(Tx tx, UUID id, boolean active) {}

  @Override
  public void callOther(Tx tx, UUID id, String name) {
    store.put(store.names, id, name);
  }
}
