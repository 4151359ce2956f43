package org.kerf.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.identity.model.Role;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.View;
import org.kerf.ui.imports.ImportPages;
import org.kerf.ui.planning.PlanningPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.testfx.api.FxToolkit;

/** The pages of orders over the demo warehouse, by keyboard, and their pictures. */
class OrdersScreensTest {

  @TempDir private static Path folder;
  private static DemoStation demo;

  @BeforeAll
  static void openTheStation() throws Exception {
    FxToolkit.registerPrimaryStage();
    demo = new DemoStation(folder);
  }

  @AfterAll
  static void closeTheStation() {
    demo.close();
  }

  @Test
  void ordersStandByDueDateAndEnterOpensOne() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("orders", "");
      TableView<OrderSummary> table = table(window);
      List<OrderSummary> rows = OfficeWindow.fx(() -> List.copyOf(table.getItems()));
      assertThat(rows).hasSizeGreaterThan(20);
      assertThat(rows).isSortedAccordingTo(Comparator.comparing(row -> row.order().due()));
      window.press("Down");
      window.press("Enter");
      assertThat(window.find("#page-title", Label.class).getText())
          .isEqualTo(rows.get(1).order().number());
    }
  }

  @Test
  void textNarrowsTheListToTheCustomer() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("orders", "");
      TableView<OrderSummary> table = table(window);
      String customer = OfficeWindow.fx(() -> table.getItems().getLast().order().customerName());
      var search = window.find("#filter-search", TextField.class);
      OfficeWindow.fx(
          () -> {
            search.setText(customer);
            return true;
          });
      window.settle();
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getItems())))
          .isNotEmpty()
          .allMatch(row -> row.order().customerName().equals(customer));
    }
  }

  @Test
  void ordersThatAreDoneAreNotSortedByWhatMustBeCounted() throws Exception {
    try (var window = window(Language.ENGLISH, Theme.LIGHT)) {
      window.open("orders", "");
      TableView<OrderSummary> table = table(window);
      sortBy(table, "pieces");
      window.settle();
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getItems())))
          .isSortedAccordingTo(Comparator.comparingInt(OrderSummary::pieces));
      fire(window, "chip-orders.done");
      assertThat(OfficeWindow.fx(() -> sortable(table)))
          .containsExactly("number", "customer", "due");
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getSortOrder()))).isEmpty();
      sortBy(table, "customer");
      fire(window, "chip-orders.open");
      assertThat(OfficeWindow.fx(() -> sortable(table))).contains("lines", "pieces", "to-plan");
      assertThat(OfficeWindow.fx(() -> List.copyOf(table.getItems()))).hasSizeGreaterThan(20);
      // What a list is sorted by is remembered, and the demo is that of all tests here.
      sortBy(table, "");
      window.settle();
    }
  }

  private static void fire(OfficeWindow window, String chip) throws Exception {
    OfficeWindow.fx(
        () -> {
          table(window).getScene().getRoot().lookupAll(".kerf-chip").stream()
              .filter(each -> chip.equals(each.getId()))
              .forEach(each -> ((ToggleButton) each).fire());
          return true;
        });
    window.settle();
  }

  private static void sortBy(TableView<OrderSummary> table, String id) throws Exception {
    OfficeWindow.fx(
        () -> {
          table
              .getSortOrder()
              .setAll(table.getColumns().stream().filter(each -> each.getId().equals(id)).toList());
          return true;
        });
  }

  private static List<String> sortable(TableView<OrderSummary> table) {
    return table.getColumns().stream()
        .filter(TableColumn::isSortable)
        .map(TableColumn::getId)
        .toList();
  }

  @Test
  void planLeadsToThePlanWithTheOrder() throws Exception {
    try (var window =
        new OfficeWindow(
            demo, Language.ENGLISH, Theme.LIGHT, context -> new OrdersPages(context).specs())) {
      window.open("order", "CD-0417");
      window.press("F6");
      assertThat(window.wentTo).containsExactly("plan CD-0417");
    }
  }

  @Test
  void pagesArePictured() throws Exception {
    for (View view : View.pictured()) {
      try (var window = window(view.language(), view.theme())) {
        window.open("orders", "");
        window.picture("orders");
        assertThat(window.cutOff(".table-cell")).isEmpty();
        window.open("order", "CD-0417");
        window.picture("order");
      }
    }
    try (var window = window(Language.ROMANIAN, Theme.LIGHT)) {
      window.open("order", "CD-9999");
      window.picture("order-unknown");
      window.open("orders", "");
      window.picture("orders-1920", 1920, 1080);
      plan("CD-0418");
      window.open("order", "CD-0418");
      window.picture("order-planned");
      window.open("orders", "");
      window.press("Down");
      window.picture("orders-selected");
    }
  }

  private static void plan(String number) throws Exception {
    var repositories = demo.useCases.repositories();
    OrderId order =
        demo.useCases
            .reading()
            .of(tx -> repositories.orders().byNumber(tx, number))
            .orElseThrow()
            .id();
    Saw saw = demo.useCases.reading().of(tx -> repositories.plans().saws(tx)).getFirst();
    CutProposal proposal =
        demo.useCases
            .planCuts()
            .run(saw.id(), List.of(order), PlanLimits.ofSteps(1_000, 1), PlanWatcher.PATIENT);
    demo.useCases.approvePlan().run(demo.command(Role.SUPERVISOR), proposal);
  }

  private static OfficeWindow window(Language language, Theme theme) throws Exception {
    return new OfficeWindow(
        demo,
        language,
        theme,
        context ->
            Stream.of(
                    new ImportPages(context).specs(),
                    new OrdersPages(context).specs(),
                    new PlanningPages(context).specs())
                .flatMap(List::stream)
                .toList());
  }

  @SuppressWarnings("unchecked") // The lookup cannot know what the table holds.
  private static TableView<OrderSummary> table(OfficeWindow window) throws Exception {
    return window.find(".table-view", TableView.class);
  }
}
