package org.kerf.ui.orders;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.CutOrder;
import org.kerf.cutting.model.OrderState;
import org.kerf.cutting.model.OrderSummary;
import org.kerf.ui.controls.DetailDrawer;
import org.kerf.ui.controls.FilterBar;
import org.kerf.ui.controls.ListPage;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.RowSource;
import org.kerf.ui.controls.WindowTable;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The list of orders, by due date; Enter opens one. */
final class OrdersScreen {

  private final Desk desk;
  private final Texts texts;
  private final OrdersViewModel model;
  private final OrderWords words;

  /** From here on there is room for figures that the drawer shows, too. */
  private static final double WIDE = 860;

  private final WindowTable<OrderSummary, CutOrder> table;
  private final DetailDrawer drawer;
  private final PageAction plan =
      new PageAction(Words.of("orders.plan"), Material2AL.CONTENT_CUT, this::planSelected)
          .primary()
          .on("F6");

  OrdersScreen(Desk desk, OrdersViewModel model) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    this.words = new OrderWords(desk);
    this.table = new WindowTable<>(texts, desk.tasks());
    this.drawer = new DetailDrawer(texts);
  }

  ListPage page() {
    var filters = filters();
    columns();
    table.setOnOpen(row -> desk.navigation().open(OrdersPages.RECORD, row.order().number()));
    table.selectedProperty().subscribe(this::select);
    texts.languageProperty().subscribe(now -> select(table.selectedProperty().get()));
    model.rowsProperty().subscribe(this::show);
    var page = new ListPage(texts, filters, table, drawer);
    page.setOnRefresh(table::reload);
    page.setOnArrive(argument -> table.reload());
    page.setOnFirstFocus(table::focusRows);
    page.actions()
        .add(
            new PageAction(
                    Words.of("orders.import"),
                    Material2AL.GET_APP,
                    () -> desk.navigation().open("import", "orders"))
                .on("Ctrl+I"));
    page.actions().add(plan);
    return page;
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    OrderState[] states = OrderState.values();
    filters.choice(
        place -> model.stateProperty().set(states[place]),
        Words.of("orders.open"),
        Words.of("orders.done"),
        Words.of("orders.cancelled"));
    filters.searchProperty().subscribe(model.textProperty()::set);
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    return filters;
  }

  private void columns() {
    table
        .columns()
        .names("number", Words.of("orders.number"), 90, row -> row.order().number())
        .words("customer", Words.of("orders.customer"), 250, row -> row.order().customer())
        .words("due", Words.of("orders.due"), 110, row -> words.due(row.order()))
        .drawn("state", Words.of("orders.state"), 120, this::state)
        .figures("lines", Words.of("orders.lines"), 60, row -> count(row.lineCount()))
        .figures("pieces", Words.of("orders.pieces"), 70, row -> count(row.pieces()))
        .figures("planned", Words.of("orders.planned"), 90, row -> count(row.planned()))
        .mainFigures("to-plan", Words.of("orders.to-plan"), 100, row -> count(row.toPlan()))
        .drawn("cut", Words.of("orders.cut"), 144, row -> words.progress(row.cut(), row.pieces()))
        .growing("customer")
        .onlyWhenWide(WIDE, "lines", "pieces", "planned")
        .unsorted();
  }

  private String count(int number) {
    return texts.figures().count(number);
  }

  private Node state(OrderSummary row) {
    return words.state(row.order(), row.toPlan());
  }

  private void show(RowSource<OrderSummary, CutOrder> source) {
    table.setWhenEmpty(whenEmpty());
    table.setSource(source);
  }

  /**
   * Without any open order there is something to do first; a filter that finds nothing is no
   * trouble.
   */
  private PageState whenEmpty() {
    boolean unfiltered =
        model.textProperty().get().isBlank() && model.stateProperty().get() == OrderState.OPEN;
    return unfiltered
        ? new PageState.Empty(
            Material2AL.LIST_ALT,
            Words.of("orders.empty"),
            Words.of("orders.empty-first"),
            new PageAction(
                Words.of("orders.import"),
                Material2AL.GET_APP,
                () -> desk.navigation().open("import", "orders")))
        : new PageState.Nothing(
            Material2MZ.SEARCH, Words.of("orders.none"), Words.of("orders.none-why"));
  }

  private void select(@Nullable OrderSummary row) {
    plan.enabledProperty().set(row != null && row.toPlan() > 0);
    if (row == null) {
      drawer.close();
      return;
    }
    var figures = texts.figures();
    CutOrder order = row.order();
    drawer.show(
        order.code().spaced(),
        order.number(),
        words.state(order, row.toPlan()),
        DetailDrawer.line(order.customer(), texts.of("orders.customer"), "", ""),
        DetailDrawer.line(
            texts.of("orders.due"),
            texts.of("orders.priority", order.priority()),
            figures.day(order.due().toLocalDate()),
            figures.time(order.due().toLocalTime())),
        DetailDrawer.line(texts.of("orders.pieces"), "", figures.count(row.pieces()), ""),
        DetailDrawer.line(texts.of("orders.cut"), "", figures.count(row.cut()), ""),
        DetailDrawer.line(texts.of("orders.planned"), "", figures.count(row.planned()), ""),
        DetailDrawer.line(texts.of("orders.to-plan"), "", figures.count(row.toPlan()), ""));
  }

  private void planSelected() {
    OrderSummary row = table.selectedProperty().get();
    if (row != null) {
      desk.navigation().open("plan", row.order().number());
    }
  }
}
