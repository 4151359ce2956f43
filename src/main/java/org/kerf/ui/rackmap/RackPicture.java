package org.kerf.ui.rackmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.ui.controls.page.ScrolledIntoView;

/**
 * Cells as they stand, zone below zone. Tab leads to one of them, and from there the arrows from
 * cell to cell.
 */
final class RackPicture extends VBox {

  /** At the left of a row stands its aisle: by its letters, that all rows begin alike. */
  private static final double LEAST_AISLE_WIDTH = 32;

  private static final double LETTER_WIDTH = 8;

  /** What follows in walking order takes so much, which the smallest window has. */
  private static final double WRAPPED_WIDTH = 640;

  private final List<RackCell> cells = new ArrayList<>();
  private String current = "";

  RackPicture() {
    getStyleClass().add("kerf-stack");
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
  }

  /** Locations, each zone by itself. */
  void show(Map<String, RackGrid> zones, Function<LocationFill, RackCell> cell) {
    zones.forEach(
        (zone, grid) -> {
          if (!zone.isEmpty()) {
            var name = new Label(zone);
            name.getStyleClass().add("kerf-section");
            getChildren().add(name);
          }
          var rows = new VBox();
          rows.getStyleClass().add("kerf-rack-rows");
          double aisle = aisleWidth(grid);
          grid.rows().forEach(row -> rows.getChildren().add(row(row, aisle, cell)));
          if (!grid.others().isEmpty()) {
            rows.getChildren().add(wrapped(grid.others().stream().map(cell).toList()));
          }
          getChildren().add(rows);
        });
    tabTo(0);
  }

  /** Zones only. */
  void show(List<RackCell> zones) {
    getChildren().add(wrapped(zones));
    tabTo(0);
  }

  /** The cell where the focus was last; empty before. */
  String current() {
    return current;
  }

  /**
   * Puts the focus on the cell of this name, else on the first where something lies.
   *
   * @param taken whether something has to lie there, too
   */
  void focus(String name, boolean taken) {
    cells.stream()
        .filter(cell -> cell.name().equals(name) && !(taken && cell.isVacant()))
        .findFirst()
        .or(() -> cells.stream().filter(cell -> !cell.isVacant()).findFirst())
        .or(() -> cells.stream().findFirst())
        .ifPresent(this::focus);
  }

  private HBox row(RackGrid.Row row, double aisleWidth, Function<LocationFill, RackCell> cell) {
    var aisle = new Label(row.name());
    aisle.getStyleClass().add("kerf-secondary");
    aisle.setMinWidth(aisleWidth);
    aisle.setPrefWidth(aisleWidth);
    var line = new HBox(aisle);
    line.getStyleClass().add("kerf-rack-row");
    line.setAlignment(Pos.CENTER_LEFT);
    row.cells()
        .forEach(
            fill ->
                line.getChildren()
                    .add(fill.map(cell).<Region>map(this::kept).orElseGet(RackPicture::gap)));
    return line;
  }

  private static double aisleWidth(RackGrid grid) {
    int letters = grid.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
    return Math.max(LEAST_AISLE_WIDTH, letters * LETTER_WIDTH);
  }

  private static Region gap() {
    var gap = new Region();
    gap.setMinWidth(RackCell.WIDTH);
    return gap;
  }

  private FlowPane wrapped(List<RackCell> inside) {
    var pane = new FlowPane();
    pane.getStyleClass().add("kerf-rack-wrapped");
    pane.setPrefWrapLength(WRAPPED_WIDTH);
    inside.forEach(cell -> pane.getChildren().add(kept(cell)));
    return pane;
  }

  private RackCell kept(RackCell cell) {
    cells.add(cell);
    return cell;
  }

  private void tabTo(int which) {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).setFocusTraversable(i == which);
    }
  }

  private void focus(RackCell cell) {
    current = cell.name();
    tabTo(cells.indexOf(cell));
    cell.requestFocus();
    ScrolledIntoView.show(cell);
  }

  private void move(KeyEvent event) {
    int columns = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    int rows = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    Optional<RackCell> at = cells.stream().filter(RackCell::isFocused).findFirst();
    if (at.isPresent() && (columns != 0 || rows != 0)) {
      nearest(centre(at.get()), columns, rows).ifPresent(this::focus);
      event.consume();
    }
  }

  /** The next one in a direction: of the same row, or of the nearest row the nearest. */
  private Optional<RackCell> nearest(Point2D from, int columns, int rows) {
    return cells.stream()
        .filter(
            cell -> {
              Point2D to = centre(cell);
              return columns == 0
                  ? (to.getY() - from.getY()) * rows > 1
                  : Math.abs(to.getY() - from.getY()) < 1
                      && (to.getX() - from.getX()) * columns > 1;
            })
        .min(
            Comparator.comparingDouble(
                    (RackCell cell) -> Math.abs(centre(cell).getY() - from.getY()))
                .thenComparingDouble(cell -> Math.abs(centre(cell).getX() - from.getX())));
  }

  private Point2D centre(RackCell cell) {
    Bounds at = sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    return new Point2D(at.getCenterX(), at.getCenterY());
  }
}
