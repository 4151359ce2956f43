package org.kerf.ui.stock;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.erp.csv.cell.Column;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ScannedGoods;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.ChoiceField;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.unit.StockLengthChips;

/** Receives a bundle or a bar: Enter goes from field to field, and books at the last one. */
final class ReceiveScreen {

  private static final double FIELD_WIDTH = 260;
  private static final double GAP = 16;

  private final Texts texts;
  private final ReceiveModel model;
  private final RecordPage page;
  private final LookupField<Item> item;
  private final LookupField<Heat> heat;
  private final LookupField<Location> location;
  private final Map<Column, Control> inputs = new LinkedHashMap<>();
  private final FormField labels;
  private final Button go = new Button();
  private boolean enterHeld;

  ReceiveScreen(ViewContext context, ReceiveModel model) {
    this.texts = context.texts();
    this.model = model;
    page = new RecordPage(texts);
    labels = model.copies().field("receive-labels");
    item =
        new LookupField<>(
            texts,
            "receive-item",
            model::items,
            Item::code,
            one -> one.code() + " \u00B7 " + one.name());
    heat = new LookupField<>(texts, "receive-heat", model::heats, Heat::number, Heat::number);
    heat.setPrompt(texts.bind(t -> hint(t, ReceiveModel.HEAT)));
    location =
        new LookupField<>(
            texts, "receive-location", model::locations, Location::name, Location::name);
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("receive.title"));
    var fields = new FlowPane(GAP, GAP);
    ReceiveModel.COLUMNS.forEach(column -> fields.getChildren().add(field(column)));
    fields.getChildren().add(labels);
    var hint = new Label();
    hint.textProperty().bind(texts.bind("receive.hint"));
    hint.getStyleClass().add("kerf-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    go.setId("receive-go");
    go.textProperty().bind(texts.bind("receive.go"));
    go.getStyleClass().add(Styles.ACCENT);
    go.disableProperty().bind(model.bookingProperty());
    go.setOnAction(event -> model.receive());
    var buttons = new HBox(go);
    buttons.getStyleClass().add("kerf-form-buttons");
    var card = new Card(hint, fields, buttons);
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    card.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    page.setCards(card);
    page.setOnArrive(argument -> model.copies().read());
    page.setOnFirstFocus(() -> input(ReceiveModel.ITEM).requestFocus());
    page.setOnScan(this::scan);
    page.setOnScanText(this::scanText);
    page.setOnScanGoods(this::scanGoods);
    model.setOnFault(this::focus);
    model.setOnReceived(() -> focus(ReceiveModel.COUNT));
    return page;
  }

  private Node field(Column column) {
    Region made = made(column);
    made.setPrefWidth(FIELD_WIDTH);
    input(column)
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.check(column);
              }
            });
    return made;
  }

  private Region made(Column column) {
    if (column.equals(ReceiveModel.ITEM)) {
      return lookup(column, item);
    }
    if (column.equals(ReceiveModel.HEAT)) {
      return lookup(column, heat);
    }
    if (column.equals(ReceiveModel.LOCATION)) {
      return lookup(column, location);
    }
    if (column.equals(ReceiveModel.LENGTH)) {
      var chips = new StockLengthChips(texts, model.textOf(column));
      Region field = text(column);
      chips.follow(input(column), model.textOf(ReceiveModel.ITEM), model::items);
      return new VBox(4, field, chips);
    }
    return column.choices().isEmpty() ? text(column) : choice(column);
  }

  private Region text(Column column) {
    var field =
        FormField.besideScans(
            texts,
            id(column),
            name(column),
            texts.bind(t -> hint(t, column)),
            model.textOf(column),
            model.errorOf(column));
    inputs.put(column, field.field());
    return field;
  }

  private Region choice(Column column) {
    var field =
        new ChoiceField(
            texts,
            id(column),
            name(column),
            texts.bind(t -> hint(t, column)),
            texts
                .languageProperty()
                .map(now -> column.choices().stream().map(word -> word.in(now.locale())).toList()),
            model.textOf(column),
            model.errorOf(column));
    inputs.put(column, field.control());
    return field;
  }

  /** What is typed and not picked is taken by its text: the code or the name as it is. */
  private Region lookup(Column column, LookupField<?> field) {
    var caption = new Label();
    caption.textProperty().bind(name(column));
    caption.getStyleClass().add("kerf-strong");
    caption.setLabelFor(field.field());
    field.field().accessibleTextProperty().bind(caption.textProperty());
    var error = new Label();
    error.setId(id(column) + "-says");
    error.getStyleClass().addAll("kerf-secondary", Styles.DANGER);
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    model.errorOf(column).subscribe(now -> error.setText(texts.of(now)));
    field.field().textProperty().bindBidirectional(model.textOf(column));
    field.setOnEnter(() -> next(column));
    inputs.put(column, field.field());
    var box = new VBox(4, caption, field, error);
    box.getStyleClass().add("kerf-form-field");
    return box;
  }

  private static String id(Column column) {
    return "receive-" + column.english().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private ObservableValue<String> name(Column column) {
    return texts.bind(t -> column.heading(t.language().locale()) + (column.required() ? " *" : ""));
  }

  private static String hint(Texts t, Column column) {
    String key =
        "receive." + column.english().replaceFirst("[^A-Za-z].*", "").toLowerCase(Locale.ROOT);
    return t.has(key) ? t.of(key) : "";
  }

  private Control input(Column column) {
    return Objects.requireNonNull(inputs.get(column));
  }

  private void focus(Column column) {
    Control input = input(column);
    input.requestFocus();
    if (input instanceof TextField field) {
      field.selectAll();
    }
  }

  /** The label of a location is where it goes; whether that was one. */
  private boolean scan(ShortCode code) {
    if (code.kind() != ShortCode.Kind.LOCATION) {
      return false;
    }
    model.locations(
        code,
        found -> {
          if (found.size() == 1) {
            location.pick(found.getFirst());
          } else if (found.isEmpty()) {
            model.unknown(code);
          }
        });
    return true;
  }

  /** A heat or a lot may be scanned into its field, whatever the text is. */
  private boolean scanText(String text) {
    if (input(ReceiveModel.HEAT).isFocused()) {
      heat.take(text);
      return true;
    }
    if (input(ReceiveModel.LOT).isFocused()) {
      model.textOf(ReceiveModel.LOT).set(text);
      return true;
    }
    return false;
  }

  /** What a supplier's barcode says of the goods is filled in. */
  private boolean scanGoods(ScannedGoods goods) {
    boolean fills = goods.item().isPresent() || model.says(goods);
    goods.item().ifPresent(item::pick);
    model.fill(goods);
    goods.heat().ifPresent(known -> heat.take(known.number()));
    return fills;
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enterHeld = false;
    }
  }

  /**
   * Lookups of what must be there answer Enter themselves first; a heat may stay empty, and Enter
   * goes on from it.
   */
  private void steer(KeyEvent event) {
    if (event.isShortcutDown()
        && event.getCode() == KeyCode.Z
        && event.getTarget() instanceof TextField field
        && field.getText().isEmpty()) {
      // There is nothing typed that the field could take back.
      model.takeBackNewest();
      event.consume();
    }
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    if (event.isShortcutDown()) {
      model.receive();
      event.consume();
      return;
    }
    if (event.getTarget().equals(go)) {
      if (enterHeld) {
        // Held since it led here: it does not book as well.
        event.consume();
      }
      return;
    }
    if (event.getTarget().equals(labels.field())) {
      enterHeld = true;
      go.requestFocus();
      event.consume();
      return;
    }
    inputs.entrySet().stream()
        .filter(each -> each.getValue().equals(event.getTarget()))
        .map(Map.Entry::getKey)
        .filter(
            column -> !column.equals(ReceiveModel.ITEM) && !column.equals(ReceiveModel.LOCATION))
        .findFirst()
        .ifPresent(
            column -> {
              if (!enterHeld) {
                enterHeld = true;
                next(column);
              }
              event.consume();
            });
  }

  private void next(Column column) {
    List<Column> all = ReceiveModel.COLUMNS;
    int at = all.indexOf(column) + 1;
    if (at < all.size()) {
      focus(all.get(at));
    } else {
      labels.field().requestFocus();
      labels.field().selectAll();
    }
  }
}
