package org.kerf.ui.masterdata;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.erp.csv.cell.Column;
import org.kerf.ui.texts.Words;

/** One field of a form: what stands in it, and what is wrong with it. */
final class FieldModel {

  static final Words NOTHING = Words.plain("");

  private final Column column;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Words> error = new SimpleObjectProperty<>(NOTHING);
  private String stored = "";
  private boolean left;

  FieldModel(Column column) {
    this.column = column;
  }

  Column column() {
    return column;
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<Words> errorProperty() {
    return error;
  }

  /** What stands in the store, and now in the field, too. */
  void show(String cell) {
    stored = cell;
    left = false;
    text.set(cell);
    error.set(NOTHING);
  }

  /** What stands in the store; what was typed stays. */
  void compareWith(String cell) {
    stored = cell;
  }

  String stored() {
    return stored;
  }

  boolean isChanged() {
    return !text.get().strip().equals(stored);
  }

  /** The person has been here: from now on an empty field is told as missing. */
  void leave() {
    left = true;
  }

  boolean wasLeft() {
    return left;
  }
}
