package org.kerf.ui.form;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A field with its name above, and below it what it is for or what is wrong. */
public final class FormField extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

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

  private FormField(
      Texts texts,
      TextField field,
      String id,
      ObservableValue<String> name,
      ObservableValue<String> hint,
      StringProperty value,
      ObjectProperty<Words> error) {
    this.field = field;
    getStyleClass().add("kerf-form-field");
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    var caption = new Label();
    caption.textProperty().bind(name);
    caption.getStyleClass().add("kerf-strong");
    caption.setLabelFor(field);
    var says = new Label();
    says.setId(id + "-says");
    says.getStyleClass().add("kerf-secondary");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    Runnable tell =
        () -> {
          boolean wrong = !texts.of(error.get()).isEmpty();
          says.setText(wrong ? texts.of(error.get()) : hint.getValue());
          says.pseudoClassStateChanged(ERROR, wrong);
          field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
          field.setAccessibleHelp(says.getText());
        };
    error.subscribe(tell);
    hint.subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    getChildren().addAll(caption, field, says);
  }

  /** For the focus and for the width. */
  public TextField field() {
    return field;
  }
}
