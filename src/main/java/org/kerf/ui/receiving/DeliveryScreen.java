package org.kerf.ui.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.query.receiving.DeliveryRecord;
import org.kerf.receiving.model.DeliveryReceipt;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.Difference;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.facts.ReceivingSentences;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One delivery: what is announced, what came of it and how that differed. */
final class DeliveryScreen {

  private static final double ROW_HEIGHT = 34;
  private static final int MOST_ROWS_SEEN = 12;

  private final ViewContext context;
  private final Texts texts;
  private final DeliveryModel model;
  private final RecordPage page;
  private final WindowTable<LineProgress, Integer> table;
  private final TextField reason = new TextField();
  private final VBox closing;
  private final PageAction receive;
  private final PageAction change;
  private final PageAction close;
  private final PageAction reopen;

  DeliveryScreen(ViewContext context, DeliveryModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
    this.table = new WindowTable<>(texts, context.tasks());
    Access may = context.person().access(Permission.RECEIVE_STOCK);
    receive =
        new PageAction(
                Words.of("delivery.receive"),
                Material2AL.DONE_ALL,
                () -> open(ReceivingPages.RECEIPT))
            .primary()
            .on("F6")
            .onlyFor(may);
    change =
        new PageAction(
                Words.of("delivery.change"), Material2AL.EDIT, () -> open(ReceivingPages.NEW))
            .on("F2")
            .onlyFor(may);
    close = new PageAction(Words.of("delivery.close"), Material2AL.BLOCK, this::ask).onlyFor(may);
    reopen =
        new PageAction(
                Words.of("delivery.reopen"),
                Material2MZ.REFRESH,
                () -> shown().ifPresent(now -> model.reopen(now, this::again)))
            .onlyFor(may);
    closing = closing();
  }

  RecordPage page() {
    columns();
    page.actions().addAll(change, receive);
    page.setOnArrive(
        id -> {
          hideQuestion();
          model.read(id, this::unknown, this::fail);
        });
    page.setOnRefresh(this::again);
    page.setOnFirstFocus(table::focusRows);
    model.recordProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> show(model.recordProperty().get()));
    return page;
  }

  private void fail(StationFault fault) {
    page.fail(fault, this::again);
  }

  private void again() {
    model.read("", this::unknown, this::fail);
  }

  private void unknown() {
    page.stateProperty().set(DeliveryWords.unknown(context));
  }

  private Optional<DeliveryRecord> shown() {
    return model.recordProperty().get();
  }

  private void open(String id) {
    shown()
        .ifPresent(
            now ->
                context.navigation().open(id, now.progress().delivery().id().value().toString()));
  }

  private void show(Optional<DeliveryRecord> record) {
    DeliveryState state = record.map(now -> now.progress().state()).orElse(DeliveryState.RECEIVED);
    receive.enabledProperty().set(state.open());
    close.enabledProperty().set(state.open());
    change
        .enabledProperty()
        .set(state.open() && record.filter(now -> !now.progress().begun()).isPresent());
    reopen.enabledProperty().set(state == DeliveryState.CLOSED_SHORT);
    if (record.isPresent()) {
      page.stateProperty().set(PageState.READY);
      show(record.get());
    }
  }

  private void show(DeliveryRecord now) {
    var delivery = now.progress().delivery();
    page.titleProperty().set(delivery.reference());
    page.contextProperty().set(now.party().name());
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    boolean closed = now.progress().state() == DeliveryState.CLOSED_SHORT;
    page.describe(
        texts.bind(t -> about(t, now)),
        DeliveryWords.pill(texts, now.progress().state()),
        spacer,
        Buttons.of(texts, closed ? reopen : close));
    table.setSource(RowSource.of(now.progress().lines(), line -> line.line().number()));
    double height = ROW_HEIGHT * (Math.min(now.progress().lines().size(), MOST_ROWS_SEEN) + 1) + 2;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    var lines = new Card(table).titled(texts.bind("delivery.lines-title"));
    page.setCards(closing, lines, receipts(now));
  }

  private String about(Texts t, DeliveryRecord now) {
    var delivery = now.progress().delivery();
    List<String> parts = new ArrayList<>();
    parts.add(
        t.of(
            "delivery.expected-on",
            t.figures().day(delivery.expected().toLocalDate(), context.today())));
    if (delivery.ownMaterial()) {
      parts.add(t.of("delivery.own-material"));
    }
    if (!delivery.note().isEmpty()) {
      parts.add(delivery.note());
    }
    if (now.progress().state() == DeliveryState.CLOSED_SHORT) {
      parts.add(t.of("delivery.closed-why", now.progress().closeReason()));
    }
    return String.join(" · ", parts);
  }

  private void columns() {
    table
        .columns()
        .figures("line", Words.of("delivery.line"), 50, row -> count(row.line().number()))
        .names("item", Words.of("delivery.item"), 220, this::item)
        .mainFigures("length", Words.of("delivery.length"), 110, this::length)
        .figures("count", Words.of("delivery.announced"), 110, row -> count(row.line().count()))
        .figures("received", Words.of("delivery.received"), 100, row -> count(row.received()))
        .figures("open", Words.of("delivery.still-open"), 110, row -> count(row.open()))
        .details("heat", Words.of("delivery.heat"), 120, row -> row.line().heat())
        .growing("item")
        .unsorted();
  }

  private String item(LineProgress row) {
    return shown().map(now -> now.item(row).code() + " · " + now.item(row).name()).orElse("");
  }

  private String length(LineProgress row) {
    return shown()
        .map(now -> texts.figures().lengthWithUnit(row.line().length(), now.item(row).unit()))
        .orElse("");
  }

  private String count(int number) {
    return texts.figures().count(number);
  }

  private Card receipts(DeliveryRecord now) {
    var card = new Card().titled(texts.bind("delivery.receipts"));
    List<DeliveryReceipt> receipts = now.progress().receipts();
    if (receipts.isEmpty()) {
      card.getChildren().add(secondary(texts.of("delivery.no-receipts")));
    }
    receipts.forEach(receipt -> card.getChildren().add(receipt(now, receipt)));
    return card;
  }

  private Node receipt(DeliveryRecord now, DeliveryReceipt receipt) {
    var code = new Hyperlink(receipt.code().spaced());
    code.getStyleClass().add("kerf-strong");
    code.setOnAction(event -> context.navigation().open("movements", receipt.code().text()));
    var head = new HBox(8, code, secondary(texts.figures().dateTime(receipt.at(), context.zone())));
    if (receipt.undone()) {
      head.getChildren().add(Pill.of(texts, Mark.REVERSED));
    }
    head.getStyleClass().add("kerf-line");
    var box = new VBox(4, head);
    receipt.differences().forEach(each -> box.getChildren().add(difference(now, each)));
    List<UnitLine> units = now.unitsOf(receipt.document());
    if (!receipt.undone() && !units.isEmpty()) {
      box.getChildren().add(units(units));
    }
    return box;
  }

  private Node difference(DeliveryRecord now, Difference difference) {
    var label = new Label();
    label
        .textProperty()
        .bind(
            texts.bind(
                Words.of(
                    "delivery.difference",
                    now.number(difference.line()),
                    ReceivingSentences.of(difference))));
    label.setWrapText(true);
    return label;
  }

  /** The codes that are to be written on what came. */
  private Node units(List<UnitLine> units) {
    var codes = new FlowPane(8, 4);
    for (UnitLine line : units) {
      var code = new Hyperlink(line.unit().code().spaced());
      code.getStyleClass().add("kerf-code");
      code.setOnAction(event -> context.navigation().open("unit", line.unit().code().text()));
      codes.getChildren().add(code);
    }
    return new VBox(4, secondary(texts.of("delivery.codes")), codes);
  }

  private static Label secondary(String text) {
    var label = new Label(text);
    label.getStyleClass().add("kerf-secondary");
    return label;
  }

  private VBox closing() {
    var title = new Label();
    title.textProperty().bind(texts.bind("delivery.close-why"));
    title.getStyleClass().add("kerf-strong");
    reason.setId("delivery-close-reason");
    reason.accessibleTextProperty().bind(title.textProperty());
    var go = new Button();
    go.setId("delivery-close-do");
    go.textProperty().bind(texts.bind("delivery.close"));
    go.getStyleClass().add("accent");
    go.disableProperty().bind(reason.textProperty().map(String::isBlank));
    go.setOnAction(event -> closeNow());
    var leave = new Button();
    leave.setId("delivery-close-leave");
    leave.textProperty().bind(texts.bind("action.cancel"));
    leave.setOnAction(event -> hideQuestion());
    reason.setOnAction(event -> closeNow());
    var buttons = new HBox(go, leave);
    buttons.getStyleClass().add("kerf-drawer-actions");
    var box = new VBox(title, reason, buttons);
    box.getStyleClass().add("kerf-question");
    box.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hideQuestion();
            event.consume();
          }
        });
    box.setVisible(false);
    box.setManaged(false);
    box.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    return box;
  }

  private void ask() {
    reason.clear();
    closing.setVisible(true);
    closing.setManaged(true);
    reason.requestFocus();
  }

  private void hideQuestion() {
    closing.setVisible(false);
    closing.setManaged(false);
  }

  private void closeNow() {
    if (!reason.getText().isBlank()) {
      String why = reason.getText().strip();
      hideQuestion();
      shown().ifPresent(now -> model.close(now, why, this::again));
    }
  }
}
