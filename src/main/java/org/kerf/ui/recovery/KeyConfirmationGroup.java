package org.kerf.ui.recovery;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One group of the recovery key that is to be typed back. */
final class KeyConfirmationGroup {

  private final int number;
  private final String wanted;
  private final StringProperty typed = new SimpleStringProperty("");
  private final BooleanBinding right = Bindings.createBooleanBinding(this::fits, typed);
  private final BooleanBinding wrong =
      Bindings.createBooleanBinding(() -> !fits() && isWhole(), typed);

  /**
   * @param number of the group, from 1
   */
  KeyConfirmationGroup(int number, String wanted) {
    this.number = number;
    this.wanted = wanted;
  }

  int number() {
    return number;
  }

  StringProperty typedProperty() {
    return typed;
  }

  BooleanBinding rightProperty() {
    return right;
  }

  /** Whether as many characters were typed as the group has, but others. */
  BooleanBinding wrongProperty() {
    return wrong;
  }

  private boolean fits() {
    return plain().equals(wanted);
  }

  private boolean isWhole() {
    return plain().length() >= wanted.length();
  }

  private String plain() {
    return typed.get().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
