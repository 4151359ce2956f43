package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.query.stock.LowStock;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.minimum.MinimumPages;
import org.kerf.ui.notices.NoticeWatch;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.texts.Language;

/** What lies below its minimum is listed with what to order. */
class MinimumScreenTest {

  @TempDir private Path folder;

  @Test
  void whatIsBelowItsMinimumIsListedWithWhatToOrder() throws Exception {
    try (var demo = SawMorning.station(folder);
        var window = new OfficeWindow(demo, context -> new MinimumPages(context).specs())) {
      setMinimum(demo, "IPE-80-S235", "5000");
      setMinimum(demo, "HEA-100-S235", "1");
      window.open("minimum-stock", "");
      assertThat(codes(window)).contains("IPE-80-S235").doesNotContain("HEA-100-S235");
      window.picture("minimum-main");
      fx(
          () -> {
            window.find("#chip-minimum-all", ToggleButton.class).fire();
            return true;
          });
      window.settle();
      assertThat(codes(window)).contains("IPE-80-S235", "HEA-100-S235");
      window.press("Ctrl+F");
      window.type("hea");
      assertThat(codes(window)).containsExactly("HEA-100-S235");
      window.press(KeyCode.ESCAPE);
      window.show(Language.ENGLISH, Theme.DARK);
      window.picture("minimum-main");
      window.picture("minimum-small", 1024, 700);
    }
  }

  /** At a saw nobody orders: the notice waits for somebody who does. */
  @Test
  void whatFallsBelowItsMinimumIsToldToThoseWhoHaveThePage() throws Exception {
    try (var demo = SawMorning.station(folder);
        var window = new OfficeWindow(demo, context -> new MinimumPages(context).specs())) {
      demo.station.startWorkers(new BugHandler());
      var notices = demo.useCases.notices();
      setMinimum(demo, "IPE-80-S235", "5000");
      waitFor(
          () ->
              demo.useCases.reading().of(tx -> notices.unseen(tx, 100)).stream()
                  .anyMatch(each -> each.fact() instanceof StockFact.StockLow));
      comes(window, demo.user(Role.OPERATOR));
      var watch =
          fx(() -> new NoticeWatch(window.context, window.context.view().clock().instant()));
      fx(
          () -> {
            watch.start();
            return true;
          });
      window.settle();
      assertThat(isTold(window)).isFalse();
      comes(window, demo.user(Role.SUPERVISOR));
      waitFor(() -> isTold(window));
      fx(
          () -> {
            watch.stop();
            return true;
          });
    }
  }

  private static boolean isTold(OfficeWindow window) {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.texts.of(note.title()) + window.texts.of(note.more()))
                .anyMatch(said -> said.contains("IPE-80-S235")));
  }

  private static void comes(OfficeWindow window, User user) throws Exception {
    fx(
        () -> {
          window.context.view().person().userProperty().set(user);
          return true;
        });
    window.settle();
  }

  private static List<String> codes(OfficeWindow window) {
    return fx(
        () ->
            window.table().getItems().stream()
                .map(row -> ((LowStock) row).level().item().code())
                .toList());
  }

  private static void setMinimum(DemoStation demo, String code, String metres) throws Exception {
    Locale romanian = Locale.forLanguageTag("ro");
    SaveRecord<Item> items = demo.useCases.masterRecords().items();
    Item item =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().stock().itemByCode(tx, code))
            .orElseThrow();
    List<String> cells = new ArrayList<>(items.cells(item, romanian));
    int at =
        items.columns().stream()
            .map(column -> column.heading(romanian))
            .toList()
            .indexOf("Stoc minim (m)");
    cells.set(at, metres);
    assertThat(items.run(demo.command(Role.SUPERVISOR), Optional.of(item), cells, romanian))
        .isInstanceOf(SaveOutcome.Saved.class);
  }
}
