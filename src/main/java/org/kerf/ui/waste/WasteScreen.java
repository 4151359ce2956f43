package org.kerf.ui.waste;

import java.time.LocalDate;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.kernel.StationFault;
import org.kerf.query.waste.BarsBehind;
import org.kerf.query.waste.WasteReport;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The page of waste and balance: period and item above, the balance as one bar, the lines below,
 * bars in the drawer.
 */
final class WasteScreen {

  private final ViewContext context;
  private final Texts texts;
  private final WasteViewModel model;
  private final WindowTable<WasteLine, WasteLines.Key> table;
  private final FilterBar filters;
  private final DetailDrawer drawer;
  private final BalanceCard balance;
  private final BarsDrawer bars;
  private final ListPage page;
  private boolean arrived;

  WasteScreen(ViewContext context, WasteViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.table = new WindowTable<>(texts, context.tasks());
    this.filters = new FilterBar(texts);
    this.drawer = new DetailDrawer(texts).wide();
    this.balance = new BalanceCard(texts);
    this.bars = new BarsDrawer(context, drawer);
    var body = new VBox(balance.node(), table);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    this.page = new ListPage(texts, filters, body, drawer);
  }

  ListPage page() {
    addColumns();
    addFilters();
    table.setWhenEmpty(
        new PageState.Nothing(
            Material2MZ.SEARCH, Words.of("waste.none.what"), Words.of("waste.none.why")));
    table.setOnOpen(model::open);
    page.setOnArrive(argument -> read());
    page.setOnRefresh(this::read);
    page.setOnFirstFocus(table::focusRows);
    page.shortcuts().add(new Shortcut("Enter", Words.of("waste.key.open")));
    model.daysProperty().subscribe(now -> readAgain());
    model.reportProperty().subscribe(now -> show());
    model.barsProperty().subscribe(now -> showBars());
    model.faultProperty().subscribe(this::showFault);
    texts.languageProperty().subscribe(this::sayAgain);
    drawer.openProperty().subscribe(this::makeRoom);
    return page;
  }

  private void addColumns() {
    table
        .columns()
        .words("day", Words.of("waste.col.day"), 86, line -> day(line.day()))
        .names("item", Words.of("waste.col.item"), 136, WasteLine::itemName)
        .figures("bars", Words.of("waste.col.bars"), 52, this::bars)
        .figures("length", Words.of("waste.col.length"), 98, this::length)
        .figures("pieces", Words.of("waste.col.pieces"), 98, this::pieces)
        .figures("kerf", Words.of("waste.col.kerf"), 94, this::kerf)
        .figures("trims", Words.of("waste.col.trims"), 92, this::trims)
        .figures("remnant", Words.of("waste.col.remnant"), 98, this::remnant)
        .figures("scrap", Words.of("waste.col.scrap"), 84, this::scrap)
        .mainFigures("loss", Words.of("waste.col.loss"), 88, this::loss)
        .details("cause", Words.of("waste.col.cause"), 94, this::cause);
  }

  private void addFilters() {
    filters.period(
        place -> model.daysProperty().set(WasteViewModel.PERIODS.get(place)),
        Words.of("waste.days-7"),
        Words.of("waste.days-30"),
        Words.of("waste.days-90"));
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    model.itemProperty().bind(filters.searchProperty());
  }

  private void read() {
    var job = model.read();
    if (model.reportProperty().get() == null) {
      page.waitFor(job, false);
    }
  }

  private void readAgain() {
    if (model.reportProperty().get() != null) {
      drawer.close();
      model.read();
    }
  }

  private void show() {
    WasteReport now = model.reportProperty().get();
    if (now == null) {
      return;
    }
    table.setSource(new WasteLines(now.lines()));
    if (!arrived) {
      arrived = true;
      table.focusRows();
    }
    say(now);
    boolean anything = !now.lines().isEmpty() || !model.itemProperty().get().isBlank();
    boolean longest = model.daysProperty().get() == WasteViewModel.PERIODS.getLast();
    page.stateProperty().set(anything || !longest ? PageState.READY : empty());
  }

  private void sayAgain() {
    WasteReport now = model.reportProperty().get();
    if (now != null) {
      say(now);
      showBars();
    }
  }

  private void say(WasteReport now) {
    balance.show(now);
    page.contextProperty().set(day(now.from()) + " – " + day(now.to()));
  }

  private String day(LocalDate day) {
    return texts.figures().day(day, context.today());
  }

  private void showBars() {
    BarsBehind behind = model.barsProperty().get();
    if (behind != null) {
      bars.show(behind);
    }
  }

  /** The drawer takes the place of the columns that the bars in it show anyway. */
  private void makeRoom(boolean open) {
    for (String column : new String[] {"length", "pieces", "kerf", "trims", "remnant"}) {
      table.columns().setShown(column, !open);
    }
    if (!open) {
      table.focusRows();
    }
  }

  private PageState empty() {
    return new PageState.Empty(
        Material2AL.DONUT_LARGE,
        Words.of("waste.empty.what"),
        Words.of("waste.empty.first"),
        new PageAction(
                Words.of("waste.empty.button"),
                Material2AL.CONTENT_CUT,
                () -> context.navigation().open("saw"))
            .onlyFor(context.navigation().access("saw")));
  }

  private void showFault(@Nullable StationFault fault) {
    if (fault != null) {
      page.fail(fault, this::read);
    }
  }

  private String bars(WasteLine line) {
    return texts.figures().count(line.bars());
  }

  private String length(WasteLine line) {
    return texts.figures().length(line.length());
  }

  private String pieces(WasteLine line) {
    return texts.figures().length(line.pieces());
  }

  private String kerf(WasteLine line) {
    return texts.figures().length(line.kerf());
  }

  private String trims(WasteLine line) {
    return texts.figures().length(line.trims());
  }

  private String remnant(WasteLine line) {
    return texts.figures().length(line.remnant());
  }

  private String scrap(WasteLine line) {
    return texts.figures().length(line.scrap());
  }

  private String loss(WasteLine line) {
    return texts.figures().percentFigure(line.balance().lossShare());
  }

  private String cause(WasteLine line) {
    return texts.of(CauseWords.of(line.cause()));
  }
}
