package org.kerf.ui.masterdata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.masterdata.AssignBarcode;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.scanning.gs1.Gs1Parser;
import org.kerf.scanning.gs1.Gtin;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The barcodes that suppliers print on an item: all of them, each with a way to take it off. */
final class ItemBarcodeCard implements RecordCard {

  private static final double FIELD_WIDTH = 230;

  private final ViewContext context;
  private final Texts texts;
  private final Reading reading;
  private final AssignBarcode barcodes;
  private final Access access;
  private final VBox lines = new VBox(4);
  private final Label says = new Label();
  private final TypedField field = new TypedField();
  private final Card card;
  private final Slot slot = new Slot();
  private Optional<ItemId> item = Optional.empty();

  ItemBarcodeCard(ViewContext context, Reading reading, AssignBarcode barcodes) {
    this.context = context;
    this.texts = context.texts();
    this.reading = reading;
    this.barcodes = barcodes;
    this.access = context.person().access(Permission.CHANGE_MASTER_DATA);
    lines.setId("item-barcodes");
    says.setId("item-barcode-says");
    says.setWrapText(true);
    says.getStyleClass().add("kerf-secondary");
    says.managedProperty().bind(says.textProperty().isNotEmpty());
    card = new Card(lines, access.only(entry()), says).titled(texts.bind("items.barcodes"));
    card.managedProperty().bind(card.visibleProperty());
    card.setVisible(false);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(Optional<UUID> record) {
    item = record.map(ItemId::new);
    card.setVisible(item.isPresent());
    field.clear();
    says.setText("");
    lines.getChildren().clear();
    read();
  }

  private Node entry() {
    field.setId("item-barcode");
    field.setPrefWidth(FIELD_WIDTH);
    field.promptTextProperty().bind(texts.bind("items.barcode.prompt"));
    field.accessibleTextProperty().bind(texts.bind("items.barcode.prompt"));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            add();
            event.consume();
          }
        });
    var add = new Button();
    add.setId("item-barcode-add");
    add.textProperty().bind(texts.bind("items.barcode.add"));
    add.disableProperty().bind(field.textProperty().isEmpty());
    add.setOnAction(event -> add());
    return new HBox(8, field, add);
  }

  private void add() {
    String typed = field.getText().strip();
    String text = Gtin.of(typed).map(Gtin::digits).orElse(Gs1Parser.withoutSymbology(typed));
    Optional<ItemBarcode> barcode = ItemBarcode.of(text);
    if (barcode.isEmpty() || item.isEmpty()) {
      return;
    }
    ItemId id = item.get();
    book(
        command -> barcodes.assign(command, id, barcode.get()),
        outcome -> {
          switch (outcome) {
            case AssignBarcode.Outcome.Done done -> {
              field.clear();
              told("items.barcode.added", done, () -> remove(done.item().id(), done.barcode()));
            }
            case AssignBarcode.Outcome.Unchanged same ->
                says.setText(texts.of("items.barcode.same"));
            case AssignBarcode.Outcome.OfOther other ->
                says.setText(texts.of("items.barcode.of-other", other.other().code()));
            case AssignBarcode.Outcome.NoItem none -> says.setText(texts.of("record.unknown"));
          }
        });
  }

  private void remove(ItemId id, ItemBarcode barcode) {
    book(
        command -> barcodes.remove(command, id, barcode),
        outcome -> {
          if (outcome instanceof AssignBarcode.Outcome.Done done) {
            told("items.barcode.removed", done, () -> restore(done));
          }
        });
  }

  private void restore(AssignBarcode.Outcome.Done removed) {
    book(
        command -> barcodes.assign(command, removed.item().id(), removed.barcode()),
        outcome -> read());
  }

  private void told(String key, AssignBarcode.Outcome.Done done, Runnable undo) {
    says.setText("");
    context.notifications().done(Words.of(key, done.barcode().text(), done.item().code()), undo);
    read();
  }

  /** One booking of a barcode. */
  private interface Deed {
    AssignBarcode.Outcome run(Command command) throws StationFault;
  }

  private void book(Deed deed, Consumer<AssignBarcode.Outcome> then) {
    Command command = context.person().command();
    context
        .tasks()
        .<AssignBarcode.Outcome>run(
            texts.of("record.saving"),
            () -> deed.run(command),
            then,
            context.notifications()::fault);
  }

  private void read() {
    if (item.isEmpty()) {
      return;
    }
    ItemId asked = item.get();
    context
        .tasks()
        .<List<ItemBarcode>>latest(
            slot,
            texts.of("record.reading"),
            () -> reading.of(tx -> barcodes.of(tx, asked)),
            found ->
                lines.getChildren().setAll(found.stream().map(one -> line(asked, one)).toList()),
            context.notifications()::fault);
  }

  private Node line(ItemId id, ItemBarcode barcode) {
    var text = new Label(barcode.text());
    text.getStyleClass().add("kerf-body");
    text.setMinWidth(FIELD_WIDTH);
    var off = new Button();
    off.setGraphic(new FontIcon(Material2AL.DELETE));
    off.textProperty().bind(texts.bind("items.barcode.remove"));
    off.accessibleTextProperty().bind(texts.bind("items.barcode.remove-one", barcode.text()));
    off.setOnAction(event -> remove(id, barcode));
    var line = new HBox(8, text, access.only(off));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
