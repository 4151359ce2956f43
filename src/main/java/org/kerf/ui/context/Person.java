package org.kerf.ui.context;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.identity.model.User;

/** Who is at the station. To be read on the screen's thread, before a job starts. */
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
}
