package org.kerf.ui.form;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A control with its name above, and below it what it is for or what is wrong. */
public abstract sealed class FormEntry extends VBox permits FormField, ChoiceField {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final Control control;

  FormEntry(
      Texts texts,
      Control control,
      String id,
      ObservableValue<String> name,
      ObservableValue<String> hint,
      ObjectProperty<Words> error) {
    this.control = control;
    getStyleClass().add("kerf-form-field");
    control.setId(id);
    var caption = new Label();
    caption.textProperty().bind(name);
    caption.getStyleClass().add("kerf-strong");
    caption.setLabelFor(control);
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
          control.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
          control.setAccessibleHelp(says.getText());
        };
    error.subscribe(tell);
    hint.subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    getChildren().addAll(caption, control, says);
  }

  /** What is typed or chosen in. */
  public final Control control() {
    return control;
  }
}
