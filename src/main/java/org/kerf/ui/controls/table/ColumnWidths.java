package org.kerf.ui.controls.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;
import javafx.util.Duration;

/**
 * How wide the columns of a table are: as wide as they were made or as a person drew them, but one,
 * which takes what is left. The table is never wider than what is seen of it.
 *
 * @param <T> a row
 */
@SuppressWarnings("rawtypes") // A policy takes tables of any rows.
final class ColumnWidths<T> implements Callback<ResizeFeatures, Boolean> {

  /** A narrower one can't be caught by its edge any more. */
  private static final double LEAST = 44;

  private static final double WIDEST = 900;

  /** The one that takes what is left can do with less: names can still be distinguished. */
  private static final double GROWING_LEAST = 130;

  /** So long the edge has to rest before it is remembered where it was drawn to. */
  private static final Duration DRAWING = Duration.millis(400);

  private final TableView<T> table;
  private final Map<String, Double> chosen = new TreeMap<>();
  private final PauseTransition pause = new PauseTransition(DRAWING);
  private String growing = "";

  ColumnWidths(TableView<T> table, Runnable onChoice) {
    this.table = table;
    pause.setOnFinished(event -> onChoice.run());
    table.setColumnResizePolicy(this);
  }

  /** The one that takes what is left; the last one if none is named. */
  void setGrowing(String id) {
    growing = id;
  }

  boolean isGrowing(TableColumn<T, ?> column) {
    return column.getId().equals(growing);
  }

  boolean isUsual() {
    return chosen.isEmpty();
  }

  /** What a column can't do without. */
  double need(TableColumn<T, ?> column) {
    double wanted = wanted(column);
    return isGrowing(column) ? Math.min(wanted, GROWING_LEAST) : wanted;
  }

  private double wanted(TableColumn<T, ?> column) {
    return chosen.getOrDefault(column.getId(), column.getPrefWidth());
  }

  /** Makes a column wider, or narrower if below zero, as far as there is room. */
  void widen(TableColumn<T, ?> column, double by) {
    table.resizeColumn(column, by);
  }

  /** "customer=210,state=96": what a person drew. */
  String stored() {
    return chosen.entrySet().stream()
        .map(each -> each.getKey() + '=' + Math.round(each.getValue()))
        .collect(Collectors.joining(","));
  }

  void recall(String stored) {
    pause.stop();
    chosen.clear();
    for (String each : stored.split(",", -1)) {
      int at = each.indexOf('=');
      if (at > 0 && each.substring(at + 1).matches("[0-9]{2,3}")) {
        chosen.put(
            each.substring(0, at),
            Math.clamp(Double.parseDouble(each.substring(at + 1)), LEAST, WIDEST));
      }
    }
    call(new ResizeFeatures<>(table, null, 0.0));
  }

  @Override
  @SuppressWarnings("unchecked") // It is the policy of this table alone.
  public Boolean call(ResizeFeatures features) {
    List<TableColumn<T, ?>> seen = table.getVisibleLeafColumns();
    if (seen.isEmpty() || features.getContentWidth() <= 0) {
      return false;
    }
    TableColumn<T, ?> taking =
        seen.stream().filter(this::isGrowing).findFirst().orElse(seen.getLast());
    boolean drawn =
        features.getColumn() == null
            || draw(
                (TableColumn<T, ?>) features.getColumn(),
                features.getDelta(),
                seen,
                taking,
                features.getContentWidth());
    layOut(features, seen, taking);
    return drawn;
  }

  /** The edge of the column that takes what is left is the edge of the next one. */
  private boolean draw(
      TableColumn<T, ?> column,
      double by,
      List<TableColumn<T, ?>> seen,
      TableColumn<T, ?> taking,
      double room) {
    boolean taker = column.equals(taking);
    int next = seen.indexOf(column) + 1;
    if (by == 0 || (taker && next == seen.size())) {
      return false;
    }
    TableColumn<T, ?> changed = taker ? seen.get(next) : column;
    double others =
        seen.stream()
            .filter(each -> !each.equals(changed))
            .mapToDouble(each -> each.equals(taking) ? need(each) : wanted(each))
            .sum();
    double most = Math.clamp(room - others, LEAST, WIDEST);
    double width = Math.clamp(changed.getWidth() + (taker ? -by : by), LEAST, most);
    if (width == changed.getWidth()) {
      return false;
    }
    chosen.put(changed.getId(), width);
    pause.playFromStart();
    return true;
  }

  private void layOut(
      ResizeFeatures<T> features, List<TableColumn<T, ?>> seen, TableColumn<T, ?> taking) {
    double room = features.getContentWidth();
    double others =
        seen.stream().filter(each -> !each.equals(taking)).mapToDouble(this::wanted).sum();
    double fitting = others > 0 ? Math.clamp((room - need(taking)) / others, 0, 1) : 1;
    if (!isGrowing(taking) && chosen.isEmpty() && others + wanted(taking) < room) {
      // None is meant to take what is left: all of them do.
      fitting = room / (others + wanted(taking));
    }
    double left = room;
    for (TableColumn<T, ?> each : seen) {
      if (!each.equals(taking)) {
        double width = Math.floor(wanted(each) * fitting);
        features.setColumnWidth(each, width);
        left -= width;
      }
    }
    features.setColumnWidth(taking, Math.max(LEAST, left));
  }
}
