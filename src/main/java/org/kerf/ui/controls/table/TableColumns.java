package org.kerf.ui.controls.table;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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

  private static final String DRAWN = "kerf-drawn";
  private static final Set<String> FIGURES = Set.of("kerf-figures", "kerf-main-figures");

  /** What goes first where not all fit: what says more, then words, figures, and what is drawn. */
  private static final List<String> LEAST_FIRST =
      List.of("kerf-details", "kerf-words", "kerf-figures", DRAWN);

  /** So much wider or narrower is a column made by keyboard. */
  private static final double STEP = 24;

  /** With the frame of the table. */
  private static final double SCROLL_BAR = 16;

  private final Texts texts;
  private final TableView<T> table;
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, Double> leastWidths = new HashMap<>();
  private final Map<String, Boolean> chosen = new TreeMap<>();
  private final Map<String, Function<T, Node>> nodes = new HashMap<>();
  private final Map<String, Function<T, String>> exported = new HashMap<>();
  private final List<String> usualOrder = new ArrayList<>();
  private final ColumnWidths<T> widths;
  private Runnable onChoice = () -> {};
  private boolean arranging;

  TableColumns(Texts texts, TableView<T> table) {
    this.texts = texts;
    this.table = table;
    this.widths = new ColumnWidths<>(table, () -> onChoice.run());
    table.getColumns().addListener((ListChangeListener<TableColumn<T, ?>>) change -> ordered());
    table.widthProperty().subscribe(now -> apply());
    // What the list is sorted by stays in sight.
    table.getSortOrder().subscribe(this::apply);
  }

  /** A column of words. */
  public TableColumns<T> words(String id, Words header, double width, Function<T, String> text) {
    add(id, header, width, "kerf-words", text);
    return this;
  }

  /** A column of sentences, each on as many lines as its row has room for. */
  public TableColumns<T> sentences(
      String id, Words header, double width, Function<T, String> text) {
    TableColumn<T, String> column = newColumn(id, header, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    column.setCellFactory(any -> new SentenceCell<>());
    column.getStyleClass().add("kerf-words");
    table.getColumns().add(column);
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
    nodes.put(id, node);
    TableColumn<T, T> column = newColumn(id, header, width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any -> new DrawnCell<>(node));
    column.setSortable(false);
    column.getStyleClass().add(DRAWN);
    table.getColumns().add(column);
    return this;
  }

  /** The rows come in the source's own order only: no header sorts them. To be called last. */
  public TableColumns<T> unsorted() {
    table.getColumns().forEach(column -> column.setSortable(false));
    return this;
  }

  /** What is written of a column where the list leaves the station, if not what is shown. */
  public TableColumns<T> exported(String id, Function<T, String> text) {
    exported.put(id, text);
    return this;
  }

  /**
   * The columns that are shown, from left to right, with their words; also those that only step
   * back just now because the table is narrow.
   */
  List<Listing.Column<T>> listed() {
    return table.getColumns().stream()
        .filter(column -> chosen.getOrDefault(column.getId(), !hidden.contains(column.getId())))
        .map(this::listed)
        .toList();
  }

  private Listing.Column<T> listed(TableColumn<T, ?> column) {
    boolean figure = column.getStyleClass().stream().anyMatch(FIGURES::contains);
    Function<T, Node> drawn = nodes.getOrDefault(column.getId(), row -> new Label());
    Function<T, String> shown =
        row ->
            column.getCellObservableValue(row).getValue() instanceof String text
                ? text
                : words(drawn.apply(row));
    return new Listing.Column<>(
        column.getText(), figure, exported.getOrDefault(column.getId(), shown));
  }

  private static String words(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream()
              .map(TableColumns::words)
              .filter(words -> !words.isEmpty())
              .collect(Collectors.joining(" "));
      default -> "";
    };
  }

  /**
   * Only these columns' headers sort: those that the source's query can order by. A list that is
   * sorted by another one falls back into its own order.
   */
  public TableColumns<T> sortedBy(Collection<String> ids) {
    table.getColumns().forEach(column -> column.setSortable(ids.contains(column.getId())));
    table.getSortOrder().removeIf(column -> !column.isSortable());
    return this;
  }

  public TableColumns<T> sortedBy(String... ids) {
    return sortedBy(Set.of(ids));
  }

  /** All columns keep their widths but this one, which takes what is left. */
  public TableColumns<T> growing(String id) {
    widths.setGrowing(id);
    return this;
  }

  /** Columns that step back while the table is narrower than this, as beside an open drawer. */
  public TableColumns<T> onlyWhenWide(double width, String... ids) {
    List.of(ids).forEach(id -> leastWidths.put(id, width));
    return this;
  }

  /** Whether a column is shown, unless the person chose otherwise. */
  public void setShown(String id, boolean shown) {
    if (shown ? hidden.remove(id) : hidden.add(id)) {
      apply();
    }
  }

  /** Told when the person has chosen other columns. */
  void setOnChoice(Runnable onChoice) {
    this.onChoice = onChoice;
  }

  /** A person has drawn a header elsewhere. */
  private void ordered() {
    if (!arranging) {
      onChoice.run();
    }
  }

  /** "due,number,customer": the order that a person chose, if it is not the usual. */
  String storedOrder() {
    List<String> now = table.getColumns().stream().map(TableColumn::getId).toList();
    return now.equals(usualOrder) ? "" : String.join(",", now);
  }

  /** Puts the columns in this order; one that is not named stays behind the one before it. */
  void recallOrder(String stored) {
    List<String> order = new ArrayList<>(List.of(stored.split(",", -1)));
    order.retainAll(usualOrder);
    for (String id : usualOrder) {
      if (!order.contains(id)) {
        int before = usualOrder.indexOf(id) - 1;
        order.add(before < 0 ? 0 : order.indexOf(usualOrder.get(before)) + 1, id);
      }
    }
    arrange(order);
  }

  private void arrange(List<String> order) {
    List<TableColumn<T, ?>> wanted = new ArrayList<>(table.getColumns());
    wanted.sort(Comparator.comparingInt(column -> order.indexOf(column.getId())));
    if (!wanted.equals(table.getColumns())) {
      List<TableColumn<T, ?>> sorted = List.copyOf(table.getSortOrder());
      arranging = true;
      table.getColumns().setAll(wanted);
      table.getSortOrder().setAll(sorted);
      arranging = false;
    }
  }

  ColumnWidths<T> widths() {
    return widths;
  }

  /** What the person chose beside the usual: "+reason,-user". */
  String stored() {
    return chosen.entrySet().stream()
        .map(choice -> (choice.getValue() ? "+" : "-") + choice.getKey())
        .collect(Collectors.joining(","));
  }

  void recall(String stored) {
    chosen.clear();
    for (String choice : stored.split(",", -1)) {
      if (choice.startsWith("+") || choice.startsWith("-")) {
        chosen.put(choice.substring(1), choice.startsWith("+"));
      }
    }
    apply();
  }

  private void apply() {
    List<TableColumn<T, ?>> seen = new ArrayList<>();
    for (TableColumn<T, ?> column : table.getColumns()) {
      String id = column.getId();
      boolean sorts = table.getSortOrder().contains(column);
      boolean usual =
          !hidden.contains(id) && (sorts || table.getWidth() >= leastWidths.getOrDefault(id, 0.0));
      if (chosen.getOrDefault(id, usual)) {
        seen.add(column);
      }
    }
    dropWhatDoesNotFit(seen);
    table.getColumns().forEach(column -> column.setVisible(seen.contains(column)));
  }

  /**
   * Columns go by their weight until the rest fit, from right to left; never the first, what names
   * the row, what the list is about or is sorted by, nor what the person asked for.
   */
  private void dropWhatDoesNotFit(List<TableColumn<T, ?>> seen) {
    double room = table.getWidth() - SCROLL_BAR;
    if (room <= 0) {
      return;
    }
    for (String kind : LEAST_FIRST) {
      for (int i = seen.size() - 1; i >= 0 && need(seen) > room; i--) {
        if (seen.get(i).getStyleClass().contains(kind) && mayGo(seen.get(i))) {
          seen.remove(i);
        }
      }
    }
  }

  private boolean mayGo(TableColumn<T, ?> column) {
    return !table.getSortOrder().contains(column)
        && !widths.isGrowing(column)
        && !column.getId().equals(usualOrder.getFirst())
        && !chosen.getOrDefault(column.getId(), false);
  }

  private double need(List<TableColumn<T, ?>> columns) {
    return columns.stream().mapToDouble(widths::need).sum();
  }

  MenuButton chooser(Words words, Supplier<Menu> sorting) {
    var button = new MenuButton();
    button.setId("table-columns");
    button.setGraphic(new FontIcon(Material2MZ.VIEW_COLUMN));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "kerf-no-arrow");
    button.accessibleTextProperty().bind(texts.bind(words));
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(words));
    button.setTooltip(tooltip);
    // Without an item a menu button does not open.
    button.getItems().add(new MenuItem());
    button.setOnShowing(event -> fill(button, sorting.get()));
    return button;
  }

  private void fill(MenuButton button, Menu sorting) {
    button.getItems().clear();
    for (TableColumn<T, ?> column : table.getColumns()) {
      var item = new CheckMenuItem(column.getText());
      item.setId("column-" + column.getId());
      item.setSelected(column.isVisible());
      item.setOnAction(event -> choose(column, item.isSelected()));
      button.getItems().add(item);
    }
    var arranged = new Menu(texts.of("table.arrange"));
    arranged.setId("table-arrange");
    table.getVisibleLeafColumns().forEach(column -> arranged.getItems().add(arrangement(column)));
    var usual = new MenuItem(texts.of("table.columns-usual"));
    usual.setId("columns-usual");
    usual.setDisable(chosen.isEmpty() && widths.isUsual() && storedOrder().isEmpty());
    usual.setOnAction(event -> showUsual());
    button.getItems().addAll(arranged, usual, new SeparatorMenuItem(), sorting);
  }

  /** As they were at first: which, how wide, in which order. */
  private void showUsual() {
    arrange(usualOrder);
    recall("");
    widths.recall("");
    onChoice.run();
  }

  /** What the mouse does at a header, for the keyboard. */
  private Menu arrangement(TableColumn<T, ?> column) {
    var menu = new Menu(column.getText());
    menu.setId("arrange-" + column.getId());
    menu.getItems()
        .addAll(
            step("table.arrange-left", column, () -> move(column, -1)),
            step("table.arrange-right", column, () -> move(column, 1)),
            step("table.arrange-wider", column, () -> widths.widen(column, STEP)),
            step("table.arrange-narrower", column, () -> widths.widen(column, -STEP)));
    return menu;
  }

  private MenuItem step(String key, TableColumn<T, ?> column, Runnable does) {
    var item = new MenuItem(texts.of(key));
    item.setId(key.substring(key.indexOf('.') + 1) + '-' + column.getId());
    item.setOnAction(event -> does.run());
    return item;
  }

  /** Past the next column that is seen. */
  private void move(TableColumn<T, ?> column, int by) {
    List<TableColumn<T, ?>> seen = table.getVisibleLeafColumns();
    int to = seen.indexOf(column) + by;
    if (to >= 0 && to < seen.size()) {
      List<String> order =
          new ArrayList<>(table.getColumns().stream().map(TableColumn::getId).toList());
      int place = order.indexOf(seen.get(to).getId());
      order.remove(column.getId());
      order.add(place, column.getId());
      arrange(order);
      onChoice.run();
    }
  }

  /** The last column stays: a table without any has no header to bring one back by. */
  private void choose(TableColumn<T, ?> column, boolean shown) {
    boolean others = table.getVisibleLeafColumns().stream().anyMatch(each -> !each.equals(column));
    if (shown || others) {
      chosen.put(column.getId(), shown);
      apply();
      onChoice.run();
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
    usualOrder.add(id);
    return column;
  }

  private static final class SentenceCell<T> extends TableCell<T, String> {

    SentenceCell() {
      setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
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
