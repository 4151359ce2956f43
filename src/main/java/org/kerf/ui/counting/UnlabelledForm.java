package org.kerf.ui.counting;

import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.stock.Adjustment;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.controls.LengthField;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;

/** Bars whose label can't be read: item, length, and how many. Enter goes from field to field. */
final class UnlabelledForm extends VBox {

  private static final double FIELD_WIDTH = 240;
  private static final double COUNT_WIDTH = 100;
  private static final double GAP = 12;

  private final Texts texts;
  private final CountModel model;
  private final Runnable onClose;
  private final LookupField<Item> item;
  private final LengthField length;
  private final TextField bars = new TypedField();
  private final Label wrong = new Label();

  /**
   * Closed.
   *
   * @param onClose where the focus goes
   */
  UnlabelledForm(Texts texts, CountModel model, Runnable onClose) {
    this.texts = texts;
    this.model = model;
    this.onClose = onClose;
    item =
        new LookupField<>(
            texts, "count-item", model::items, Item::code, one -> one.code() + " · " + one.name());
    length = new LengthField(texts);
    getStyleClass().add("kerf-question");
    length.field().setId("count-length");
    bars.setId("count-item-bars");
    wrong.setId("count-item-says");
    wrong.setWrapText(true);
    wrong.setMinHeight(Region.USE_PREF_SIZE);
    item.pickedProperty()
        .subscribe(
            picked -> {
              if (picked != null) {
                length.unitProperty().set(picked.unit());
              }
            });
    item.setOnEnter(() -> length.field().requestFocus());
    var fields =
        new FlowPane(
            GAP,
            GAP,
            named("count.item", item.field(), item, FIELD_WIDTH),
            named("count.length", length.field(), length, FIELD_WIDTH),
            named("count.bars", bars, bars, COUNT_WIDTH));
    getChildren().setAll(fields, wrong, buttons());
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    close();
  }

  private FlowPane buttons() {
    var keep = new Button();
    keep.setId("count-item-keep");
    keep.textProperty().bind(texts.bind("count.keep"));
    keep.disableProperty().bind(model.busyProperty());
    keep.setOnAction(event -> keep());
    var leave = new Button();
    leave.setId("count-item-leave");
    leave.textProperty().bind(texts.bind("action.cancel"));
    leave.setOnAction(
        event -> {
          close();
          onClose.run();
        });
    return new FlowPane(GAP, GAP, keep, leave);
  }

  private VBox named(String key, TextField field, Region input, double width) {
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.setLabelFor(field);
    field.accessibleTextProperty().bind(caption.textProperty());
    input.setPrefWidth(width);
    return new VBox(4, caption, input);
  }

  void open() {
    setVisible(true);
    setManaged(true);
    item.field().requestFocus();
  }

  void close() {
    setVisible(false);
    setManaged(false);
    item.clear();
    length.clear();
    bars.clear();
    wrong.setText("");
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && length.field().equals(event.getTarget())) {
      bars.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && bars.equals(event.getTarget())) {
      keep();
      event.consume();
    }
  }

  private void keep() {
    @Nullable Item picked = item.pickedProperty().get();
    @Nullable Length measured = length.valueProperty().get();
    OptionalInt count = number();
    if (model.busyProperty().get()) {
      return;
    }
    if (picked == null || measured == null || count.isEmpty()) {
      wrong.setText(texts.of("count.item-incomplete"));
      return;
    }
    model.unlabelled(
        picked,
        measured,
        count.getAsInt(),
        () -> {
          close();
          onClose.run();
        });
  }

  private OptionalInt number() {
    String text = bars.getText().strip();
    return text.matches("[0-9]{1,5}")
            && Integer.parseInt(text) > 0
            && Integer.parseInt(text) <= Adjustment.MOST_BARS
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
