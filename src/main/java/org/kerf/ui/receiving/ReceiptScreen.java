package org.kerf.ui.receiving;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.kernel.ShortCode;
import org.kerf.query.receiving.DeliveryRecord;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.OccurredField;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Receives against a delivery: each line says what is announced, and takes what came; what differs
 * asks for a reason below it.
 */
final class ReceiptScreen {

  private static final String NO_LOCATION = "unit.no-location.many";

  private final ViewContext context;
  private final Texts texts;
  private final ReceiptModel model;
  private final RecordPage page;
  private final Map<ReceiptRow, ReceiptRowPane> panes = new HashMap<>();
  private final Map<DeliveryLineId, VBox> reasonBoxes = new HashMap<>();
  private final Map<ReceiptReason, ReceiptReasonPane> reasonPanes = new HashMap<>();
  private final VBox lines = new VBox();
  private final OccurredField occurred;
  private final FormField labels;
  private final Button go = new Button();

  /** How many rows were shown so far: their fields are told apart by it. */
  private int made;

  ReceiptScreen(ViewContext context, ReceiptModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
    this.occurred = new OccurredField(context, "receipt-occurred");
    this.labels = model.copies().field("delivery-labels");
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("delivery.receipt-title"));
    var hint = new Label();
    hint.textProperty().bind(texts.bind("delivery.receipt-hint"));
    hint.getStyleClass().add("kerf-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    lines.getStyleClass().add("kerf-stack");
    go.setId("delivery-receive-go");
    go.textProperty().bind(texts.bind("delivery.receive"));
    go.getStyleClass().add(Styles.ACCENT);
    go.disableProperty().bind(model.bookingProperty().or(occurred.isUnderstood().not()));
    go.setOnAction(event -> model.receive(occurred.occurred()));
    var buttons = new HBox(go);
    buttons.getStyleClass().add("kerf-form-buttons");
    labels.field().setOnAction(event -> go.requestFocus());
    var form = new VBox(16, hint, lines, labels, occurred, buttons);
    form.addEventFilter(KeyEvent.KEY_PRESSED, this::receiveByKey);
    page.setCards(form);
    page.setOnArrive(
        id -> {
          made = 0;
          model.copies().read();
          occurred.clear();
          model.begin(
              id,
              () -> page.stateProperty().set(DeliveryWords.unknown(context)),
              fault -> page.fail(fault, () -> page.arrive(id)));
        });
    page.setOnScan(this::scan);
    page.setOnScanText(this::scanText);
    model.setOnFault(row -> pane(row).focusFault());
    model.setOnReasonMissing(
        reason ->
            Optional.ofNullable(reasonPanes.get(reason)).ifPresent(pane -> pane.focusMissing()));
    model.recordProperty().subscribe(this::show);
    model.rows().addListener((ListChangeListener<ReceiptRow>) change -> showLines());
    model.reasons().addListener((ListChangeListener<ReceiptReason>) change -> showReasons());
    texts.languageProperty().subscribe(this::showLines);
    return page;
  }

  private void show(Optional<DeliveryRecord> record) {
    record.ifPresent(
        now -> {
          page.contextProperty()
              .set(now.progress().delivery().reference() + " · " + now.party().name());
          if (model.rows().isEmpty()) {
            page.stateProperty()
                .set(
                    new PageState.Nothing(
                        Material2AL.DONE_ALL,
                        Words.of("delivery.nothing-open"),
                        Words.of("delivery.nothing-open-why")));
          } else {
            page.stateProperty().set(PageState.READY);
          }
        });
    showLines();
    if (!model.rows().isEmpty()) {
      pane(model.rows().getFirst()).focusCount();
    }
  }

  private void showLines() {
    Optional<DeliveryRecord> record = model.recordProperty().get();
    panes.keySet().retainAll(model.rows());
    reasonBoxes.clear();
    lines.getChildren().clear();
    record.ifPresent(
        now ->
            model.rows().stream()
                .map(ReceiptRow::line)
                .distinct()
                .filter(line -> now.progress().lines().contains(line))
                .forEach(line -> lines.getChildren().add(card(now, line))));
    showReasons();
  }

  private Card card(DeliveryRecord now, LineProgress line) {
    var figures = texts.figures();
    var item = now.item(line);
    var card = new Card();
    card.titled(
        texts.bind(
            t ->
                String.join(
                    " · ",
                    item.code(),
                    item.name(),
                    figures.lengthWithUnit(line.line().length(), item.unit()))));
    var open = new Label();
    open.textProperty().bind(texts.bind(Words.of("delivery.open-bars", line.open())));
    open.getStyleClass().add("kerf-section");
    card.aside(open);
    for (ReceiptRow row : model.rowsOf(line.line().id())) {
      ReceiptRowPane pane = pane(row);
      pane.setRemovable(model.isExtra(row));
      card.getChildren().add(pane);
    }
    var reasons = new VBox(8);
    reasonBoxes.put(line.line().id(), reasons);
    card.getChildren().add(reasons);
    return card;
  }

  private ReceiptRowPane pane(ReceiptRow row) {
    return panes.computeIfAbsent(
        row,
        one -> new ReceiptRowPane(texts, model, one, made++, this::more, this::remove, this::next));
  }

  private void more(ReceiptRow after) {
    pane(model.more(after)).focusCount();
  }

  private void remove(ReceiptRow row) {
    model.remove(row, before -> pane(before).focusCount());
  }

  /** Enter in the last field of a row goes to the next row, and from the last one to the labels. */
  private void next(ReceiptRow row) {
    int at = model.rows().indexOf(row) + 1;
    if (at < model.rows().size()) {
      pane(model.rows().get(at)).focusCount();
    } else {
      labels.field().requestFocus();
      labels.field().selectAll();
    }
  }

  private void showReasons() {
    reasonPanes.keySet().retainAll(model.reasons());
    reasonBoxes.forEach(
        (line, box) -> {
          List<Node> shown = new ArrayList<>();
          model.reasons().stream()
              .filter(reason -> reason.found().line().equals(line))
              .forEach(
                  reason ->
                      shown.add(
                          reasonPanes.computeIfAbsent(
                              reason, one -> new ReceiptReasonPane(texts, one, number(one)))));
          box.getChildren().setAll(shown);
        });
  }

  private int number(ReceiptReason reason) {
    return model.recordProperty().get().map(now -> now.number(reason.found().line())).orElse(0);
  }

  private Optional<ReceiptRow> focused() {
    return panes.entrySet().stream()
        .filter(each -> each.getValue().hasFocus())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The label of a location is where it goes; whether that was one. */
  private boolean scan(ShortCode code) {
    if (code.kind() != ShortCode.Kind.LOCATION) {
      return false;
    }
    Optional<ReceiptRow> at = focused();
    model.locations(code, found -> put(at, code.spaced(), found));
    return true;
  }

  private boolean scanText(String text) {
    Optional<ReceiptRow> at = focused();
    model.locationsNamed(text, found -> put(at, text, found));
    return true;
  }

  private void put(Optional<ReceiptRow> at, String scanned, List<Location> found) {
    if (found.size() != 1) {
      context
          .notifications()
          .error(
              NO_LOCATION, Words.of("unit.no-location", scanned), Words.of("unit.no-location.do"));
    } else if (found.getFirst().inactive()) {
      context
          .notifications()
          .warn(
              Words.of("delivery.row.location-out-of-use", found.getFirst().name()),
              Words.of("unit.no-location.do"));
    } else {
      context.notifications().settle(NO_LOCATION);
      model.put(at, found.getFirst());
    }
  }

  private void receiveByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      go.fire();
      event.consume();
    }
  }
}
