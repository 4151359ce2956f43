package org.kerf.ui.labels.designer;

import atlantafx.base.theme.Styles;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.labels.model.Mm;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A control with its name above it; what is wrong stands below, and only then. */
final class FieldBox extends VBox {

  private static final double EVEN_WIDTH = 90;

  private final Texts texts;
  private final Control control;
  private final Label wrong = new Label();

  FieldBox(Texts texts, String id, Words name, Control control) {
    this.texts = texts;
    this.control = control;
    getStyleClass().add("kerf-design-field");
    control.setId(id);
    control.setMaxWidth(Double.MAX_VALUE);
    var caption = new Label();
    caption.textProperty().bind(texts.bind(name));
    caption.getStyleClass().add("kerf-secondary");
    caption.setLabelFor(control);
    wrong.setWrapText(true);
    wrong.setMinHeight(Region.USE_PREF_SIZE);
    wrong.getStyleClass().add("kerf-secondary");
    wrong.setId(id + "-says");
    Tone.DANGER.mark(wrong);
    wrong.managedProperty().bind(wrong.visibleProperty());
    wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
    getChildren().addAll(caption, control, wrong);
    HBox.setHgrow(this, Priority.ALWAYS);
    // Those in one line share its width.
    setPrefWidth(EVEN_WIDTH);
  }

  /** Says what is wrong; nothing of an empty key. */
  void say(Words what) {
    String sentence = texts.of(what);
    wrong.setText(sentence);
    control.pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
    control.setAccessibleHelp(sentence);
  }

  /**
   * A field for millimetres.
   *
   * @param now what is in it at first
   * @param taken told each measure that is typed; says what is wrong with it
   */
  static FieldBox measure(
      Texts texts, String id, Words name, Mm now, Function<Mm, Optional<Words>> taken) {
    var field = new TypedField();
    field.setPrefColumnCount(5);
    field.setText(text(texts, now));
    var box = new FieldBox(texts, id, name, field);
    field
        .textProperty()
        .subscribe(
            (before, typed) ->
                box.say(
                    read(typed)
                        .map(taken)
                        .orElse(Optional.of(Words.of("designer.no-measure")))
                        .orElse(Words.plain(""))));
    return box;
  }

  /** Shows this measure, unless it is what stands there already, however it is written. */
  void show(Mm measure) {
    var field = (TypedField) control;
    if (!read(field.getText()).equals(Optional.of(measure)) && !field.isFocused()) {
      field.setText(text(texts, measure));
    }
  }

  /**
   * A field for a whole number from one.
   *
   * @param taken told each number that is typed and is not more than the most
   */
  static FieldBox number(Texts texts, String id, Words name, int now, int most, IntConsumer taken) {
    var field = new TypedField();
    field.setText(Integer.toString(now));
    var box = new FieldBox(texts, id, name, field);
    field
        .textProperty()
        .subscribe(
            (before, typed) -> {
              String plain = typed.strip();
              int number = plain.matches("\\d{1,4}") ? Integer.parseInt(plain) : 0;
              boolean right = number >= 1 && number <= most;
              box.say(right ? Words.plain("") : Words.of("designer.no-number", most));
              if (right) {
                taken.accept(number);
              }
            });
    return box;
  }

  /** Shows this text, unless another is being typed. */
  void showText(String text) {
    var field = (TypedField) control;
    if (!field.isFocused() && !field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /** A field for a text. */
  static FieldBox text(Texts texts, String id, Words name, String now, Consumer<String> typed) {
    var field = new TypedField();
    field.setText(now);
    field.textProperty().subscribe((before, after) -> typed.accept(after));
    return new FieldBox(texts, id, name, field);
  }

  Control control() {
    return control;
  }

  private static String text(Texts texts, Mm measure) {
    return texts.language().locale().getLanguage().equals("en")
        ? measure.toString()
        : measure.toString().replace('.', ',');
  }

  /** With a comma or a point; empty if it is no measure of a label. */
  static Optional<Mm> read(String typed) {
    String plain = typed.strip().replace(',', '.');
    if (!plain.matches("\\d{1,4}(\\.\\d{1,2})?")) {
      return Optional.empty();
    }
    return Optional.of(Mm.of(new BigDecimal(plain)));
  }
}
