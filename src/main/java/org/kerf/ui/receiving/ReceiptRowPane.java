package org.kerf.ui.receiving;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** The fields of one bundle that came. */
final class ReceiptRowPane extends VBox {

  private static final double FIGURE_WIDTH = 96;
  private static final double FIELD_WIDTH = 190;

  private final Texts texts;
  private final ReceiptRow row;
  private final int place;
  private final Button remove;
  private final TextField count;
  private final TextField damaged;
  private final LookupField<Heat> heat;
  private final LookupField<Location> location;

  /**
   * @param place in the ids of its fields, from 0
   * @param more asks for another bundle of the same line
   * @param removed asks to take this bundle out
   * @param next leads on from the last field
   */
  ReceiptRowPane(
      Texts texts,
      ReceiptModel model,
      ReceiptRow row,
      int place,
      Consumer<ReceiptRow> more,
      Consumer<ReceiptRow> removed,
      Consumer<ReceiptRow> next) {
    super(6);
    this.texts = texts;
    this.row = row;
    this.place = place;
    remove =
        Buttons.icon(
            texts,
            Words.of("delivery.remove-bundle"),
            Material2AL.CLOSE,
            () -> removed.accept(row));
    count = figure("count", row.countProperty());
    damaged = figure("damaged", row.damagedProperty());
    heat = new LookupField<>(texts, id("heat"), model::heats, Heat::number, ReceiptRowPane::words);
    heat.field().textProperty().bindBidirectional(row.heatProperty());
    location =
        new LookupField<>(texts, id("location"), model::locations, Location::name, Location::name);
    location.field().textProperty().bindBidirectional(row.locationProperty());
    onEnter(count, damaged);
    onEnter(damaged, heat.field());
    heat.setOnEnter(() -> location.field().requestFocus());
    heat.setOnUnknown(() -> location.field().requestFocus());
    location.setOnEnter(() -> next.accept(row));
    var another = new Button();
    another.setId(id("more"));
    another.textProperty().bind(texts.bind("delivery.another-bundle"));
    another.setOnAction(event -> more.accept(row));
    remove.setId(id("remove"));
    var buttons = new HBox(8, another, remove);
    var fields =
        new FlowPane(
            12,
            8,
            field("delivery.came", count, count),
            field("delivery.damaged", damaged, damaged),
            field("delivery.heat", heat, heat.field()),
            field("delivery.location", location, location.field()),
            field("delivery.more", buttons, another));
    heat.setPrefWidth(FIELD_WIDTH);
    location.setPrefWidth(FIELD_WIDTH);
    getChildren().setAll(fields, error(), newHeat());
  }

  private static String words(Heat heat) {
    return String.join(
        " · ",
        List.of(heat.number(), heat.certificateType(), heat.supplier()).stream()
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private String id(String field) {
    return "receipt-" + field + "-" + place;
  }

  private TextField figure(String name, Property<String> value) {
    var field = new TextField();
    field.setId(id(name));
    field.setPrefWidth(FIGURE_WIDTH);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static void onEnter(TextField field, Node next) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            next.requestFocus();
            event.consume();
          }
        });
  }

  private VBox field(String key, Region shown, Node named) {
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.getStyleClass().add("kerf-secondary");
    caption.setLabelFor(named);
    if (named instanceof TextField field) {
      field.accessibleTextProperty().bind(caption.textProperty());
    }
    return new VBox(4, caption, shown);
  }

  private Label error() {
    var error = new Label();
    error.setId(id("says"));
    error.getStyleClass().add(Styles.DANGER);
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    row.errorProperty()
        .subscribe(
            now -> {
              String says = texts.of(now);
              error.setText(says);
              error.setManaged(!says.isEmpty());
            });
    return error;
  }

  /** Shown where nobody knows the heat: whether it is new, and its certificate. */
  private Node newHeat() {
    var isNew = new CheckBox();
    isNew.setId(id("new-heat"));
    isNew.textProperty().bind(texts.bind("delivery.new-heat"));
    isNew.selectedProperty().bindBidirectional(row.newHeatProperty());
    var type = figure("certificate-type", row.certificateTypeProperty());
    var number = figure("certificate", row.certificateProperty());
    number.setPrefWidth(FIELD_WIDTH);
    var box =
        new FlowPane(
            12,
            8,
            field("delivery.is-it-new", isNew, isNew),
            field("delivery.certificate-type", type, type),
            field("delivery.certificate", number, number));
    box.visibleProperty().bind(row.unknownHeatProperty());
    box.managedProperty().bind(row.unknownHeatProperty());
    return box;
  }

  /** Only what the line does not have to have can go. */
  void setRemovable(boolean removable) {
    remove.setVisible(removable);
    remove.setManaged(removable);
  }

  void focusCount() {
    count.requestFocus();
    count.selectAll();
  }

  /** Puts the focus where the fault most likely is. */
  void focusFault() {
    if (row.unknownHeatProperty().get()) {
      heat.field().requestFocus();
    } else if (row.locationProperty().get().isBlank() && row.cameCount().isPresent()) {
      location.field().requestFocus();
    } else {
      focusCount();
    }
  }

  boolean hasFocus() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node each = owner; each != null; each = each.getParent()) {
      if (each.equals(this)) {
        return true;
      }
    }
    return false;
  }
}
