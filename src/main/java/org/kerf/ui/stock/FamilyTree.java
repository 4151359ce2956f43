package org.kerf.ui.stock;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import org.kerf.query.stock.UnitRecord;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.unit.UnitWords;

/**
 * Where a unit comes from and what became of it, from left to right; each relative opens by click
 * or Enter.
 */
final class FamilyTree extends Pane {

  private static final double WIDTH = 148;
  private static final double HEIGHT = 42;
  private static final double GAP_X = 40;
  private static final double GAP_Y = 6;

  /** Room below, which a scroll bar takes in a narrow window. */
  private static final double SCROLL_BAR = 10;

  private final ViewContext context;
  private final UnitRecord record;
  private final Consumer<UnitLine> open;

  FamilyTree(ViewContext context, UnitRecord record, Consumer<UnitLine> open) {
    this.context = context;
    this.record = record;
    this.open = open;
    List<UnitLine> shown =
        record.children().stream()
            .limit(UnitRecord.MOST_CHILDREN)
            .sorted(Comparator.comparing(child -> !child.unit().isFreeFromTheSaw()))
            .toList();
    boolean more = record.children().size() > shown.size();
    int rows = Math.max(1, shown.size() + (more ? 1 : 0));
    double height = rows * (HEIGHT + GAP_Y) - GAP_Y;
    double middle = (height - HEIGHT) / 2;
    int column = 0;
    for (UnitLine ancestor : record.ancestors()) {
      place(relative(ancestor), column, middle);
      connect(column, middle, middle);
      column++;
    }
    place(self(), column, middle);
    for (int i = 0; i < shown.size(); i++) {
      place(relative(shown.get(i)), column + 1, i * (HEIGHT + GAP_Y));
      connect(column, middle, i * (HEIGHT + GAP_Y));
    }
    if (more) {
      place(note("stock.more-children"), column + 1, shown.size() * (HEIGHT + GAP_Y));
    } else if (shown.isEmpty()) {
      place(note("stock.no-children"), column + 1, middle);
    }
    int columns = column + 2;
    setPrefSize(columns * (WIDTH + GAP_X) - GAP_X, height + SCROLL_BAR);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  private VBox self() {
    VBox box = box(record.line());
    box.getStyleClass().add("kerf-family-self");
    return box;
  }

  private VBox relative(UnitLine line) {
    VBox box = box(line);
    box.setId("family-" + line.unit().code().text());
    if (line.unit().isFreeFromTheSaw()) {
      box.getStyleClass().add("kerf-family-remnant");
    }
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.BUTTON);
    box.setOnMouseClicked(event -> open.accept(line));
    box.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.accept(line);
            event.consume();
          }
        });
    return box;
  }

  private VBox box(UnitLine line) {
    var code = new Label(line.unit().code().spaced());
    code.getStyleClass().add("kerf-strong");
    String length =
        context.texts().figures().lengthWithUnit(line.unit().length(), record.item().unit());
    var what = new Label(context.texts().of(UnitWords.of(line.unit().origin())) + " · " + length);
    what.getStyleClass().add("kerf-secondary");
    var box = new VBox(code, what);
    box.getStyleClass().add("kerf-family-unit");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setAccessibleText(code.getText() + ", " + what.getText());
    return box;
  }

  private VBox note(String key) {
    var label = new Label(context.texts().of(key));
    label.getStyleClass().add("kerf-secondary");
    label.setWrapText(true);
    var box = new VBox(label);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void place(VBox box, int column, double top) {
    box.setPrefSize(WIDTH, HEIGHT);
    box.relocate(column * (WIDTH + GAP_X), top);
    getChildren().add(box);
  }

  private void connect(int column, double fromTop, double toTop) {
    double fromX = column * (WIDTH + GAP_X) + WIDTH;
    double toX = fromX + GAP_X;
    double fromY = fromTop + HEIGHT / 2;
    double toY = toTop + HEIGHT / 2;
    double bend = (fromX + toX) / 2;
    var curve = new CubicCurve(fromX, fromY, bend, fromY, bend, toY, toX, toY);
    curve.getStyleClass().add("kerf-family-line");
    curve.setMouseTransparent(true);
    getChildren().addFirst(curve);
  }
}
