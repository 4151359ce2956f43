package org.kerf.ui.system;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.ui.texts.Words;

/** What is typed to change one's PIN or password, and what is wrong with it. */
final class OwnSecretForm {

  private static final Words NOTHING = Words.plain("");

  private final BooleanProperty has = new SimpleBooleanProperty();
  private final StringProperty before = new SimpleStringProperty("");
  private final StringProperty wanted = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ObjectProperty<Words> beforeError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> wantedError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> againError = new SimpleObjectProperty<>(NOTHING);

  /** Whether there is one now, which has to be said first. */
  BooleanProperty hasProperty() {
    return has;
  }

  StringProperty beforeProperty() {
    return before;
  }

  StringProperty wantedProperty() {
    return wanted;
  }

  StringProperty againProperty() {
    return again;
  }

  ObjectProperty<Words> beforeErrorProperty() {
    return beforeError;
  }

  ObjectProperty<Words> wantedErrorProperty() {
    return wantedError;
  }

  ObjectProperty<Words> againErrorProperty() {
    return againError;
  }

  void clear() {
    before.set("");
    wanted.set("");
    again.set("");
    beforeError.set(NOTHING);
    wantedError.set(NOTHING);
    againError.set(NOTHING);
  }
}
