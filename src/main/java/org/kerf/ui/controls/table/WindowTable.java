package org.kerf.ui.controls.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.query.RowSource.Order;
import org.kerf.query.RowSource.Rows;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * A table that is a window over a query: it holds a few hundred rows around what is seen and reads
 * on in either direction as it is scrolled. The source sorts. Arrows move, Enter or a double click
 * opens.
 *
 * @param <T> a row
 * @param <K> the key of a row
 */
public final class WindowTable<T, K> extends StackPane {

  private static final String COLUMNS = "columns";
  private static final String SORT = "sort";
  private static final String WIDTHS = "widths";
  private static final String ORDER = "order";
  private static final double ROW_HEIGHT = 34;
  private static final double LINE_HEIGHT = 18;

  /** So many pages are held while several rows are selected, which would be lost with theirs. */
  private static final int MOST_SELECTING = 40;

  private static final int NEAR = RowWindow.PAGE_SIZE / 2;

  private final Texts texts;
  private final Tasks tasks;
  private final TableView<T> table = new TableView<>();
  private final ObservableList<T> rows = FXCollections.observableArrayList();
  private final RowWindow<K> window = new RowWindow<>();
  private final Slot slot = new Slot();
  private final LongProperty total = new SimpleLongProperty(-1);
  private final TableScroll scroll = new TableScroll(table, this::readOnIfNear);
  private final TableColumns<T> columns;
  private final TableSorting<T> sorting;
  private final RowSelection<T> selection;
  private @Nullable ViewMemory memory;
  private @Nullable RowSource<T, K> source;
  private boolean reading;
  private boolean focusWanted;
  private boolean firstWanted;
  private boolean beginning;
  private boolean openWanted;
  private boolean showWanted;
  private PageState whenEmpty;
  private BooleanSupplier narrowed = () -> false;
  private Runnable clear = () -> {};
  private Consumer<? super T> onOpen = row -> {};

  public WindowTable(Texts texts, Tasks tasks) {
    this.texts = texts;
    this.tasks = tasks;
    this.columns = new TableColumns<>(texts, table);
    this.sorting = new TableSorting<>(table, tasks, order -> sorted());
    this.selection = new RowSelection<>(table);
    this.whenEmpty = PageState.READY;
    getStyleClass().add("kerf-window-table");
    getChildren().add(table);
    table.setItems(rows);
    table.setFixedCellSize(ROW_HEIGHT);
    table.setPlaceholder(new StackPane());
    table.setRowFactory(view -> newRow());
    columns.setOnChoice(this::remember);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::openOnEnter);
    texts.languageProperty().subscribe(table::refresh);
  }

  /** The columns, to be added from left to right. */
  public TableColumns<T> columns() {
    return columns;
  }

  /** Gives each row room for so many lines of text. */
  public void setLinesPerRow(int lines) {
    table.setFixedCellSize(ROW_HEIGHT + (lines - 1) * LINE_HEIGHT);
  }

  /** Shows rows from another query, or from the same with other filters. */
  public void setSource(RowSource<T, K> newSource) {
    source = newSource;
    reload();
  }

  /** What is shown when the query finds nothing. */
  public void setWhenEmpty(PageState state) {
    whenEmpty = state;
  }

  /** Says that nothing matches, with a way to clear the filter, when it leaves no row. */
  public void narrowedBy(FilterBar filters) {
    narrowed = filters::isNarrowing;
    clear = filters::clear;
  }

  /** Told the row on Enter and double click. */
  public void setOnOpen(Consumer<? super T> open) {
    onOpen = open;
  }

  /** The row that is selected, for its details; nothing while several are. */
  public ReadOnlyObjectProperty<T> selectedProperty() {
    return selection.singleProperty();
  }

  /** Lets several rows be selected, of those that are in memory. */
  public void allowSeveral() {
    selection.allowSeveral();
  }

  /** All rows that are selected, from the top down. */
  public ReadOnlyObjectProperty<List<T>> selectedRowsProperty() {
    return selection.rowsProperty();
  }

  /** Selects none. */
  public void clearSelection() {
    selection.clear();
  }

  /** The rows in memory. */
  public List<T> loaded() {
    return List.copyOf(rows);
  }

  /** "1 284 rows", or as many as are known when nobody counted. */
  public StringBinding foundText() {
    return Bindings.createStringBinding(this::found, total, rows, texts.languageProperty());
  }

  /**
   * All that the table lists as it is now, to be read elsewhere; nothing before it has a source.
   */
  public Optional<Listing<T, K>> listing() {
    OptionalLong known = total.get() < 0 ? OptionalLong.empty() : OptionalLong.of(total.get());
    return Optional.ofNullable(source)
        .map(from -> new Listing<>(from, sorting.order(), columns.listed(), known, tasks, texts));
  }

  /** What is selected, with the columns that are shown. */
  public Optional<Listing<T, K>> selectedListing() {
    List<T> chosen = selection.rowsProperty().get();
    return Optional.ofNullable(source)
        .map(from -> RowSource.of(chosen, from::keyOf))
        .map(
            from ->
                new Listing<>(
                    from,
                    Order.NATURAL,
                    columns.listed(),
                    OptionalLong.of(chosen.size()),
                    tasks,
                    texts));
  }

  /** Reads again from the top, and selects the same rows if they are still there. */
  public void reload() {
    var from = source;
    if (from == null) {
      return;
    }
    Set<K> selected = selection.keys(from::keyOf);
    Order wanted = sorting.order();
    reading = true;
    beginning = true;
    tasks.<Rows<T>>latest(
        slot,
        texts.of("table.reading"),
        () -> from.first(RowWindow.PAGE_SIZE, wanted),
        page -> begin(from, page, selected),
        this::showFault);
  }

  /**
   * Puts the focus on the table, on the first row if none is selected, now or as soon as there are
   * rows.
   */
  public void focusRows() {
    focusWanted = !table.isVisible();
    table.requestFocus();
    firstWanted = rows.isEmpty() || beginning;
    if (selection.isEmpty() && !rows.isEmpty()) {
      selection.selectFirst();
    }
  }

  /** Scrolls to the row that is selected once it was read again: it may have gone elsewhere. */
  public void showSelectedOnceRead() {
    showWanted = true;
  }

  private void begin(RowSource<T, K> from, Rows<T> page, Set<K> selected) {
    reading = false;
    beginning = false;
    window.begin(page.rows().size(), page.more());
    rows.setAll(page.rows());
    total.set(page.total().orElse(-1));
    showInstead(rows.isEmpty() ? nothing() : PageState.READY);
    selection.select(selected, from::keyOf);
    if (firstWanted && !rows.isEmpty()) {
      firstWanted = false;
      if (selection.isEmpty()) {
        selection.selectFirst();
      }
    }
    if (showWanted) {
      showWanted = false;
      scroll.show(table.getSelectionModel().getSelectedIndex());
    }
    openIfWanted();
  }

  private PageState nothing() {
    return narrowed.getAsBoolean()
        ? new PageState.Empty(
            Material2MZ.SEARCH,
            Words.of("filter.none"),
            Words.of("filter.none-why"),
            new PageAction(Words.of("filter.clear"), Material2AL.CLEAR, this::showAll))
        : whenEmpty;
  }

  private void showAll() {
    clear.run();
    focusRows();
  }

  /** An Enter that came while the rows of before were still on the screen. */
  private void openIfWanted() {
    T row = selectedProperty().get();
    boolean open = openWanted && row != null && table.isFocused();
    openWanted = false;
    if (open) {
      onOpen.accept(row);
    }
  }

  private void readOnIfNear(int firstSeen, int lastSeen) {
    var from = source;
    if (reading || from == null || rows.isEmpty()) {
      return;
    }
    if (lastSeen >= rows.size() - NEAR && window.canGoOn()) {
      readOn(from);
    } else if (firstSeen <= NEAR / 2 && window.canGoBack()) {
      readBack(from);
    }
  }

  private void readOn(RowSource<T, K> from) {
    K last = from.keyOf(rows.getLast());
    Order wanted = sorting.order();
    read(
        () -> from.after(last, RowWindow.PAGE_SIZE, wanted),
        page -> {
          int most =
              selection.rowsProperty().get().size() > 1 ? MOST_SELECTING : RowWindow.MOST_PAGES;
          int drop = window.wentOn(last, page.rows().size(), page.more(), most);
          rows.addAll(page.rows());
          scroll.keepingPlace(-drop, () -> rows.remove(0, drop));
        });
  }

  private void readBack(RowSource<T, K> from) {
    Optional<K> before = window.keyBefore();
    Order wanted = sorting.order();
    read(
        () ->
            before.isPresent()
                ? from.after(before.get(), RowWindow.PAGE_SIZE, wanted)
                : from.first(RowWindow.PAGE_SIZE, wanted),
        page -> {
          scroll.keepingPlace(page.rows().size(), () -> rows.addAll(0, page.rows()));
          int drop = window.wentBack(page.rows().size());
          rows.remove(rows.size() - drop, rows.size());
        });
  }

  private void read(Work<Rows<T>> query, Consumer<Rows<T>> add) {
    reading = true;
    tasks.<Rows<T>>latest(
        slot,
        texts.of("table.reading"),
        query,
        page -> {
          add.accept(page);
          reading = false;
          scroll.look();
        },
        this::showFault);
  }

  private void showFault(StationFault fault) {
    reading = false;
    beginning = false;
    openWanted = false;
    showInstead(new PageState.Failed(fault, this::reload));
  }

  private void showInstead(PageState state) {
    boolean ready = state instanceof PageState.Ready;
    boolean focused = table.isFocused();
    table.setVisible(ready);
    if (ready && (focusWanted || isFocused())) {
      // What is hidden can't take the focus: it was asked for while there was nothing to show.
      focusWanted = false;
      table.requestFocus();
    }
    getChildren().setAll(table);
    if (!ready) {
      Node view = StateView.of(texts, state);
      view.getStyleClass().add("kerf-card");
      getChildren().add(view);
    }
    if (!ready && focused) {
      // Hidden with the focus, the table would hand it to a button at the top of the window.
      requestFocus();
    }
  }

  /**
   * Takes order and columns from what the person left, now and whenever somebody else comes, and
   * keeps what they choose. To be called once the columns are there.
   */
  public void rememberIn(ObservableValue<ViewMemory> person) {
    person.subscribe(
        now -> {
          memory = null;
          columns.recallOrder(now.recall(ORDER).orElse(""));
          columns.recall(now.recall(COLUMNS).orElse(""));
          columns.widths().recall(now.recall(WIDTHS).orElse(""));
          sorting.recall(now.recall(SORT).orElse(""));
          memory = now;
        });
  }

  /** The order that it has, as {@link #sortAs} takes it; empty for the source's own. */
  public String sortedAs() {
    return sorting.stored();
  }

  /** Sorts as {@link #sortedAs} said; a column that isn't there any more is passed over. */
  public void sortAs(String stored) {
    sorting.recall(stored);
  }

  /** Words that are true only of the order in which the source gives the rows by itself. */
  public ObservableValue<String> whileInOwnOrder(ObservableValue<String> words) {
    return Bindings.createStringBinding(
        () -> sorting.orderProperty().get().equals(Order.NATURAL) ? words.getValue() : "",
        sorting.orderProperty(),
        words);
  }

  private void remember() {
    @Nullable ViewMemory own = memory;
    if (own != null) {
      own.remember(COLUMNS, columns.stored());
      own.remember(WIDTHS, columns.widths().stored());
      own.remember(ORDER, columns.storedOrder());
      own.remember(SORT, sorting.stored());
    }
  }

  private void sorted() {
    remember();
    reload();
  }

  private TableRow<T> newRow() {
    var row = new TableRow<T>();
    row.setOnMouseClicked(
        event -> {
          boolean doubled = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
          if (doubled && !row.isEmpty()) {
            onOpen.accept(row.getItem());
          }
        });
    return row;
  }

  private void openOnEnter(KeyEvent event) {
    T row = selectedProperty().get();
    if (event.getCode() == KeyCode.DOWN && selection.isEmpty() && !rows.isEmpty()) {
      // The table by itself would begin at the second row.
      selection.selectFirst();
      event.consume();
    }
    if (event.getCode() == KeyCode.ENTER && beginning) {
      openWanted = true;
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && row != null) {
      onOpen.accept(row);
      event.consume();
    }
  }

  private String found() {
    long seen = window.rowsBefore() + rows.size();
    if (total.get() < 0 && window.canGoOn()) {
      return texts.of("table.found-at-least", seen);
    }
    return texts.count("table.found", total.get() < 0 ? seen : total.get());
  }

  /** The button that opens the choice of columns and of the order. */
  public Node columnChooser() {
    return columns.chooser(Words.of("table.columns"), () -> sorting.menu(texts));
  }
}
