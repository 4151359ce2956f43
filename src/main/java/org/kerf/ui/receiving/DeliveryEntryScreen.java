package org.kerf.ui.receiving;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kerf.erp.csv.cell.Column;
import org.kerf.party.model.Party;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.receiving.DeliveryEntryModel.EnteredLine;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.StockLengthChips;
import org.kordamp.ikonli.material2.Material2AL;

/** Announces a delivery: Enter goes from field to field, takes each line, and Ctrl+Enter saves. */
final class DeliveryEntryScreen {

  private final Texts texts;
  private final DeliveryEntryModel model;
  private final RecordPage page;
  private final ColumnFields head;
  private final ColumnFields line;
  private final VBox lines = new VBox();
  private final Button add = new Button();
  private final Button save = new Button();

  DeliveryEntryScreen(ViewContext context, DeliveryEntryModel model) {
    this.texts = context.texts();
    this.model = model;
    page = new RecordPage(texts);
    head = new ColumnFields(texts, "delivery", model.head());
    line = new ColumnFields(texts, "delivery-line", model.line());
  }

  RecordPage page() {
    fields();
    button(add, "delivery-add-line", "delivery.add-line");
    add.setOnAction(event -> model.addLine());
    button(save, "delivery-save", "delivery.save");
    save.getStyleClass().add(Styles.ACCENT);
    save.setOnAction(event -> model.save());
    var addBox = new HBox(add);
    addBox.getStyleClass().add("kerf-form-buttons");
    var saveBox = new HBox(save);
    saveBox.getStyleClass().add("kerf-form-buttons");
    var form =
        new VBox(
            16,
            new Card(head).titled(texts.bind("delivery.head-title")),
            new Card(line, addBox, lines).titled(texts.bind("delivery.lines-title")),
            saveBox);
    form.addEventFilter(KeyEvent.KEY_PRESSED, this::saveByKey);
    page.setCards(form);
    page.setOnArrive(model::begin);
    page.setOnFirstFocus(() -> head.focus(DeliveryEntryModel.REFERENCE));
    model.setOnFault(this::focus);
    model.setOnLine(this::focusLine);
    model.lines().addListener((ListChangeListener<EnteredLine>) change -> showLines());
    texts.languageProperty().subscribe(this::showLines);
    return page;
  }

  private void fields() {
    for (Column column : model.head().columns()) {
      if (column.equals(DeliveryEntryModel.PARTY)) {
        head.add(column, model::parties, Party::code, party -> party.code() + " · " + party.name());
      } else {
        head.add(column);
      }
    }
    var lengths = new StockLengthChips(texts, model.line().textOf(DeliveryEntryModel.LENGTH));
    for (Column column : model.line().columns()) {
      if (column.equals(DeliveryEntryModel.ITEM)) {
        line.add(column, model::items, Item::code, item -> item.code() + " · " + item.name());
      } else if (column.equals(DeliveryEntryModel.LENGTH)) {
        line.add(column, lengths);
        lengths.follow(
            line.input(column), model.line().textOf(DeliveryEntryModel.ITEM), model::items);
      } else {
        line.add(column);
      }
    }
    head.setOnLast(() -> head.goOnIn(line, DeliveryEntryModel.ITEM));
    line.setOnLast(model::addLine);
  }

  private void focusLine() {
    line.focus(DeliveryEntryModel.ITEM);
  }

  private void button(Button button, String id, String key) {
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.disableProperty().bind(model.busyProperty());
  }

  private void focus(Column column) {
    (model.head().columns().contains(column) ? head : line).focus(column);
  }

  private void saveByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.save();
      event.consume();
    }
  }

  private void showLines() {
    lines.getChildren().setAll(model.lines().stream().map(this::shown).toList());
  }

  private Node shown(EnteredLine entered) {
    var figures = texts.figures();
    var item = new Label(entered.item().code() + " · " + entered.item().name());
    item.getStyleClass().add("kerf-strong");
    HBox.setHgrow(item, Priority.ALWAYS);
    item.setMaxWidth(Double.MAX_VALUE);
    String what =
        texts.of(
            "delivery.line-what",
            figures.count(entered.line().count()),
            figures.lengthWithUnit(entered.line().length(), entered.item().unit()));
    var count = new Label(what);
    var heat = new Label(entered.line().heat());
    heat.getStyleClass().add("kerf-secondary");
    var remove =
        Buttons.icon(
            texts,
            Words.of("delivery.remove-line"),
            Material2AL.CLOSE,
            () -> model.remove(entered));
    var row = new HBox(12, item, count, heat, remove);
    row.getStyleClass().add("kerf-line");
    return row;
  }
}
