package org.kerf.ui.context;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;

/** Who is at the station. To be read on the screen's thread, before a use case starts. */
public final class Person {

  private final ObjectProperty<User> user;

  public Person(User first) {
    user = new SimpleObjectProperty<>(first);
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
