package org.kerf.identity.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.identity.Roles;
import org.kerf.identity.Users;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.GrantState;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.kernel.Tx;

/** The users in the station's store. */
public final class UserStore implements Users {

  public static final List<Class<?>> ENTITIES = List.of(UserEntity.class);

  private final Roles roles;
  private final GrantStore grants = new GrantStore();

  /** With roles as nobody has changed them. */
  public UserStore() {
    this(tx -> RoleTable.DEFAULTS);
  }

  public UserStore(Roles roles) {
    this.roles = roles;
  }

  @Override
  public RoleTable roles(Tx tx) {
    RoleTable table = roles.table(tx);
    return hasAdministrator(tx) ? table.underAdministrator() : table;
  }

  private static boolean hasAdministrator(Tx tx) {
    return StoreTx.of(tx)
        .session()
        .createSelectionQuery("from UserEntity u where u.active", UserEntity.class)
        .list()
        .stream()
        .anyMatch(row -> row.role == Role.ADMINISTRATOR);
  }

  @Override
  public List<User> active(Tx tx) {
    RoleTable table = roles(tx);
    return StoreTx.of(tx)
        .session()
        .createSelectionQuery("from UserEntity u where u.active order by u.name", UserEntity.class)
        .list()
        .stream()
        .map(row -> row.user(table))
        .toList();
  }

  @Override
  public Optional<User> user(Tx tx, UUID id) {
    return Optional.ofNullable(StoreTx.of(tx).session().find(UserEntity.class, id))
        .map(row -> row.user(roles(tx)));
  }

  @Override
  public Optional<Account> account(Tx tx, UUID id) {
    return Optional.ofNullable(StoreTx.of(tx).session().find(UserEntity.class, id))
        // Asked for by each booking; who manages users looks for an administrator there.
        .map(row -> new Account(row.user(roles.table(tx)), row.active));
  }

  @Override
  public Optional<User> byName(Tx tx, String name) {
    return StoreTx.of(tx)
        .session()
        .createSelectionQuery("from UserEntity u where u.name = :name", UserEntity.class)
        .setParameter("name", name)
        .uniqueResultOptional()
        .map(row -> row.user(roles(tx)));
  }

  @Override
  public Map<UUID, Grant> grants(Tx tx) {
    return grants.all(tx);
  }

  @Override
  public Optional<GrantState> grantState(Tx tx) {
    return grants.state(tx);
  }

  @Override
  public List<Account> all(Tx tx) {
    RoleTable table = roles(tx);
    return StoreTx.of(tx)
        .session()
        .createSelectionQuery("from UserEntity u order by u.name", UserEntity.class)
        .list()
        .stream()
        .map(row -> new Account(row.user(table), row.active))
        .toList();
  }

  @Override
  public PersonNames names(Tx tx) {
    Map<UUID, String> names = new HashMap<>();
    names.put(Actor.STATION.id(), Actor.STATION.name());
    names.putAll(othersNames(tx).byId());
    ProgramUsers.ALL.forEach(each -> names.put(each.id(), each.name()));
    all(tx).forEach(each -> names.put(each.user().id(), each.user().name()));
    return new PersonNames(names);
  }

  @Override
  public PersonNames othersNames(Tx tx) {
    return new PersonNames(
        StoreTx.of(tx)
            .list(
                "SELECT id, name FROM person_name",
                row -> Map.entry(Columns.id(row, "id"), Columns.text(row, "name")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<UUID> named(Tx tx, String text) {
    String folded = FoldedText.folded(text.strip());
    return names(tx).byId().entrySet().stream()
        .filter(each -> FoldedText.folded(each.getValue()).contains(folded))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void save(Tx tx, User user) {
    var session = StoreTx.of(tx).sessionToChange();
    boolean active =
        Optional.ofNullable(session.find(UserEntity.class, user.id()))
            .map(row -> row.active)
            .orElse(true);
    session.merge(new UserEntity(user, active));
  }

  @Override
  public void setActive(Tx tx, UUID id, boolean active) {
    UserEntity row = StoreTx.of(tx).sessionToChange().find(UserEntity.class, id);
    if (row == null) {
      throw new IllegalArgumentException("there is no user " + id);
    }
    row.active = active;
  }

  @Override
  public void callOther(Tx tx, UUID id, String name) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO person_name (id, name) KEY (id) VALUES (?, ?)", p -> p.add(id).add(name));
  }
}
