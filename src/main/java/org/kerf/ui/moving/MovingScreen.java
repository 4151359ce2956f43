package org.kerf.ui.moving;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.controls.scans.ScanStopCard;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Units are collected by one scan after the other, or by code; then all of them are moved, or given
 * out. How many there are is read from two metres.
 */
final class MovingScreen {

  private static final double GAP = 12;
  private static final double DEEDS_WIDTH = 330;

  private final ViewContext context;
  private final Texts texts;
  private final MovingModel model;
  private final RecordPage page;
  private final ContinuousScans scans;
  private final TransferCard transfer;
  private final IssueCard issue;
  private final TextField code = new TextField();

  MovingScreen(ViewContext context, MovingModel model, MovingSearch search) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
    this.scans = new ContinuousScans(new MovingScans(model.units(), search, this::goTo));
    this.transfer = new TransferCard(context, model, search, scans);
    this.issue = new IssueCard(context, model, search, scans);
  }

  /** While something wrong waits, nothing is booked: what was scanned since is not in the list. */
  static BooleanBinding isStopped(ContinuousScans scans) {
    return Bindings.createBooleanBinding(scans::isStopped, scans.stopProperty());
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("moving.title"));
    Node giving = issue.card();
    context.allowances().access(Permission.ISSUE_STOCK).only(giving);
    var deeds = new VBox(GAP, transfer.card(), giving);
    deeds.setPrefWidth(DEEDS_WIDTH);
    deeds.setMinWidth(DEEDS_WIDTH);
    Card list = collected();
    HBox.setHgrow(list, Priority.ALWAYS);
    var both = new HBox(GAP, list, deeds);
    both.setFillHeight(false);
    page.setFixed(new ScanStopCard(texts, scans, page), total(), refusal());
    page.setCards(both);
    page.setContinuous(scans);
    page.setOnArrive(argument -> ShortCode.parse(argument).ifPresent(model::add));
    page.setOnUndo(model::undo);
    page.keyActions().add(transfer.byKey());
    page.setOnFirstFocus(
        () -> {
          // What is in a scroll pane is on the screen once it is dressed.
          page.applyCss();
          code.requestFocus();
        });
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
    model.setOnDone(
        () -> {
          transfer.clear();
          issue.clear();
          code.requestFocus();
        });
    return page;
  }

  private void goTo(Location location) {
    transfer.choose(location);
  }

  /** Unless there is something typed that the field could take back. */
  private void undo(KeyEvent event) {
    boolean typed = event.getTarget() instanceof TextField field && !field.getText().isEmpty();
    if (event.isShortcutDown() && event.getCode() == KeyCode.Z && !typed && model.undo()) {
      event.consume();
    }
  }

  /** How many there are, in figures for whoever stands beside the rack. */
  private Card total() {
    var count = new Label();
    count.setId("moving-total");
    count.getStyleClass().add("kerf-running-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.of(
                        Words.of(
                            "moving.total",
                            Words.counted("moving.units", model.units().rows().size()),
                            Words.counted("moving.bars", model.units().bars()))),
                model.units().rows(),
                texts.languageProperty()));
    var newest = new Label();
    newest.setId("moving-newest");
    newest.getStyleClass().add("kerf-strong");
    newest.setWrapText(true);
    newest
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> newest(model.units().newestProperty().get()),
                model.units().newestProperty(),
                texts.languageProperty()));
    HBox.setHgrow(newest, Priority.ALWAYS);
    newest.setMaxWidth(Double.MAX_VALUE);
    var takeOff = new Button();
    takeOff.setId("moving-take-off");
    takeOff.textProperty().bind(texts.bind("moving.take-off"));
    takeOff.setMinWidth(Region.USE_PREF_SIZE);
    takeOff.disableProperty().bind(Bindings.isEmpty(model.units().rows()));
    takeOff.setOnAction(event -> model.units().removeLast());
    var line = new HBox(16, newest, takeOff);
    line.setAlignment(Pos.CENTER_LEFT);
    return new Card(count, line);
  }

  private String newest(Optional<CollectedUnits.Newest> last) {
    return last.map(
            one ->
                texts.of(
                    one.again() ? "moving.already" : "moving.newest",
                    one.row().code().spaced(),
                    one.row().line().itemName()))
        .orElse("");
  }

  /** Enter without a code, above all one that is still held after a booking, says nothing. */
  private void addTyped() {
    if (code.getText().isBlank()) {
      return;
    }
    ShortCode.parse(code.getText())
        .ifPresentOrElse(
            typed -> {
              code.clear();
              model.add(typed);
            },
            () -> model.refusedProperty().set(texts.of("moving.no-code")));
  }

  private Card collected() {
    var caption = new Label();
    caption.textProperty().bind(texts.bind("moving.code"));
    caption.setLabelFor(code);
    code.setId("moving-code");
    code.accessibleTextProperty().bind(caption.textProperty());
    code.setOnAction(event -> addTyped());
    return new Card(caption, code, new CollectedRows(texts, model));
  }

  private Label refusal() {
    var label = new Label();
    label.setId("moving-refused");
    label.textProperty().bind(model.refusedProperty());
    label.getStyleClass().addAll("kerf-strong", Styles.DANGER);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.visibleProperty().bind(model.refusedProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
