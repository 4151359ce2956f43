package org.kerf.ui.receiving;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.query.receiving.PutAwayReader.Placing;
import org.kerf.query.receiving.PutAwayReader.Proposal;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.TypingLead;
import org.kerf.ui.controls.page.TaskPage;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.controls.scans.ScanStopCard;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Puts away by scan: the unit, then the location. To be read at arm's length; without a scanner the
 * unit is taken from the list and the location typed.
 */
final class PutAwayScreen {

  private static final double LIST_WIDTH = 340;

  private final Texts texts;
  private final PutAwayModel model;
  private final TaskPage page;
  private final ListView<UnitLine> list = new ListView<>();
  private final LookupField<Location> location;
  private final VBox middle = new VBox();
  private final ContinuousScans scans;

  /** Whether the unit was chosen from the list: then its location is typed, too. */
  private boolean chosen;

  PutAwayScreen(ViewContext context, PutAwayModel model) {
    this.texts = context.texts();
    this.model = model;
    location =
        new LookupField<>(
            texts, "putaway-location", model::locations, Location::name, PutAwayScreen::line);
    scans = new ContinuousScans(model);
    page = TaskPage.showing(texts, body());
  }

  private static String line(Location one) {
    return one.zone().isEmpty() ? one.name() : one.name() + " · " + one.zone();
  }

  TaskPage page() {
    page.titleProperty().bind(texts.bind("putaway.title"));
    page.setOnArrive(
        argument -> {
          model.begin();
          refresh();
        });
    page.setOnRefresh(this::refresh);
    page.setContinuous(scans);
    page.setOnFirstFocus(list::requestFocus);
    page.shortcuts().add(new Shortcut("Enter", Words.of("putaway.key.take")));
    location.setOnEnter(this::typed);
    model.currentProperty().subscribe(this::show);
    model.saidProperty().subscribe(() -> show(model.currentProperty().get()));
    texts.languageProperty().subscribe(() -> show(model.currentProperty().get()));
    return page;
  }

  private void refresh() {
    model.refresh(fault -> page.fail(fault, this::refresh));
  }

  private void typed() {
    Location picked = location.pickedProperty().get();
    if (picked != null) {
      location.clear();
      model.put(picked);
      list.requestFocus();
    }
  }

  private Node both() {
    middle.getStyleClass().add("kerf-putaway");
    HBox.setHgrow(middle, Priority.ALWAYS);
    var title = new Label();
    title.textProperty().bind(texts.bind("putaway.waiting"));
    title.getStyleClass().add("kerf-section");
    list.setId("putaway-list");
    list.setItems(model.waiting());
    list.setCellFactory(all -> new UnitCell());
    list.setPlaceholder(placeholder());
    list.accessibleTextProperty().bind(title.textProperty());
    model
        .waiting()
        .addListener(
            (ListChangeListener<UnitLine>) change -> list.getSelectionModel().selectFirst());
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            takeSelected();
            event.consume();
          }
        });
    list.setOnMouseClicked(event -> takeSelected());
    VBox.setVgrow(list, Priority.ALWAYS);
    var waiting = new VBox(8, title, list);
    waiting.setPrefWidth(LIST_WIDTH);
    waiting.setMinWidth(LIST_WIDTH);
    var both = new HBox(24, middle, waiting);
    // After a scan the scanner has the keys.
    TypingLead.into(location.field(), both, () -> model.currentProperty().get().isPresent());
    both.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.currentProperty().get().isPresent()) {
            model.leave();
            list.requestFocus();
            event.consume();
          }
        });
    VBox.setVgrow(both, Priority.ALWAYS);
    return both;
  }

  /** What went wrong stands above all, and how many were put away in this go below it. */
  private Node body() {
    var all = new VBox();
    var stop = new ScanStopCard(texts, scans, all);
    var count = new Label();
    count.setId("putaway-count");
    count.getStyleClass().addAll("kerf-running-count", "kerf-putaway-count");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.count("putaway.count", model.countProperty().get()),
                model.countProperty(),
                texts.languageProperty()));
    all.getChildren().addAll(stop, count, both());
    all.getStyleClass().addAll("kerf-page-body", "kerf-stack");
    return all;
  }

  private Node placeholder() {
    var none = new Label();
    none.textProperty().bind(texts.bind("putaway.none"));
    none.setWrapText(true);
    none.getStyleClass().add("kerf-secondary");
    return none;
  }

  private void takeSelected() {
    UnitLine selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      chosen = true;
      model.take(selected);
    }
  }

  private void show(Optional<Placing> current) {
    middle.getChildren().clear();
    current.ifPresentOrElse(this::showUnit, this::showNothing);
  }

  private void showNothing() {
    String said = texts.of(model.saidProperty().get());
    if (!said.isEmpty()) {
      add("putaway-said", said, "kerf-putaway-said");
    }
    add("putaway-prompt", texts.of("putaway.scan-unit"), "kerf-task-prompt");
  }

  private void showUnit(Placing placing) {
    UnitLine line = placing.unit();
    add("putaway-code", line.unit().code().spaced(), "kerf-putaway-code");
    add("putaway-what", what(line), "kerf-task-prompt");
    add("putaway-from", texts.of("putaway.lies", line.locationName()), "kerf-secondary");
    if (placing.proposal().isPresent()) {
      Proposal proposal = placing.proposal().get();
      add("putaway-proposal", proposal.location().name(), "kerf-putaway-location");
      String why = proposal.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      add("putaway-why", texts.of("putaway.why." + why), "kerf-task-prompt");
    } else {
      add("putaway-why", texts.of("putaway.why.none"), "kerf-task-prompt");
    }
    add("putaway-prompt", texts.of("putaway.scan-location"), "kerf-secondary");
    middle.getChildren().add(location);
    if (chosen) {
      location.field().requestFocus();
      chosen = false;
    }
  }

  private String what(UnitLine line) {
    return String.join(
        " · ",
        line.itemCode(),
        texts.of(
            "putaway.bars",
            texts.figures().count(line.unit().onHand()),
            texts.figures().lengthWithUnit(line.unit().length(), line.lengthUnit())));
  }

  private void add(String id, String text, String style) {
    var label = new Label(text);
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    middle.getChildren().add(label);
  }

  /** A unit that waits: its code, what it is, where it lies. */
  private final class UnitCell extends ListCell<UnitLine> {

    @Override
    protected void updateItem(@Nullable UnitLine line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null || empty) {
        setGraphic(null);
        return;
      }
      var code = new Label(line.unit().code().spaced());
      code.getStyleClass().add("kerf-strong");
      var at = new Label(line.locationName());
      at.getStyleClass().add("kerf-secondary");
      var spacer = new Region();
      HBox.setHgrow(spacer, Priority.ALWAYS);
      var head = new HBox(8, code, spacer, at);
      head.setAlignment(Pos.CENTER_LEFT);
      setGraphic(new VBox(2, head, new Label(what(line))));
    }
  }
}
