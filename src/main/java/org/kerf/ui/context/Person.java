package org.kerf.ui.context;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.Ids;

/** Who is at the station. To be read on the screen's thread, before a use case starts. */
public final class Person {

  private final ObjectProperty<User> user;
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

  /** Whether who is at the station may do this; changes when somebody else comes. */
  public ObservableValue<Boolean> may(Permission permission) {
    return user.map(now -> now.may(permission));
  }
}
