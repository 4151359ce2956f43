package org.kerf.ui.receiving;

import java.util.List;
import javafx.scene.Node;
import org.kerf.identity.model.Permission;
import org.kerf.query.RowKey;
import org.kerf.receiving.model.DeliverySummary;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** The list of expected deliveries; Enter opens one. */
final class DeliveriesScreen {

  /** In a narrower list the day of arrival would not have room. */
  private static final double WIDE = 800;

  private final ViewContext context;
  private final Texts texts;
  private final DeliveriesViewModel model;
  private final WindowTable<DeliverySummary, RowKey<DeliverySummary>> table;
  private final PageAction adding;
  private final PageAction importing;

  DeliveriesScreen(ViewContext context, DeliveriesViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.table = new WindowTable<>(texts, context.tasks());
    this.adding =
        new PageAction(
                Words.of("delivery.new"),
                Material2AL.ADD,
                () -> context.navigation().open(ReceivingPages.NEW))
            .primary()
            .on("Ctrl+N")
            .onlyFor(context.person().access(Permission.RECEIVE_STOCK));
    this.importing =
        new PageAction(
                Words.of("delivery.import"),
                Material2AL.GET_APP,
                () -> context.navigation().open("import", "deliveries"))
            .on("Ctrl+I")
            .onlyFor(context.person().access(Permission.IMPORT_STOCK));
  }

  ListPage page() {
    FilterBar filters = filters();
    columns();
    table.setOnOpen(
        row -> context.navigation().open(ReceivingPages.RECORD, row.id().value().toString()));
    table.setWhenEmpty(
        new PageState.Empty(
            Material2AL.LOCAL_SHIPPING,
            Words.of("delivery.empty"),
            Words.of("delivery.empty-first"),
            adding));
    model.rowsProperty().subscribe(table::setSource);
    var page = new ListPage(texts, filters, table, new DetailDrawer(texts));
    new FilterMenu(context, "deliveries").fit(page, table);
    new ListExport(context, "deliveries").fit(page, table);
    page.setOnRefresh(table::reload);
    page.setOnArrive(argument -> table.reload());
    page.setOnFirstFocus(table::focusRows);
    page.actions().addAll(importing, adding);
    return page;
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.choice(
        place -> model.openProperty().set(place == 0),
        Words.of("delivery.open"),
        Words.of("delivery.ended"));
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
        .names("reference", Words.of("delivery.reference"), 140, DeliverySummary::reference)
        .words("party", Words.of("delivery.party"), 230, DeliverySummary::partyName)
        .words("expected", Words.of("delivery.expected"), 110, this::expected)
        .drawn("state", Words.of("delivery.state"), 170, this::state)
        .figures("lines", Words.of("delivery.lines"), 80, row -> count(row.lines()))
        .figures("announced", Words.of("delivery.announced"), 110, row -> count(row.announced()))
        .mainFigures("received", Words.of("delivery.received"), 110, row -> count(row.received()))
        .figures("differences", Words.of("delivery.differences"), 110, this::differences)
        .sortedBy(List.of("reference", "party", "expected"))
        .growing("party")
        .onlyWhenWide(WIDE, "lines", "announced");
    table.rememberIn(context.memoryOf("deliveries"));
  }

  private String expected(DeliverySummary row) {
    return texts.figures().day(row.expected().toLocalDate(), context.today());
  }

  private Node state(DeliverySummary row) {
    return DeliveryWords.pill(texts, row.state());
  }

  private String differences(DeliverySummary row) {
    return row.differences() == 0 ? "" : count(row.differences());
  }

  private String count(int number) {
    return texts.figures().count(number);
  }
}
