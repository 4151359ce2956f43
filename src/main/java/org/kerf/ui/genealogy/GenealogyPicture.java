package org.kerf.ui.genealogy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import org.kerf.cutting.model.genealogy.Genealogy;
import org.kerf.cutting.model.genealogy.GenealogyLayout;
import org.kerf.cutting.model.genealogy.GenealogyLayout.Place;
import org.kerf.cutting.model.genealogy.GenealogyNode;
import org.kerf.stock.model.unit.UnitOrigin;

/**
 * Boxes and lines from the supplier on the left to the orders on the right. Arrows go from box to
 * box, Enter or a click goes on from there.
 */
final class GenealogyPicture extends Pane {

  private static final double WIDTH = 162;
  private static final double HEIGHT = 42;
  private static final double GAP_X = 36;
  private static final double GAP_Y = 8;

  /** Room below, which a scroll bar takes in a narrow window. */
  private static final double SCROLL_BAR = 10;

  private final GenealogyWords words;
  private final Consumer<GenealogyNode> walk;
  private final GenealogyLayout layout;
  private final Map<String, VBox> boxes = new HashMap<>();
  private final String subject;

  /**
   * Draws it.
   *
   * @param walk told which box was chosen
   */
  GenealogyPicture(Genealogy genealogy, GenealogyWords words, Consumer<GenealogyNode> walk) {
    this.words = words;
    this.walk = walk;
    this.layout = GenealogyLayout.of(genealogy);
    this.subject = genealogy.subjectKey();
    genealogy.nodes().forEach(this::place);
    genealogy.links().forEach(this::connect);
    double width = Math.max(0, layout.columns() * (WIDTH + GAP_X) - GAP_X);
    setPrefSize(width, Math.max(0, layout.rows() * (HEIGHT + GAP_Y) - GAP_Y) + SCROLL_BAR);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
  }

  /** Rolls to the thing that it is about. */
  void bringIntoView(ScrollPane scroll) {
    Place place = layout.places().get(subject);
    if (place != null) {
      scroll.setHvalue(place.column() / Math.max(1.0, layout.columns() - 1));
      scroll.setVvalue(place.row() / Math.max(1.0, layout.rows() - 1));
    }
  }

  /** Puts the focus on what it is about. */
  void focusSubject() {
    VBox box = boxes.get(subject);
    if (box != null) {
      box.requestFocus();
    }
  }

  private void place(GenealogyNode node) {
    Place place = layout.place(node.key());
    VBox box = box(node);
    box.setPrefSize(WIDTH, HEIGHT);
    box.setMinSize(WIDTH, HEIGHT);
    box.setMaxSize(WIDTH, HEIGHT);
    box.relocate(place.column() * (WIDTH + GAP_X), place.row() * (HEIGHT + GAP_Y));
    boxes.put(node.key(), box);
    getChildren().add(box);
  }

  private VBox box(GenealogyNode node) {
    var name = new Label(words.name(node));
    name.getStyleClass().add("kerf-strong");
    var detail = new Label(words.detail(node));
    detail.getStyleClass().add("kerf-secondary");
    var box = new VBox(name, detail);
    box.setId("genealogy-" + node.key().replace(' ', '-'));
    box.getStyleClass().add("kerf-family-unit");
    box.setAlignment(Pos.CENTER_LEFT);
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.BUTTON);
    box.setAccessibleText(name.getText() + ", " + detail.getText());
    Tooltip.install(box, new Tooltip(name.getText() + "\n" + detail.getText()));
    if (node.key().equals(subject)) {
      box.getStyleClass().add("kerf-family-self");
    } else if (isLeftOver(node)) {
      box.getStyleClass().add("kerf-family-remnant");
    }
    box.setOnMouseClicked(event -> walk.accept(node));
    box.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            walk.accept(node);
            event.consume();
          }
        });
    return box;
  }

  private static boolean isLeftOver(GenealogyNode node) {
    return node instanceof GenealogyNode.Unit(var line)
        && (line.origin() == UnitOrigin.REMNANT || line.origin() == UnitOrigin.CUT_AHEAD);
  }

  private void connect(Genealogy.Link link) {
    Place from = layout.place(link.from());
    Place to = layout.place(link.to());
    double fromX = from.column() * (WIDTH + GAP_X) + WIDTH;
    double toX = to.column() * (WIDTH + GAP_X);
    double fromY = from.row() * (HEIGHT + GAP_Y) + HEIGHT / 2;
    double toY = to.row() * (HEIGHT + GAP_Y) + HEIGHT / 2;
    double bend = GAP_X / 2;
    var curve = new CubicCurve(fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX, toY);
    curve.getStyleClass().add("kerf-family-line");
    curve.setMouseTransparent(true);
    getChildren().addFirst(curve);
  }

  private void move(KeyEvent event) {
    Optional<String> at =
        boxes.entrySet().stream()
            .filter(each -> each.getValue().isFocused())
            .map(Map.Entry::getKey)
            .findFirst();
    int columns = columns(event.getCode());
    int rows = rows(event.getCode());
    if (at.isEmpty() || (columns == 0 && rows == 0)) {
      return;
    }
    Place from = layout.place(at.get());
    nearest(from, columns, rows).map(boxes::get).ifPresent(VBox::requestFocus);
    event.consume();
  }

  private static int columns(KeyCode key) {
    return switch (key) {
      case LEFT -> -1;
      case RIGHT -> 1;
      default -> 0;
    };
  }

  private static int rows(KeyCode key) {
    return switch (key) {
      case UP -> -1;
      case DOWN -> 1;
      default -> 0;
    };
  }

  /** The box next to this place in one direction: in the nearest column, then the nearest row. */
  private Optional<String> nearest(Place from, int columns, int rows) {
    return layout.places().entrySet().stream()
        .filter(
            each ->
                columns == 0
                    ? each.getValue().column() == from.column()
                        && (each.getValue().row() - from.row()) * rows > 0
                    : (each.getValue().column() - from.column()) * columns > 0)
        .min(
            Comparator.comparingInt(
                    (Map.Entry<String, Place> each) ->
                        Math.abs(each.getValue().column() - from.column()))
                .thenComparingDouble(each -> Math.abs(each.getValue().row() - from.row())))
        .map(Map.Entry::getKey);
  }
}
