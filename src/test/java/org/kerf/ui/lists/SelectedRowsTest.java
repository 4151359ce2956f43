package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.query.stock.RemnantRow;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.masterdata.MasterDataPages;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** Several rows of a list at once, and columns as a person wants them, by keyboard alone. */
class SelectedRowsTest {

  @TempDir static Path folder;
  private static DemoStation demo;
  private static OfficeWindow window;

  @BeforeAll
  static void openTheWindow() throws Exception {
    demo = new DemoStation(folder);
    window = new OfficeWindow(demo, SelectedRowsTest::pages);
  }

  private static List<PageSpec> pages(PageContext context) {
    return Stream.of(
            new RemnantPages(context).specs(),
            new OrdersPages(context).specs(),
            new MasterDataPages(context).specs(Group.STOCK),
            new MovementPages(context).specs())
        .flatMap(List::stream)
        .toList();
  }

  @AfterAll
  static void closeTheWindow() {
    window.close();
    demo.close();
  }

  @Test
  void remnantsAreCopiedHeldMovedAndReleasedTogether() throws Exception {
    TableView<RemnantRow> table = open("remnants");
    window.press("Shift+Down");
    window.press("Shift+Down");
    assertThat(text("#selection-count")).isEqualTo("3 rânduri alese");
    assertThat(text("#selection-sum")).startsWith("în total ").endsWith("m");
    assertThat(drawerIsOpen()).isFalse();
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("remnants-selected", 1024, 700);
    assertThat(text("#selection-count")).isEqualTo("3 rows selected");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.picture("remnants-selected", 1024, 700);
    assertThat(window.cutOff("#selection-count")).isEmpty();

    window.press("Ctrl+C");
    List<String> copied = fx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
    assertThat(copied).hasSize(4);
    assertThat(copied.getFirst()).contains("Cod\t");
    assertThat(copied.get(1)).contains(first(table).unit().code().spaced());

    List<RemnantRow> chosen = selected(table);
    window.tabTo("selection-unit-hold");
    window.press(KeyCode.SPACE);
    window.type("de verificat");
    window.picture("remnants-hold-several");
    window.press("Enter");
    assertThat(said()).isEqualTo("3 unități blocate");
    assertThat(states(chosen)).containsOnly(UnitState.HELD);
    assertThat(text("#selection-count")).as("the same rows").isEqualTo("3 rânduri alese");
    assertThat(fx(() -> window.find("#selection-unit-hold", Button.class).isDisabled())).isTrue();

    window.tabTo("selection-unit-release");
    window.press(KeyCode.SPACE);
    window.type("sunt bune");
    window.press("Enter");
    assertThat(states(chosen)).containsOnly(UnitState.FREE);
    window.press("Ctrl+Z");
    assertThat(states(chosen)).as("undone as a whole").containsOnly(UnitState.HELD);

    Location to = freeLocation(chosen);
    window.tabTo("selection-unit-move");
    window.press(KeyCode.SPACE);
    assertThat(fx(() -> window.shell.currentPage().orElseThrow().scan(to.code()))).isTrue();
    OfficeWindow.waitFor(() -> !window.find("#unit-location-do", Button.class).isDisabled());
    window.picture("remnants-move-several");
    window.press(KeyCode.ENTER);
    assertThat(said()).isEqualTo("3 unități mutate în " + to.name());
    window.press("Esc");
    assertThat(selected(table)).hasSizeLessThan(2);
  }

  @Test
  void ordersGetAnotherPriorityTogetherAndAreCancelledTogether() throws Exception {
    TableView<OrderSummary> table = open("orders");
    window.press("Ctrl+A");
    int all = selected(table).size();
    assertThat(all).isEqualTo(fx(() -> table.getItems().size())).isGreaterThan(3);
    window.picture("orders-selected");
    window.press("Esc");
    window.press("Home");
    window.press("Shift+Down");
    List<OrderSummary> chosen = selected(table);
    window.tabTo("selection-orders-change");
    window.press(KeyCode.SPACE);
    window.type("+9");
    fx(
        () -> {
          @SuppressWarnings("unchecked") // It offers priorities.
          ComboBox<Integer> priority = window.find("#orders-priority", ComboBox.class);
          priority.setValue(1);
          return true;
        });
    window.picture("orders-change-several");
    window.press("Enter");
    assertThat(said()).isEqualTo("2 comenzi schimbate");
    assertThat(read(chosen)).allMatch(order -> order.order().priority() == 1);
    window.press("Ctrl+Z");
    assertThat(read(chosen))
        .extracting(row -> row.order().head())
        .containsExactlyElementsOf(chosen.stream().map(row -> row.order().head()).toList());

    window.tabTo("selection-orders-cancel-several");
    window.press(KeyCode.SPACE);
    window.picture("orders-cancel-several");
    window.tabTo("orders-cancel");
    window.press(KeyCode.SPACE);
    assertThat(said()).isEqualTo("2 comenzi anulate");
    window.press("Ctrl+Z");
    assertThat(said()).isEqualTo("2 comenzi cerute din nou");
  }

  @Test
  void locationsGoOutOfUseTogether() throws Exception {
    TableView<Location> table = open("locations");
    int before = fx(() -> table.getItems().size());
    window.press("Shift+Down");
    window.tabTo("selection-unit-label");
    window.press(KeyCode.SPACE);
    // How many of each is asked; one is right.
    window.press(KeyCode.ENTER);
    assertThat(said()).isEqualTo("Etichete trimise la imprimantă: 2");
    window.tabTo("selection-record-switch-off");
    window.press(KeyCode.SPACE);
    assertThat(said()).isEqualTo("2 înregistrări scoase din uz");
    assertThat(fx(table::isFocused)).as("the next key is for the list").isTrue();
    assertThat(fx(() -> table.getItems().size())).isEqualTo(before - 2);
    window.press("Ctrl+Z");
    assertThat(fx(() -> table.getItems().size())).isEqualTo(before);
  }

  @Test
  void columnsAreAsSomebodyLeftThemUntilTheyAreAsAtFirst() throws Exception {
    TableView<?> table = open("movements");
    List<String> usual = order(table);
    double width = width(table, usual.get(1));
    menu("arrange-right-" + usual.getFirst());
    menu("arrange-narrower-" + usual.get(1));
    assertThat(order(table)).startsWith(usual.get(1), usual.getFirst());
    assertThat(width(table, usual.get(1))).isEqualTo(width - 24);
    assertThat(fx(() -> widths(table))).isLessThanOrEqualTo(fx(table::getWidth));
    window.picture("movements-arranged");
    String person = window.context.view().person().now().id().toString();
    OfficeWindow.waitFor(
        () ->
            demo.memory
                .recall("list.movements." + person + ".widths")
                .filter(widths -> !widths.isEmpty())
                .isPresent());
    try (var tomorrow = new OfficeWindow(demo, SelectedRowsTest::pages)) {
      tomorrow.open("movements", "");
      TableView<?> again = tomorrow.table();
      assertThat(order(again)).isEqualTo(order(table));
      assertThat(width(again, usual.get(1))).isEqualTo(width - 24);
    }
    menu("columns-usual");
    assertThat(order(table)).isEqualTo(usual);
    assertThat(width(table, usual.get(1))).isEqualTo(width);
  }

  @SuppressWarnings("unchecked") // Each test knows its list.
  private static <T> TableView<T> open(String page) throws Exception {
    window.open(page, "");
    window.press("Home");
    return (TableView<T>) window.table();
  }

  private static <T> T first(TableView<T> table) {
    return fx(() -> table.getItems().getFirst());
  }

  private static <T> List<T> selected(TableView<T> table) {
    return fx(
        () ->
            table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList());
  }

  private static String text(String selector) {
    return fx(() -> window.find(selector, Label.class).getText()).replace('\u00A0', ' ');
  }

  private static boolean drawerIsOpen() {
    return fx(() -> window.find(".kerf-drawer", Node.class).isVisible());
  }

  private static String said() {
    return fx(() -> window.texts.of(window.notifications.notes().getLast().title()));
  }

  private static List<UnitState> states(List<RemnantRow> rows) throws Exception {
    var stock = demo.useCases.repositories().stock();
    return demo.useCases
        .reading()
        .of(
            tx ->
                rows.stream().map(row -> stock.unit(tx, row.id()).orElseThrow().state()).toList());
  }

  private static List<OrderSummary> read(List<OrderSummary> before) {
    TableView<OrderSummary> table = table();
    return fx(
        () ->
            before.stream()
                .map(
                    was ->
                        table.getItems().stream()
                            .filter(row -> row.order().id().equals(was.order().id()))
                            .findFirst()
                            .orElseThrow())
                .toList());
  }

  @SuppressWarnings("unchecked") // Each test knows its list.
  private static <T> TableView<T> table() {
    return (TableView<T>) window.table();
  }

  private static Location freeLocation(List<RemnantRow> rows) throws Exception {
    return demo
        .useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().locations(tx))
        .stream()
        .filter(location -> !location.inactive())
        .filter(
            location ->
                rows.stream().noneMatch(row -> row.line().locationName().equals(location.name())))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> order(TableView<?> table) {
    return fx(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
  }

  private static double width(TableView<?> table, String id) {
    return fx(
        () ->
            table.getVisibleLeafColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow()
                .getWidth());
  }

  private static double widths(TableView<?> table) {
    return table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
  }

  private static void menu(String id) throws Exception {
    MenuButton menu = window.find("#table-columns", MenuButton.class);
    fx(
        () -> {
          menu.show();
          menu.hide();
          fire(menu.getItems(), id);
          return true;
        });
    window.settle();
  }

  private static void fire(List<MenuItem> items, String id) {
    for (MenuItem item : items) {
      if (id.equals(item.getId())) {
        item.fire();
      } else if (item instanceof Menu menu) {
        fire(menu.getItems(), id);
      }
    }
  }
}
