package org.kerf.ui.controls;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The columns of a table: words at the left, figures at the right, pills.
 *
 * @param <T> a row
 */
public final class TableColumns<T> {

  private final Texts texts;
  private final TableView<T> table;

  TableColumns(Texts texts, TableView<T> table) {
    this.texts = texts;
    this.table = table;
  }

  /** A column of words. */
  public TableColumns<T> words(String id, Words header, double width, Function<T, String> text) {
    add(id, header, width, "kerf-words", text);
    return this;
  }

  /** A column of words that name the row. */
  public TableColumns<T> names(String id, Words header, double width, Function<T, String> text) {
    add(id, header, width, "kerf-names", text);
    return this;
  }

  /** A column of words that say more, in the secondary colour. */
  public TableColumns<T> details(String id, Words header, double width, Function<T, String> text) {
    add(id, header, width, "kerf-details", text);
    return this;
  }

  /** A column of figures, aligned at the right; the unit belongs into the header. */
  public TableColumns<T> figures(String id, Words header, double width, Function<T, String> text) {
    add(id, header, width, "kerf-figures", text);
    return this;
  }

  /** A column of figures of which the row is about. */
  public TableColumns<T> mainFigures(
      String id, Words header, double width, Function<T, String> text) {
    add(id, header, width, "kerf-main-figures", text);
    return this;
  }

  /** A column that is drawn: a pill, a small bar. Not sorted. */
  public TableColumns<T> drawn(String id, Words header, double width, Function<T, Node> node) {
    TableColumn<T, T> column = newColumn(id, header, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any -> new DrawnCell<>(node));
    column.setSortable(false);
    table.getColumns().add(column);
    return this;
  }

  /** The rows come in the source's own order only: no header sorts them. To be called last. */
  public TableColumns<T> unsorted() {
    table.getColumns().forEach(column -> column.setSortable(false));
    return this;
  }

  /** All columns keep their widths but this one, which takes what is left. To be called last. */
  public TableColumns<T> growing(String id) {
    for (TableColumn<T, ?> column : table.getColumns()) {
      if (!column.getId().equals(id)) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
      }
    }
    return this;
  }

  /** Columns that step back while the table is narrower than this, as beside an open drawer. */
  public TableColumns<T> onlyWhenWide(double width, String... ids) {
    List.of(ids).forEach(id -> setShown(id, false));
    table
        .widthProperty()
        .subscribe(
            (before, now) -> {
              boolean wide = now.doubleValue() >= width;
              if (wide != before.doubleValue() >= width) {
                List.of(ids).forEach(id -> setShown(id, wide));
              }
            });
    return this;
  }

  /** Whether a column is shown. */
  public void setShown(String id, boolean shown) {
    for (TableColumn<T, ?> column : table.getColumns()) {
      if (column.getId().equals(id)) {
        column.setVisible(shown);
      }
    }
  }

  Node chooser(Words words) {
    var button = new MenuButton();
    button.setId("table-columns");
    button.setGraphic(new FontIcon(Material2MZ.VIEW_COLUMN));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "kerf-no-arrow");
    button.accessibleTextProperty().bind(texts.bind(words));
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(words));
    button.setTooltip(tooltip);
    button.setOnShowing(event -> fill(button));
    return button;
  }

  private void fill(MenuButton button) {
    button.getItems().clear();
    for (TableColumn<T, ?> column : table.getColumns()) {
      var item = new CheckMenuItem(column.getText());
      item.selectedProperty().bindBidirectional(column.visibleProperty());
      button.getItems().add(item);
    }
  }

  private void add(
      String id, Words header, double width, String styleClass, Function<T, String> text) {
    TableColumn<T, String> column = newColumn(id, header, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    column.getStyleClass().add(styleClass);
    table.getColumns().add(column);
  }

  private <V> TableColumn<T, V> newColumn(String id, Words header, double width) {
    var column = new TableColumn<T, V>();
    column.setId(id);
    column.textProperty().bind(texts.bind(header));
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  private static final class DrawnCell<T> extends TableCell<T, T> {

    private final Function<T, Node> node;

    DrawnCell(Function<T, Node> node) {
      this.node = node;
      setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(row == null || empty ? null : node.apply(row));
    }
  }
}
