package org.kerf.ui.controls;

import atlantafx.base.theme.Styles;
import java.math.BigDecimal;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.Length;
import org.kerf.kernel.LengthEntry;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.texts.Texts;

/**
 * A field for a length that says below what it understood. Where a sign could part thousands or
 * decimals it asks, with a button for each reading; its value is empty until one is chosen.
 */
public final class LengthField extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

  private final Texts texts;
  private final TextField field = new TextField();
  private final Label says = new Label();
  private final VBox asks = new VBox();
  private final ObjectProperty<LengthUnit> unit = new SimpleObjectProperty<>(LengthUnit.MILLIMETRE);
  private final ReadOnlyObjectWrapper<@Nullable Length> value = new ReadOnlyObjectWrapper<>();

  public LengthField(Texts texts) {
    this.texts = texts;
    getStyleClass().add("kerf-length-field");
    says.getStyleClass().add("kerf-secondary");
    says.setWrapText(true);
    asks.getStyleClass().add("kerf-length-asks");
    field.getStyleClass().add("kerf-figures-field");
    getChildren().addAll(field, says);
    field.textProperty().subscribe(text -> read());
    unit.subscribe(now -> read());
    texts.onLanguage(this, this::read);
    read();
  }

  /** The unit that a bare number is in, and in which the answer is written. */
  public ObjectProperty<LengthUnit> unitProperty() {
    return unit;
  }

  /** The length understood; null as long as there is none. */
  public ReadOnlyObjectProperty<@Nullable Length> valueProperty() {
    return value.getReadOnlyProperty();
  }

  public void clear() {
    field.clear();
  }

  /** For a label's "labelFor", for the focus and for Enter. */
  public TextField field() {
    return field;
  }

  private void read() {
    switch (LengthEntry.parse(field.getText(), bareUnit())) {
      case LengthEntry.Understood(Length length) -> {
        value.set(length);
        say("= " + texts.figures().lengthWithUnit(length, unit.get()), false);
      }
      case LengthEntry.Ambiguous(Length thousands, Length decimals) -> {
        value.set(null);
        say(texts.of("length.which"), false);
        asks.getChildren().setAll(choice(thousands), choice(decimals));
        getChildren().setAll(field, says, asks);
      }
      case LengthEntry.NotUnderstood(LengthEntry.Reason reason) -> {
        value.set(null);
        boolean empty = reason == LengthEntry.Reason.EMPTY;
        say(texts.of("length." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')), !empty);
      }
    }
  }

  private LengthEntry.Unit bareUnit() {
    return switch (unit.get()) {
      case MILLIMETRE -> LengthEntry.Unit.MILLIMETRE;
      case METRE -> LengthEntry.Unit.METRE;
    };
  }

  private void say(String sentence, boolean error) {
    says.setText(sentence);
    says.pseudoClassStateChanged(ERROR, error);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, error);
    field.setAccessibleHelp(sentence);
    getChildren().setAll(field, says);
  }

  private Button choice(Length length) {
    String millimetres = texts.figures().lengthWithUnit(length, LengthUnit.MILLIMETRE);
    String metres = texts.figures().lengthWithUnit(length, LengthUnit.METRE);
    var button = new Button(millimetres + "  =  " + metres);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(
        event -> {
          field.setText(plainly(length));
          field.requestFocus();
          field.end();
        });
    return button;
  }

  /**
   * Written so that it has one reading: whole micrometres as metres, whose sign always parts
   * decimals.
   */
  private static String plainly(Length length) {
    return BigDecimal.valueOf(length.micrometres(), 6).stripTrailingZeros().toPlainString() + " m";
  }
}
