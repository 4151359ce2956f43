package org.kerf.ui.form;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A field for a text. */
public final class FormField extends FormEntry {

  private final TextField field;

  /**
   * @param id of the field
   * @param key of its name; with ".hint" what it is for
   */
  public FormField(
      Texts texts, String id, String key, StringProperty value, ObjectProperty<Words> error) {
    this(texts, new TypedField(), id, key, value, error);
  }

  /** A field for a secret: what is typed is not shown. */
  public static FormField masked(
      Texts texts, String id, String key, StringProperty value, ObjectProperty<Words> error) {
    return new FormField(texts, new PasswordField(), id, key, value, error);
  }

  private FormField(
      Texts texts,
      TextField field,
      String id,
      String key,
      StringProperty value,
      ObjectProperty<Words> error) {
    this(texts, field, id, texts.bind(key), texts.bind(key + ".hint"), value, error);
    value.subscribe(now -> error.set(Words.plain("")));
  }

  /**
   * A field whose owner says what is wrong with it, also while it is typed.
   *
   * @param name above it
   * @param hint below it, while nothing is wrong
   */
  public FormField(
      Texts texts,
      String id,
      ObservableValue<String> name,
      ObservableValue<String> hint,
      StringProperty value,
      ObjectProperty<Words> error) {
    this(texts, new TypedField(), id, name, hint, value, error);
  }

  /**
   * As the one above, on a page that has a use for scans: what a scanner sends is no text of it.
   */
  public static FormField besideScans(
      Texts texts,
      String id,
      ObservableValue<String> name,
      ObservableValue<String> hint,
      StringProperty value,
      ObjectProperty<Words> error) {
    return new FormField(texts, new TextField(), id, name, hint, value, error);
  }

  private FormField(
      Texts texts,
      TextField field,
      String id,
      ObservableValue<String> name,
      ObservableValue<String> hint,
      StringProperty value,
      ObjectProperty<Words> error) {
    super(texts, field, id, name, hint, error);
    this.field = field;
    field.textProperty().bindBidirectional(value);
  }

  /** For the focus and for the width. */
  public TextField field() {
    return field;
  }
}
