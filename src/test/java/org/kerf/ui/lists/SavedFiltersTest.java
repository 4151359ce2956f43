package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.settings.SaveFilters;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.SavedFilter;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.orders.OrdersPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** A list narrowed and sorted, kept under a name and had again. */
class SavedFiltersTest {

  @TempDir private Path folder;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void filterIsSavedUnderANameAndHadAgain() throws Exception {
    try (var demo = new DemoStation(folder);
        var window =
            new OfficeWindow(
                demo,
                Language.ROMANIAN,
                Theme.LIGHT,
                context -> new OrdersPages(context).specs())) {
      window.open("orders", "");
      TableView<?> table = window.find(".table-view", TableView.class);
      int all = OfficeWindow.fx(() -> table.getItems().size());
      OfficeWindow.fx(
          () -> {
            window.find("#filter-search", TextField.class).setText("srl");
            return true;
          });
      window.settle();
      int narrowed = OfficeWindow.fx(() -> table.getItems().size());
      assertThat(narrowed).isLessThan(all).isPositive();

      choose(window, "Salvează acest filtru…");
      window.picture("filter-naming");
      window.type("Firme");
      window.press("Enter");
      assertThat(
              OfficeWindow.fx(
                  () -> window.texts.of(window.notifications.notes().getLast().title())))
          .isEqualTo("Filtru salvat: Firme");
      OfficeWindow.fx(
          () -> {
            window.find("#filter-search", TextField.class).clear();
            window.stage.getScene().getRoot().lookupAll(".kerf-chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getId().equals("chip-orders.done"))
                .forEach(ToggleButton::fire);
            return true;
          });
      window.settle();
      assertThat(OfficeWindow.fx(() -> table.getItems().size())).isNotEqualTo(narrowed);

      OfficeWindow.fx(
          () -> {
            window.find("#filter-search", TextField.class).setText("ș".repeat(700));
            return true;
          });
      window.settle();
      choose(window, "Salvează acest filtru…");
      window.type("Lung");
      window.press("Enter");
      assertThat(
              OfficeWindow.fx(
                  () -> window.texts.of(window.notifications.notes().getLast().title())))
          .isEqualTo("Filtrul nu e salvat: Lung");
      choose(window, "Firme");
      assertThat(OfficeWindow.fx(() -> table.getItems().size())).isEqualTo(narrowed);
      assertThat(OfficeWindow.fx(() -> window.find("#filter-search", TextField.class).getText()))
          .isEqualTo("srl");

      remove(window, "Firme");
      assertThat(items(window)).doesNotContain("Firme");
      window.press("Ctrl+Z");
      assertThat(items(window)).contains("Firme");
    }
  }

  @Test
  void everybodysFiltersAreSavedByThoseWhoMay() throws Exception {
    try (var demo = new DemoStation(folder)) {
      SaveFilters filters = demo.useCases.station().filters();
      var supervisor = new User(demo.useCases.ids().next(), "Ana", Role.SUPERVISOR);
      var worker = new User(demo.useCases.ids().next(), "Ion", Role.WORKER);
      filters.save(command(demo, supervisor), "orders", "Târzii", true, "text=x");
      filters.save(command(demo, supervisor), "orders", "Ale mele", false, "text=y");
      filters.save(command(demo, supervisor), "orders", "Ale mele", false, "text=z");
      filters.save(command(demo, worker), "orders", "Ale mele", false, "text=w");
      assertThat(filters.of("orders", supervisor.id()))
          .extracting(SavedFilter::name, SavedFilter::content)
          .containsExactly(tuple("Ale mele", "text=z"), tuple("Târzii", "text=x"));
      assertThat(filters.of("orders", worker.id()))
          .extracting(SavedFilter::content)
          .containsExactly("text=w", "text=x");
      assertThat(filters.of("stock", worker.id())).isEmpty();
      SavedFilter everybodys =
          filters.of("orders", worker.id()).stream()
              .filter(filter -> filter.user().equals(Optional.empty()))
              .findFirst()
              .orElseThrow();
      assertThatThrownBy(() -> filters.remove(command(demo, worker), everybodys))
          .isInstanceOf(StationFault.class);
      assertThatThrownBy(() -> filters.save(command(demo, worker), "orders", "Noi", true, "text=v"))
          .isInstanceOf(StationFault.class);
      assertThat(filters.of("orders", worker.id())).hasSize(2);
    }
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static Command command(DemoStation demo, User user) {
    return new Command(user, demo.useCases.ids().next());
  }

  private static MenuButton menu(OfficeWindow window) {
    MenuButton menu = window.find("#table-filters", MenuButton.class);
    OfficeWindow.fx(
        () -> {
          menu.show();
          return true;
        });
    return menu;
  }

  private static List<String> items(OfficeWindow window) throws Exception {
    MenuButton menu = menu(window);
    window.settle();
    List<String> items =
        OfficeWindow.fx(
            () -> {
              List<String> said = menu.getItems().stream().map(MenuItem::getText).toList();
              menu.hide();
              return said;
            });
    window.settle();
    return items.stream().filter(text -> text != null).toList();
  }

  private static void choose(OfficeWindow window, String text) throws Exception {
    MenuButton menu = menu(window);
    window.settle();
    fire(menu, menu.getItems(), text);
    window.settle();
  }

  private static void remove(OfficeWindow window, String text) throws Exception {
    MenuButton menu = menu(window);
    window.settle();
    fire(menu, ((Menu) menu.getItems().getLast()).getItems(), text);
    window.settle();
  }

  private static void fire(MenuButton menu, List<MenuItem> items, String text) {
    OfficeWindow.fx(
        () -> {
          menu.hide();
          items.stream()
              .filter(item -> text.equals(item.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
  }
}
