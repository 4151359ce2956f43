package org.kerf.ui.form;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
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
    this.field = field;
    getStyleClass().add("kerf-form-field");
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    var name = new Label();
    name.textProperty().bind(texts.bind(key));
    name.getStyleClass().add("kerf-strong");
    name.setLabelFor(field);
    var says = new Label();
    says.setId(id + "-says");
    says.getStyleClass().add("kerf-secondary");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    Runnable tell =
        () -> {
          boolean wrong = !texts.of(error.get()).isEmpty();
          says.setText(wrong ? texts.of(error.get()) : texts.of(key + ".hint"));
          says.pseudoClassStateChanged(ERROR, wrong);
          field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
          field.setAccessibleHelp(says.getText());
        };
    error.subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    value.subscribe(now -> error.set(Words.plain("")));
    getChildren().addAll(name, field, says);
  }

  /** For the focus and for the width. */
  public TextField field() {
    return field;
  }
}
