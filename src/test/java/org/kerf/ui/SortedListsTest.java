package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.OrderColumn;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelColumn;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.labels.LabelsPages;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The lists that can be sorted: each order shows every row once, page by page; the header, the menu
 * and the memory of the person choose it.
 */
class SortedListsTest {

  private static final int PAGE = 7;
  private static final List<String> LISTS =
      List.of("stock", "remnants", "movements", "orders", "labels");

  @TempDir private static Path folder;
  private static DemoStation demo;

  /** Rows after one in an order. */
  @FunctionalInterface
  private interface Pages<T, C extends Enum<C>> {
    List<T> read(Tx tx, Repositories repositories, Sorting<C> by, Optional<T> after, int most);
  }

  @BeforeAll
  static void workAMorning() throws Exception {
    FxToolkit.registerPrimaryStage();
    demo = SawMorning.station(folder);
  }

  @AfterAll
  static void closeTheStation() {
    demo.close();
  }

  @Test
  void everyOrderOfOrdersShowsEveryOneOnce() throws Exception {
    Pages<OrderSummary, OrderColumn> pages =
        (tx, repositories, by, after, most) ->
            repositories.orders().summaries(tx, OrderState.OPEN, "", by, after, most);
    everyOrder(OrderColumn.values(), pages);
    List<String> customers =
        all(pages, Sorting.ascending(OrderColumn.CUSTOMER)).stream()
            .map(row -> folded(row.order().customerName()))
            .toList();
    assertThat(customers).isSorted();
    assertThat(all(pages, Sorting.descending(OrderColumn.TO_PLAN)))
        .extracting(OrderSummary::toPlan)
        .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
  }

  @Test
  void everyOrderOfRemnantsShowsEveryOneOnce() throws Exception {
    Pages<UnitLine, RemnantColumn> pages =
        (tx, repositories, by, after, most) ->
            repositories.stock().remnants(tx, RemnantFilter.ALL, by, after, most);
    everyOrder(RemnantColumn.values(), pages);
    assertThat(all(pages, Sorting.ascending(RemnantColumn.LENGTH)))
        .extracting(row -> row.unit().length())
        .isSorted();
    assertThat(all(pages, Sorting.ascending(RemnantColumn.AGE)).getFirst().unit().since())
        .isAfter(all(pages, Sorting.descending(RemnantColumn.AGE)).getFirst().unit().since());
  }

  @Test
  void everyOrderOfMovementsShowsEveryOneOnce() throws Exception {
    everyOrder(
        MovementColumn.values(),
        (Pages<MovementLine, MovementColumn>)
            (tx, repositories, by, after, most) ->
                repositories.ledger().lines(tx, Optional.empty(), "", by, after, most));
  }

  @Test
  void everyOrderOfStockShowsEveryClassOnce() throws Exception {
    Pages<LengthClass, ClassColumn> pages =
        (tx, repositories, by, after, most) ->
            repositories.stock().lengthClasses(tx, StockFilter.ALL, by, after, most);
    everyOrder(ClassColumn.values(), pages);
    assertThat(all(pages, Sorting.descending(ClassColumn.AVAILABLE)))
        .extracting(LengthClass::available)
        .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
  }

  @Test
  void everyOrderOfLabelsShowsEveryOneOnce() throws Exception {
    everyOrder(
        LabelColumn.values(),
        (Pages<LabelJob, LabelColumn>)
            (tx, repositories, by, after, most) ->
                repositories.labels().page(tx, LabelFilter.ALL, "", by, after, most));
  }

  @Test
  void everyHeaderThatSortsDoesSoBothWays() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      for (String list : LISTS) {
        window.open(list, "");
        TableView<Object> table = table(window);
        for (TableColumn<Object, ?> column : List.copyOf(table.getColumns())) {
          if (column.isSortable()) {
            List<Object> up = sorted(window, table, column, TableColumn.SortType.ASCENDING);
            List<Object> down = sorted(window, table, column, TableColumn.SortType.DESCENDING);
            assertThat(up).as(list + ' ' + column.getId()).hasSameSizeAs(down).isNotEmpty();
          }
        }
        sorted(window, table, null, TableColumn.SortType.ASCENDING);
      }
    }
  }

  @Test
  void clickOnAHeaderSortsAndTheArrowSaysHow() throws Exception {
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("orders", "");
      TableView<OrderSummary> table = table(window);
      Node header = header(table, "customer");
      click(header);
      window.settle();
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getItems())))
          .extracting(row -> folded(row.order().customerName()))
          .isSorted();
      window.picture("orders-sorted");
      for (int i = 0; i < 2; i++) {
        click(header);
        window.settle();
      }
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getSortOrder()))).isEmpty();
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getItems())))
          .extracting(row -> row.order().due())
          .isSorted();
    }
  }

  @Test
  void orderAndColumnsChosenInTheMenuAreThereTomorrowForWhoChoseThem() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.DARK)) {
      window.open("remnants", "");
      TableView<Object> table = table(window);
      menu(window, "sort-length");
      menu(window, "sort-length");
      menu(window, "column-heat");
      menu(window, "column-label");
      window.picture("remnants-sorted");
      assertThat(OfficeWindow.fx(() -> table.getSortOrder().getFirst().getSortType()))
          .isEqualTo(TableColumn.SortType.DESCENDING);
    }
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("remnants", "");
      TableView<Object> table = table(window);
      assertThat(shown(table)).contains("heat").doesNotContain("label");
      assertThat(OfficeWindow.fx(() -> table.getSortOrder().getFirst().getId()))
          .isEqualTo("length");
      User other = demo.user(Role.OPERATOR);
      User before = window.context.view().person().now();
      OfficeWindow.fx(
          () -> {
            window.context.view().person().userProperty().set(other);
            return true;
          });
      window.settle();
      assertThat(shown(table)).contains("label");
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getSortOrder()))).isEmpty();
      OfficeWindow.fx(
          () -> {
            window.context.view().person().userProperty().set(before);
            return true;
          });
      window.settle();
      menu(window, "columns-usual");
      assertThat(shown(table)).contains("label");
    }
  }

  @Test
  void lastColumnStays() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("labels", "");
      TableView<Object> table = table(window);
      for (String id : List.copyOf(shown(table))) {
        menu(window, "column-" + id);
      }
      assertThat(shown(table)).hasSize(1);
      menu(window, "columns-usual");
      assertThat(shown(table)).hasSizeGreaterThan(3);
    }
  }

  private static <T, C extends Enum<C>> void everyOrder(C[] columns, Pages<T, C> pages)
      throws StationFault {
    for (C column : columns) {
      List<T> up = all(pages, Sorting.ascending(column));
      List<T> down = all(pages, Sorting.descending(column));
      Set<T> rows = new HashSet<>(up);
      assertThat(rows).as(column.name()).hasSameSizeAs(up).hasSizeGreaterThan(PAGE);
      assertThat(up).as(column.name()).isEqualTo(down.reversed());
      assertThat(rows)
          .as(column.name())
          .isEqualTo(new HashSet<>(all(pages, Sorting.ascending(columns[0]))));
    }
  }

  private static <T, C extends Enum<C>> List<T> all(Pages<T, C> pages, Sorting<C> by)
      throws StationFault {
    List<T> rows = new ArrayList<>();
    List<T> page;
    do {
      Optional<T> last = rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
      page =
          demo.useCases
              .reading()
              .of(tx -> pages.read(tx, demo.useCases.repositories(), by, last, PAGE));
      rows.addAll(page);
    } while (page.size() == PAGE);
    return rows;
  }

  private static String folded(String words) {
    return words
        .toLowerCase(java.util.Locale.ROOT)
        .replace('ă', 'a')
        .replace('â', 'a')
        .replace('î', 'i')
        .replace('ș', 's')
        .replace('ț', 't');
  }

  private static <T> List<T> sorted(
      OfficeWindow window,
      TableView<T> table,
      @org.jspecify.annotations.Nullable TableColumn<T, ?> column,
      TableColumn.SortType way)
      throws Exception {
    OfficeWindow.fx(
        () -> {
          if (column == null) {
            table.getSortOrder().clear();
          } else {
            column.setSortType(way);
            table.getSortOrder().setAll(List.of(column));
          }
          return true;
        });
    window.settle();
    return OfficeWindow.fx(() -> List.copyOf(table.getItems()));
  }

  private static Node header(TableView<?> table, String id) {
    return OfficeWindow.fx(
        () ->
            table.lookupAll(".column-header").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow());
  }

  private static void click(Node node) {
    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      OfficeWindow.fx(
          () -> {
            node.fireEvent(
                new MouseEvent(
                    type,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null));
            return true;
          });
    }
  }

  private static List<String> shown(TableView<Object> table) {
    return OfficeWindow.fx(
        () -> table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
  }

  /** Opens the menu of columns and chooses. */
  private static void menu(OfficeWindow window, String id) throws Exception {
    MenuButton button = window.find("#table-columns", MenuButton.class);
    OfficeWindow.fx(
        () -> {
          button.show();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    OfficeWindow.fx(
        () -> {
          MenuItem item = find(button.getItems(), id);
          if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
          }
          item.fire();
          button.hide();
          return true;
        });
    window.settle();
  }

  private static MenuItem find(ObservableList<MenuItem> items, String id) {
    return items.stream()
        .flatMap(
            item ->
                item instanceof javafx.scene.control.Menu menu
                    ? menu.getItems().stream()
                    : Stream.of(item))
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the table holds.
  private static <T> TableView<T> table(OfficeWindow window) throws Exception {
    return window.find(".table-view", TableView.class);
  }

  private static OfficeWindow window(Language language, Theme theme) throws Exception {
    Function<PageContext, List<PageSpec>> pages =
        context ->
            Stream.of(
                    new StockPages(context).specs(),
                    new RemnantPages(context).specs(),
                    new MovementPages(context).specs(),
                    new OrdersPages(context).specs(),
                    new LabelsPages(context).specs())
                .flatMap(List::stream)
                .toList();
    return new OfficeWindow(demo, language, theme, pages);
  }
}
