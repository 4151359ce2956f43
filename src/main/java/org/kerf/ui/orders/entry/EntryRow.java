package org.kerf.ui.orders.entry;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A line of the order on the screen: its cells side by side, and below them what is wrong. */
final class EntryRow extends ListCell<EntryLine> {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");

  private final Texts texts;
  private final EntryGrid grid;
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label total = new Label();
  private final Label says = new Label();
  private final Map<EntryColumn, StackPane> cells = new EnumMap<>(EntryColumn.class);
  private final Map<EntryColumn, Label> words = new EnumMap<>(EntryColumn.class);
  private final VBox whole = new VBox();
  private Subscription watching = Subscription.EMPTY;

  EntryRow(Texts texts, EntryGrid grid) {
    this.texts = texts;
    this.grid = grid;
    getStyleClass().add("kerf-entry-row");
    var line = new HBox();
    line.getStyleClass().add("kerf-entry-cells");
    line.getChildren().add(fixed(number, EntryGrid.NUMBER_WIDTH, "kerf-secondary"));
    number.setOnMousePressed(this::select);
    for (EntryColumn column : EntryColumn.values()) {
      line.getChildren().add(cell(column));
      if (column == EntryColumn.ITEM) {
        line.getChildren().add(name());
      }
    }
    line.getChildren().add(fixed(total, EntryGrid.TOTAL_WIDTH, "kerf-secondary"));
    says.getStyleClass().addAll("kerf-secondary", "kerf-entry-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    says.visibleProperty().bind(says.textProperty().isNotEmpty());
    says.managedProperty().bind(says.visibleProperty());
    whole.getChildren().addAll(line, says);
    setPrefWidth(0);
  }

  private static Label fixed(Label label, double width, String style) {
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
    label.getStyleClass().addAll(style, "kerf-entry-figure");
    return label;
  }

  private Label name() {
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    name.getStyleClass().addAll("kerf-secondary", "kerf-entry-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setPrefWidth(0);
    name.visibleProperty().bind(grid.narrow().not());
    name.managedProperty().bind(grid.narrow().not());
    return name;
  }

  private StackPane cell(EntryColumn column) {
    var label = new Label();
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(EntryGrid.isFigure(column) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    words.put(column, label);
    var cell = new StackPane(label);
    cell.setAlignment(Pos.TOP_LEFT);
    double width = EntryGrid.width(column);
    cell.setMinWidth(width);
    cell.setPrefWidth(width);
    cell.setMaxWidth(width);
    cell.getStyleClass().add("kerf-entry-cell");
    cell.setOnMousePressed(event -> edit(event, column));
    if (column == EntryColumn.ITEM) {
      grid.widen(cell);
    }
    cells.put(column, cell);
    return cell;
  }

  /** Consumed here: the list would take the focus. */
  private void edit(MouseEvent event, EntryColumn column) {
    event.consume();
    EntryLine line = getItem();
    if (line != null && event.getButton() == MouseButton.PRIMARY && !grid.isAt(line, column)) {
      grid.edit(line, column);
    }
  }

  private void select(MouseEvent event) {
    event.consume();
    if (getItem() != null) {
      grid.select(getItem());
    }
  }

  @Override
  protected void updateItem(@Nullable EntryLine line, boolean empty) {
    EntryLine before = getItem();
    super.updateItem(line, empty);
    if (line == before && !empty && getGraphic() != null) {
      show();
      return;
    }
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    if (before != null) {
      grid.hidden(before, this);
    }
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    setGraphic(whole);
    grid.shown(line, this);
    watching = line.versionProperty().subscribe(() -> show());
    show();
  }

  /** Shows the line as it is now, with the editor in the cell that is being typed into. */
  void show() {
    EntryLine line = getItem();
    if (line == null) {
      return;
    }
    int place = grid.number(line);
    number.setText(line.isBlank() ? "" : Integer.toString(place));
    name.setText(line.item().map(found -> found.item().name()).orElse(""));
    total.setText(
        line.mass().filter(mass -> mass.grams() > 0).map(texts.figures()::mass).orElse(""));
    for (EntryColumn column : EntryColumn.values()) {
      show(line, column);
    }
    Optional<Words> wrong = line.faulty().flatMap(column -> line.fault(column));
    says.setText(wrong.or(line::warning).map(texts::of).orElse(""));
    says.pseudoClassStateChanged(ERROR, wrong.isPresent());
  }

  private void show(EntryLine line, EntryColumn column) {
    boolean wrong = line.fault(column).isPresent();
    StackPane cell = Objects.requireNonNull(cells.get(column));
    Label label = Objects.requireNonNull(words.get(column));
    label.setText(grid.shown(line, column));
    cell.pseudoClassStateChanged(ERROR, wrong);
    boolean typed = grid.isAt(line, column);
    cell.pseudoClassStateChanged(TYPED, typed);
    Node content = typed ? grid.editor(column) : label;
    if (cell.getChildren().size() != 1 || !cell.getChildren().getFirst().equals(content)) {
      cell.getChildren().setAll(content);
    }
    if (typed) {
      grid.field(column).pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
      grid.field(column).setAccessibleHelp(line.fault(column).map(texts::of).orElse(""));
    }
  }
}
