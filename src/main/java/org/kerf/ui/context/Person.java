package org.kerf.ui.context;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.IdleTime;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.kernel.Ids;
import org.kerf.ui.controls.Access;
import org.kerf.ui.texts.Words;

/** Who is at the station. To be read on the screen's thread, before a use case starts. */
public final class Person {

  private final ObjectProperty<User> user;
  private final ObjectProperty<RoleTable> roles = new SimpleObjectProperty<>(RoleTable.DEFAULTS);
  private final ObjectProperty<IdleTime> idleTime = new SimpleObjectProperty<>(IdleTime.STANDARD);
  private final Ids ids;

  /**
   * @param ids of commands
   */
  public Person(User first, Ids ids) {
    user = new SimpleObjectProperty<>(first);
    this.ids = ids;
  }

  /** A new command of who is at the station now. */
  public Command command() {
    return new Command(now(), ids.next());
  }

  public ObjectProperty<User> userProperty() {
    return user;
  }

  public User now() {
    return user.get();
  }

  /** How long nobody has to touch the station until it asks again who is there. */
  public ObjectProperty<IdleTime> idleTimeProperty() {
    return idleTime;
  }

  /** What each role may do at this station, to say who may. */
  public ObjectProperty<RoleTable> rolesProperty() {
    return roles;
  }

  /** Whether who is at the station may do this, or one of these. */
  public Access access(Permission... permissions) {
    List<Permission> any = List.of(permissions);
    return new Access(
        user.map(now -> any.stream().anyMatch(now::may)), roles.map(table -> whoMay(table, any)));
  }

  /** As {@link #access(Permission...)}, where what has to be permitted changes. */
  public Access access(ObservableValue<Permission> permission) {
    return new Access(
        user.flatMap(now -> permission.map(now::may)),
        roles.flatMap(table -> permission.map(one -> whoMay(table, List.of(one)))));
  }

  private static Words whoMay(RoleTable table, List<Permission> any) {
    return Arrays.stream(Role.values())
        .filter(role -> any.stream().anyMatch(permission -> table.may(role, permission)))
        .map(role -> Words.of("role." + role.name()))
        .reduce((before, last) -> Words.of("access.or", before, last))
        .map(who -> Words.of("access.who-may", who))
        .orElse(Words.of("access.nobody"));
  }
}
