package org.kerf.ui.orders.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.query.orders.OrderedItem;
import org.kerf.stock.model.item.Heat;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * The lines as in a spreadsheet. One cell at a time is typed into: it has the editor, all others
 * show words, so that thousands of lines cost no more than those that are seen.
 */
final class EntryGrid extends VBox {

  static final double NUMBER_WIDTH = 34;
  static final double TOTAL_WIDTH = 76;
  private static final double NARROW = 63;
  private static final double MIDDLE = 86;
  private static final double WIDE = 132;
  private static final double HEAT = 80;

  /** What a code can do with where it takes what is left. */
  private static final double LEAST_ITEM = 108;

  /** A narrower window has no room for the items' names beside their codes. */
  private static final double ROOM_FOR_NAMES = 940;

  /** How far a line that is scrolled to stands below the first. */
  private static final int LINES_ABOVE = 3;

  /** Where is typed. */
  private record Place(EntryLine line, EntryColumn column) {}

  private final Texts texts;
  private final ViewContext context;
  private final LineEntry model;
  private final ListView<EntryLine> list = new ListView<>();
  private final LookupField<OrderedItem> items;
  private final LookupField<Heat> heats;
  private final TextField cell = new TextField();
  private final Map<EntryLine, EntryRow> rows = new HashMap<>();
  private @Nullable Place at;
  private String before = "";
  private final BooleanBinding narrow = widthProperty().lessThan(ROOM_FOR_NAMES);
  private boolean placing;

  EntryGrid(ViewContext context, LineEntry model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    items =
        new LookupField<>(
            texts,
            "entry-item",
            model::items,
            found -> found.item().code(),
            found -> found.item().code() + " · " + found.item().name());
    items.setPrompt(texts.bind("entry.item-prompt"));
    items.field().textProperty().subscribe(this::itemTyped);
    items.pickedProperty().subscribe(this::picked);
    items.setOnEnter(this::goOn);
    heats = new LookupField<>(texts, "entry-heat", model::heats, Heat::number, EntryGrid::heatLine);
    heats.field().textProperty().subscribe(this::heatTyped);
    heats.pickedProperty().subscribe(this::heatPicked);
    heats.setOnEnter(this::goOn);
    heats.setOnUnknown(this::goOn);
    cell.setId("entry-cell");
    cell.textProperty().subscribe(this::typed);
    list.setId("entry-lines");
    list.getStyleClass().add("kerf-entry-list");
    list.setItems(model.lines().all());
    list.setCellFactory(view -> new EntryRow(texts, this));
    list.accessibleTextProperty().bind(texts.bind("entry.lines"));
    VBox.setVgrow(list, Priority.ALWAYS);
    texts.onLanguage(this, () -> rows.values().forEach(EntryRow::show));
    getStyleClass().add("kerf-entry-grid");
    getChildren().addAll(header(), list);
    new EntryKeys(this, model).listen();
  }

  private HBox header() {
    var header = new HBox();
    header.getStyleClass().add("kerf-entry-header");
    header.getChildren().add(caption("entry.number-short", NUMBER_WIDTH, true));
    for (EntryColumn column : EntryColumn.values()) {
      Label title = caption("entry." + column.key(), width(column), isFigure(column));
      header.getChildren().add(title);
      if (column == EntryColumn.ITEM) {
        widen(title);
        Label name = caption("entry.name", 0, false);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.visibleProperty().bind(narrow.not());
        name.managedProperty().bind(narrow.not());
        header.getChildren().add(name);
      }
    }
    header.getChildren().add(caption("entry.mass", TOTAL_WIDTH, true));
    return header;
  }

  private Label caption(String key, double width, boolean figure) {
    var label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
    label.setAlignment(figure ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    return label;
  }

  /** The item takes the room of the names that are not shown. */
  void widen(Region item) {
    narrow.subscribe(
        is -> {
          HBox.setHgrow(item, is ? Priority.ALWAYS : Priority.NEVER);
          item.setMinWidth(is ? LEAST_ITEM : WIDE);
          item.setPrefWidth(is ? LEAST_ITEM : WIDE);
          item.setMaxWidth(is ? Double.MAX_VALUE : WIDE);
        });
  }

  /** Whether the items' names have no room. */
  BooleanBinding narrow() {
    return narrow;
  }

  static double width(EntryColumn column) {
    return switch (column) {
      case ITEM -> WIDE;
      case LENGTH, MARK -> MIDDLE;
      case HEAT -> HEAT;
      case PIECES, ANGLES, CERTIFICATE, MATERIAL -> NARROW;
    };
  }

  static boolean isFigure(EntryColumn column) {
    return column == EntryColumn.PIECES || column == EntryColumn.LENGTH;
  }

  // What rows ask.

  void shown(EntryLine line, EntryRow row) {
    rows.put(line, row);
  }

  void hidden(EntryLine line, EntryRow row) {
    rows.remove(line, row);
  }

  /** From 1. */
  int number(EntryLine line) {
    return model.lines().all().indexOf(line) + 1;
  }

  boolean isAt(EntryLine line, EntryColumn column) {
    return at != null && at.line().equals(line) && at.column() == column;
  }

  Node editor(EntryColumn column) {
    return switch (column) {
      case ITEM -> items;
      case HEAT -> heats;
      case PIECES, LENGTH, MARK, ANGLES, CERTIFICATE, MATERIAL -> cell;
    };
  }

  TextField field(EntryColumn column) {
    return switch (column) {
      case ITEM -> items.field();
      case HEAT -> heats.field();
      case PIECES, LENGTH, MARK, ANGLES, CERTIFICATE, MATERIAL -> cell;
    };
  }

  /** What a cell shows while nobody types into it: as it was understood. */
  String shown(EntryLine line, EntryColumn column) {
    var figures = texts.figures();
    return switch (column) {
      case PIECES -> line.pieces().value().map(figures::count).orElse(line.text(column));
      case LENGTH ->
          line.length()
              .value()
              .map(length -> figures.lengthWithUnit(length, line.unit()))
              .orElse(line.text(column));
      case ANGLES ->
          line.text(column).isBlank()
              ? ""
              : line.angles()
                  .value()
                  .map(ends -> figures.angle(ends.first()) + " / " + figures.angle(ends.second()))
                  .orElse(line.text(column));
      case MATERIAL ->
          line.material()
              .value()
              .map(theirs -> theirs ? texts.of("entry.material-theirs") : "")
              .orElse(line.text(column));
      case ITEM, MARK, CERTIFICATE, HEAT -> line.text(column);
    };
  }

  // Where is typed.

  /** Where it is typed now, if anywhere. */
  Optional<EntryLine> line() {
    return Optional.ofNullable(at).map(Place::line);
  }

  Optional<EntryColumn> column() {
    return Optional.ofNullable(at).map(Place::column);
  }

  ListView<EntryLine> list() {
    return list;
  }

  /** Begins to type into a cell. */
  void edit(EntryLine line, EntryColumn column) {
    leave(line);
    at = new Place(line, column);
    before = line.text(column);
    fill(line, column);
    list.getSelectionModel().clearSelection();
    reveal(line);
    show(line);
    TextField field = field(column);
    field.accessibleTextProperty().bind(texts.bind("entry." + column.key()));
    field.requestFocus();
    field.selectAll();
  }

  private void fill(EntryLine line, EntryColumn column) {
    placing = true;
    if (column == EntryColumn.ITEM) {
      items.clear();
      line.item().ifPresentOrElse(items::pick, () -> items.field().setText(line.text(column)));
    } else if (column == EntryColumn.HEAT) {
      heats.clear();
      heats.field().setText(line.text(column));
    } else {
      cell.setText(line.text(column));
      cell.setAlignment(isFigure(column) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
    placing = false;
  }

  /** Ends typing where it is; the line is left if another comes. */
  private void leave(@Nullable EntryLine next) {
    Place place = at;
    at = null;
    if (place == null) {
      return;
    }
    EntryLine line = place.line();
    line.parseTimes(place.column());
    if (place.column() == EntryColumn.ITEM) {
      model.find(List.of(line));
    } else if (place.column() == EntryColumn.HEAT) {
      model.findHeat(line);
    }
    if (!line.equals(next)) {
      line.leave();
    }
    show(line);
  }

  private void show(EntryLine line) {
    EntryRow row = rows.get(line);
    if (row != null) {
      row.show();
    }
  }

  /** Scrolls to a line that can't be seen whole. */
  private void reveal(EntryLine line) {
    list.layout();
    EntryRow row = rows.get(line);
    boolean whole = false;
    if (row != null && row.getScene() != null) {
      Bounds there = row.localToScene(row.getLayoutBounds());
      Bounds window = list.localToScene(list.getLayoutBounds());
      whole = there.getMinY() >= window.getMinY() && there.getMaxY() <= window.getMaxY();
    }
    if (!whole) {
      list.scrollTo(Math.max(0, number(line) - 1 - LINES_ABOVE));
      list.layout();
    }
  }

  /** Chooses a whole line, for Delete. */
  void select(EntryLine line) {
    leave(null);
    list.getSelectionModel().select(line);
    list.requestFocus();
  }

  /** The cell where something is to be typed next: the first of the blank line at the end. */
  void editLast() {
    edit(model.lines().all().getLast(), EntryColumn.ITEM);
  }

  /** Goes to the first cell with a fault; whether there is any. */
  boolean editFirstFault() {
    for (EntryLine line : model.lines().typed()) {
      Optional<EntryColumn> faulty = line.faulty();
      if (faulty.isPresent()) {
        edit(line, faulty.get());
        return true;
      }
    }
    return false;
  }

  /** Takes back what was typed into the cell. */
  void revert() {
    if (at != null) {
      at.line().setText(at.column(), before);
      Place place = at;
      model.find(List.of(place.line()));
      select(place.line());
    }
  }

  /** Goes on to the cell that most lines need next. */
  void goOn() {
    if (at == null) {
      return;
    }
    EntryLine line = at.line();
    line.parseTimes(at.column());
    switch (at.column()) {
      case ITEM -> edit(line, EntryColumn.PIECES);
      case PIECES ->
          edit(line, line.length().value().isPresent() ? EntryColumn.MARK : EntryColumn.LENGTH);
      case LENGTH -> edit(line, EntryColumn.MARK);
      case MARK, ANGLES, CERTIFICATE, HEAT, MATERIAL -> beginBelow(line);
    }
  }

  private void beginBelow(EntryLine line) {
    int next = number(line);
    if (next < model.lines().all().size()) {
      edit(model.lines().all().get(next), EntryColumn.ITEM);
    }
  }

  private void itemTyped(String text) {
    if (!placing && at != null && at.column() == EntryColumn.ITEM) {
      at.line().setText(EntryColumn.ITEM, text);
      // What it names is said once it is left.
      at.line().setLooking(true);
    }
  }

  private void picked(@Nullable OrderedItem found) {
    if (!placing && found != null && at != null && at.column() == EntryColumn.ITEM) {
      EntryLine line = at.line();
      line.setItem(found);
      edit(line, EntryColumn.PIECES);
    }
  }

  private static String heatLine(Heat heat) {
    return heat.certificateType().isEmpty()
        ? heat.number()
        : heat.number() + " · " + heat.certificateType();
  }

  private void heatTyped(String text) {
    if (!placing && at != null && at.column() == EntryColumn.HEAT) {
      at.line().setText(EntryColumn.HEAT, text);
    }
  }

  private void heatPicked(@Nullable Heat found) {
    if (!placing && found != null && at != null && at.column() == EntryColumn.HEAT) {
      at.line().setText(EntryColumn.HEAT, found.number());
      edit(at.line(), EntryColumn.MATERIAL);
    }
  }

  private void typed(String text) {
    if (!placing && at != null && !at.column().isLookedUp()) {
      at.line().setText(at.column(), text);
    }
  }

  // Lines.

  /** Removes a line, to be taken back from the notice. */
  void remove(EntryLine line) {
    if (line.isBlank()) {
      return;
    }
    int place = number(line) - 1;
    at = null;
    EntryLines.Removed removed = model.lines().remove(line);
    model.done(Words.of("entry.line-removed", place + 1), () -> model.lines().putBack(removed));
    list.refresh();
    select(model.lines().all().get(Math.min(place, model.lines().all().size() - 1)));
  }

  /** Puts the rows of a spreadsheet in at the line that is typed or chosen. */
  void paste(String text) {
    EntryLine line =
        line()
            .or(() -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()))
            .orElseGet(model.lines().all()::getLast);
    List<EntryLine> read = PastedRows.read(text, column().orElse(EntryColumn.ITEM));
    at = null;
    List<EntryLine> pasted = model.lines().insert(line, read);
    model.find(pasted);
    list.refresh();
    if (pasted.size() < read.size()) {
      context
          .notifications()
          .warn(
              Words.of("entry.pasted-part", pasted.size(), read.size()),
              Words.of("entry.most-lines"));
    }
    if (!pasted.isEmpty()) {
      model.done(
          Words.counted("entry.pasted", pasted.size()),
          () -> {
            at = null;
            model.lines().removeAll(pasted);
            list.refresh();
          });
    }
    editLast();
  }
}
