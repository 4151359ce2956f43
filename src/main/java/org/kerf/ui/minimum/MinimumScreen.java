package org.kerf.ui.minimum;

import org.kerf.kernel.Length;
import org.kerf.query.RowSource;
import org.kerf.query.stock.LowStock;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.item.StockLevel;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Items below their minimum with what to order, and what their minimum should be. */
final class MinimumScreen {

  private static final double WIDE = 800;

  private final ViewContext context;
  private final Texts texts;
  private final MinimumViewModel model;
  private final WindowTable<LowStock, ItemId> table;

  MinimumScreen(ViewContext context, MinimumViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.table = new WindowTable<>(texts, context.tasks());
  }

  ListPage page() {
    table
        .columns()
        .names("item", Words.of("minimum.item"), 130, row -> row.level().item().code())
        .words("name", Words.of("minimum.name"), 200, row -> row.level().item().name())
        .figures("available", Words.of("minimum.available"), 110, row -> metres(available(row)))
        .figures("minimum", Words.of("minimum.minimum"), 100, row -> metres(minimum(row)))
        .mainFigures("missing", Words.of("minimum.missing"), 100, row -> metres(missing(row)))
        .figures("order", Words.of("minimum.order"), 130, this::order)
        .figures("used", Words.of("minimum.used"), 110, row -> metres(row.used()))
        .figures(
            "suggested",
            Words.of("minimum.suggested"),
            110,
            row -> metres(row.suggested(leadDays(row))))
        .figures("lead", Words.of("minimum.lead-days"), 90, this::lead)
        .growing("name")
        .onlyWhenWide(WIDE, "used", "suggested", "lead");
    table.rememberIn(context.memoryOf("minimum"));
    table.setWhenEmpty(nothing());
    table.setOnOpen(row -> context.navigation().open("stock", row.level().item().code()));
    model
        .shownProperty()
        .subscribe(
            shown -> table.setSource(RowSource.of(shown.rows(), row -> row.level().item().id())));
    var page = new ListPage(texts, filters(), table, new DetailDrawer(texts));
    page.contextProperty().bind(texts.bind("minimum.context"));
    new ListExport(context, "minimum").fit(page, table);
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(table::focusRows);
    page.setOnArrive(any -> model.read());
    return page;
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.choiceOf(
        MinimumViewModel.LEAD_DAYS,
        model.leadDaysProperty(),
        MinimumViewModel.LEAD_DAYS.stream()
            .map(days -> Words.of("minimum.lead", days))
            .toArray(Words[]::new));
    filters.chip("minimum-all", Words.of("minimum.all")).bindBidirectional(model.allProperty());
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    return filters;
  }

  /** The item's own, or where nobody has said, what is chosen above. */
  private int leadDays(LowStock row) {
    int own = row.level().item().purchasing().leadDays();
    return own > 0 ? own : model.shownProperty().get().leadDays();
  }

  private String lead(LowStock row) {
    return texts.figures().count(leadDays(row));
  }

  private static Length available(LowStock row) {
    return row.level().available();
  }

  private static Length minimum(LowStock row) {
    return row.level().item().minStock();
  }

  private static Length missing(LowStock row) {
    return row.level().missing();
  }

  private String metres(Length length) {
    return texts.figures().lengthWithUnit(length, LengthUnit.METRE);
  }

  /** Whole bars of the usual length. */
  private String order(LowStock row) {
    StockLevel level = row.level();
    if (!level.isLow()) {
      return "";
    }
    return level
        .orderLength()
        .map(
            length ->
                texts.of(
                    "minimum.bars",
                    level.barsToOrder().orElseThrow(),
                    texts.figures().lengthWithUnit(length, level.item().unit())))
        .orElseGet(() -> texts.of("minimum.no-length"));
  }

  private PageState nothing() {
    return new PageState.Empty(
        Material2MZ.TRENDING_DOWN,
        Words.of("minimum.empty"),
        Words.of("minimum.empty.first"),
        new PageAction(
            Words.of("minimum.to-items"),
            Material2AL.LIST,
            () -> context.navigation().open("items")));
  }
}
