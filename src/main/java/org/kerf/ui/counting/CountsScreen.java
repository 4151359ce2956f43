package org.kerf.ui.counting;

import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.counting.model.CountAccuracy;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountState;
import org.kerf.counting.model.StockCount;
import org.kerf.identity.model.Permission;
import org.kerf.query.RowKey;
import org.kerf.query.counting.CountRow;
import org.kerf.ui.context.ConfirmationPrompt;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** All counts; Enter goes on with one: it is counted, or decided about. */
final class CountsScreen {

  private static final String NONE = "–";

  private final ViewContext context;
  private final Texts texts;
  private final CountsModel model;
  private final WindowTable<CountRow, RowKey<CountRow>> table;
  private final FilterBar filters;
  private final Label accuracy = new Label();
  private final PageAction planning;
  private final PageAction counting;
  private final PageAction deciding;
  private final PageAction withdrawing;

  CountsScreen(ViewContext context, CountsModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    table = new WindowTable<>(texts, context.tasks());
    filters = new FilterBar(texts);
    planning =
        action(
                "counts.plan",
                Material2AL.ADD,
                () -> context.navigation().open("count-plan"),
                Permission.PLAN_COUNTS)
            .on("Ctrl+N");
    counting =
        action("counts.count", Material2AL.EXPOSURE, () -> open("count"), Permission.COUNT_STOCK)
            .on("F8")
            .primary();
    deciding =
        action(
                "counts.decide",
                Material2AL.FACT_CHECK,
                () -> open("count-review"),
                Permission.APPROVE_COUNTS)
            .on("F9");
    withdrawing =
        action("counts.withdraw", Material2AL.BLOCK, this::askWithdraw, Permission.PLAN_COUNTS);
  }

  private PageAction action(String key, Ikon icon, Runnable run, Permission permission) {
    return new PageAction(Words.of(key), icon, run).onlyFor(context.person().access(permission));
  }

  ListPage page() {
    fillFilters();
    fillTable();
    accuracy.setId("counts-accuracy");
    accuracy.setWrapText(true);
    accuracy.setMinHeight(Region.USE_PREF_SIZE);
    accuracy.getStyleClass().add("kerf-secondary");
    var body = new VBox(accuracy, table);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    model.accuracyProperty().subscribe(this::showAccuracy);
    texts.languageProperty().subscribe(this::showAccuracy);
    var page = new ListPage(texts, filters, body, new DetailDrawer(texts));
    new FilterMenu(context, "counts").fit(page, table);
    new ListExport(context, "counts").fit(page, table);
    page.setOnRefresh(model::read);
    page.setOnArrive(argument -> model.read());
    page.setOnFirstFocus(table::focusRows);
    page.shortcuts().add(new Shortcut("Enter", Words.of("counts.key.open")));
    page.actions().addAll(withdrawing, planning, deciding, counting);
    whileSelected(withdrawing, counting, deciding);
    return page;
  }

  private void whileSelected(PageAction... actions) {
    for (PageAction action : actions) {
      action
          .enabledProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> table.selectedProperty().get() != null, table.selectedProperty()));
    }
  }

  private void fillFilters() {
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.chip("counts.open", Words.of("counts.open")).bindBidirectional(model.openProperty());
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
  }

  private void fillTable() {
    table
        .columns()
        .names("code", Words.of("counts.code"), 116, row -> row.count().code().spaced())
        .words("scope", Words.of("counts.scope"), 200, row -> texts.of(CountWords.of(scope(row))))
        .drawn("state", Words.of("counts.state"), 130, this::state)
        .figures("progress", Words.of("counts.progress"), 90, this::progress)
        .words("when", Words.of("counts.planned"), 140, this::planned)
        .words("who", Words.of("counts.by"), 150, CountRow::plannedBy)
        .figures("units", Words.of("counts.exact-units"), 120, this::exactUnits)
        .figures("locations", Words.of("counts.exact-locations"), 120, this::exactLocations);
    table
        .columns()
        .growing("scope")
        .unsorted()
        .exported("state", row -> texts.of(CountWords.of(row.count().state())));
    table.rememberIn(context.memoryOf("counts"));
    table.setWhenEmpty(
        new PageState.Empty(
            Material2AL.EXPOSURE,
            Words.of("counts.empty"),
            Words.of("counts.empty-first"),
            planning));
    table.setOnOpen(row -> goOn(row.count()));
    model.rowsProperty().subscribe(table::setSource);
  }

  private static CountScope scope(CountRow row) {
    return row.count().scope();
  }

  private Node state(CountRow row) {
    CountState state = row.count().state();
    return Pill.of(CountWords.mark(state), texts.bind(CountWords.of(state)));
  }

  private String progress(CountRow row) {
    return texts.of("counts.of", row.count().counted(), row.count().locations());
  }

  private String planned(CountRow row) {
    return texts.figures().dateTime(row.count().plannedAt(), context.zone());
  }

  /** While somebody may still count, nobody sees how many figures were right. */
  private String exactUnits(CountRow row) {
    StockCount count = row.count();
    return count.state() == CountState.APPROVED ? share(count.exactUnits(), count.units()) : NONE;
  }

  private String exactLocations(CountRow row) {
    StockCount count = row.count();
    return count.state() == CountState.APPROVED
        ? share(count.exactLocations(), count.locations())
        : NONE;
  }

  private String share(int exact, int all) {
    return all == 0 ? NONE : texts.figures().percent((double) exact / all);
  }

  private void showAccuracy() {
    List<CountAccuracy> months = model.accuracyProperty().get();
    boolean any = !months.isEmpty();
    accuracy.setVisible(any);
    accuracy.setManaged(any);
    String all = String.join("   ·   ", months.stream().map(this::month).toList());
    accuracy.setText(texts.of("counts.accuracy", all));
  }

  private String month(CountAccuracy month) {
    String name =
        month.month().getMonth().getDisplayName(TextStyle.SHORT, texts.language().locale())
            + ' '
            + month.month().getYear();
    return texts.of(
        "counts.accuracy-month",
        name,
        share(month.exactUnits(), month.units()),
        month.exactUnits(),
        month.units(),
        share(month.exactLocations(), month.locations()),
        month.exactLocations(),
        month.locations());
  }

  /** What is still to be counted is counted by whoever may; else it is decided about. */
  private void goOn(StockCount count) {
    boolean toCount = count.state() == CountState.PLANNED || count.state() == CountState.COUNTING;
    if ((toCount && counting.access().isAllowed()) || !deciding.access().isAllowed()) {
      counting.run();
    } else {
      deciding.run();
    }
  }

  private void open(String page) {
    chosen(row -> context.navigation().open(page, row.code().text()));
  }

  private void chosen(Consumer<StockCount> then) {
    @Nullable CountRow row = table.selectedProperty().get();
    if (row != null) {
      then.accept(row.count());
    }
  }

  private void askWithdraw() {
    chosen(
        count -> {
          var prompt =
              new ConfirmationPrompt(
                  texts,
                  "counts-withdraw",
                  Words.of("counts.withdraw-what", count.code().spaced()),
                  Words.of("counts.withdraw"),
                  () -> {
                    leave();
                    model.withdraw(count);
                  },
                  this::leave);
          filters.showInstead(prompt);
          prompt.focusBack();
        });
  }

  private void leave() {
    filters.showAll();
    table.focusRows();
  }
}
