package org.kerf.ui.orders;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderColumn;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.identity.model.Permission;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.Cells;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** The list of orders, by due date; Enter opens one. */
final class OrdersScreen {

  /** A table as wide has room for what the drawer says too. */
  private static final double WIDE = 800;

  private final ViewContext context;
  private final Texts texts;
  private final OrdersViewModel model;
  private final OrderWords words;
  private final WindowTable<OrderSummary, RowKey<OrderSummary>> table;
  private final DetailDrawer drawer;
  private final PageAction plan =
      new PageAction(Words.of("orders.plan"), Material2AL.CONTENT_CUT, this::planSelected)
          .primary()
          .on("F6");

  private final SelectedOrders selected;

  OrdersScreen(ViewContext context, OrdersViewModel model, SelectedOrders selected) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.words = new OrderWords(context);
    this.table = new WindowTable<>(texts, context.tasks());
    this.drawer = new DetailDrawer(texts);
    this.selected = selected;
  }

  ListPage page() {
    var filters = filters();
    columns();
    table.setOnOpen(row -> context.navigation().open(OrdersPages.RECORD, row.order().number()));
    table.selectedProperty().subscribe(this::select);
    texts.languageProperty().subscribe(now -> select(table.selectedProperty().get()));
    model.rowsProperty().subscribe(this::show);
    var page = new ListPage(texts, filters, table, drawer);
    new FilterMenu(context, "orders").fit(page, table);
    selected.setOnChange(table::reload);
    selected.fit(new ListExport(context, "orders").fit(page, table));
    page.setOnRefresh(table::reload);
    page.setOnArrive(argument -> table.reload());
    page.setOnFirstFocus(table::focusRows);
    page.actions().add(newOrder());
    page.actions()
        .add(
            new PageAction(
                    Words.of("orders.import"),
                    Material2AL.GET_APP,
                    () -> context.navigation().open("import", "orders"))
                .on("Ctrl+I")
                .onlyFor(context.person().access(Permission.IMPORT_ORDERS)));
    page.actions().add(plan.onlyFor(context.navigation().access("plan")));
    return page;
  }

  private PageAction newOrder() {
    return new PageAction(
            Words.of("orders.new"),
            Material2AL.ADD,
            () -> context.navigation().open(OrdersPages.NEW))
        .on("Ctrl+N")
        .onlyFor(context.person().access(Permission.CHANGE_ORDERS));
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
    table.narrowedBy(filters);
    return filters;
  }

  private void columns() {
    table
        .columns()
        .names("number", Words.of("orders.number"), 92, row -> row.order().number())
        .words("customer", Words.of("orders.customer"), 250, row -> row.order().customerName())
        .words("due", Words.of("orders.due"), 100, row -> words.due(row.order()))
        .drawn("state", Words.of("orders.state"), 108, this::state)
        .figures("lines", Words.of("orders.lines"), 64, row -> count(row.lineCount()))
        .figures("pieces", Words.of("orders.pieces"), 84, row -> count(row.pieces()))
        .figures("planned", Words.of("orders.planned"), 112, row -> count(row.planned()))
        .mainFigures("to-plan", Words.of("orders.to-plan"), 124, row -> count(row.toPlan()))
        .drawn("cut", Words.of("orders.cut"), 164, row -> words.progress(row.cut(), row.pieces()))
        .sortedBy(sorts(OrderState.OPEN))
        .exported("due", row -> Cells.moment(row.order().due()))
        .exported("cut", row -> count(row.cut()))
        .growing("customer")
        .onlyWhenWide(WIDE, "lines", "pieces", "planned", "cut");
    table.rememberIn(context.memoryOf("orders"));
  }

  private String count(int number) {
    return texts.figures().count(number);
  }

  private Node state(OrderSummary row) {
    return words.state(row.order(), row.toPlan());
  }

  private static List<String> sorts(OrderState state) {
    return OrderColumn.sorting(state).stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private void show(RowSource<OrderSummary, RowKey<OrderSummary>> source) {
    table.columns().sortedBy(sorts(model.stateProperty().get()));
    table.setWhenEmpty(nothingYet());
    table.setSource(source);
  }

  private PageState nothingYet() {
    return new PageState.Empty(
        Material2AL.LIST_ALT,
        Words.of("orders.empty"),
        Words.of("orders.empty-first"),
        new PageAction(
                Words.of("orders.import"),
                Material2AL.GET_APP,
                () -> context.navigation().open("import", "orders"))
            .onlyFor(context.person().access(Permission.IMPORT_ORDERS)));
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
        DetailDrawer.line(order.customerName(), texts.of("orders.customer"), "", ""),
        DetailDrawer.line(
            texts.of("orders.due"),
            texts.of("orders.priority", order.priority()),
            figures.day(order.due().toLocalDate(), context.today()),
            figures.time(order.due().toLocalTime())),
        DetailDrawer.line(texts.of("orders.pieces"), "", figures.count(row.pieces()), ""),
        DetailDrawer.line(texts.of("orders.cut"), "", figures.count(row.cut()), ""),
        DetailDrawer.line(texts.of("orders.planned"), "", figures.count(row.planned()), ""),
        DetailDrawer.line(texts.of("orders.to-plan"), "", figures.count(row.toPlan()), ""));
  }

  private void planSelected() {
    OrderSummary row = table.selectedProperty().get();
    if (row != null) {
      context.navigation().open("plan", row.order().number());
    }
  }
}
