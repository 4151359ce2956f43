package org.kerf.ui.remnants;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.Length;
import org.kerf.labels.model.LabelState;
import org.kerf.query.RowKey;
import org.kerf.query.stock.RemnantRow;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.SeveralBookings;
import org.kerf.ui.unit.SeveralUnits;
import org.kerf.ui.unit.UnitActions;
import org.kordamp.ikonli.material2.Material2AL;

/** Remnants by age, with what can be done with the chosen one. */
final class RemnantScreen {

  private static final List<Duration> AGES =
      List.of(Duration.ZERO, Duration.ofDays(30), RemnantFilter.LONG_UNUSED);

  /** A table as wide has room for what the drawer says too. */
  private static final double WIDE = 800;

  private final ViewContext context;
  private final RemnantViewModel model;
  private final Texts texts;
  private final WindowTable<RemnantRow, RowKey<RemnantRow>> table;
  private final DetailDrawer drawer;
  private final UnitActions actions;
  private @Nullable RemnantRow chosen;

  private final SeveralBookings severalBookings;
  private Optional<SeveralUnits> several = Optional.empty();

  RemnantScreen(ViewContext context, RemnantViewModel model, SeveralBookings severalBookings) {
    this.context = context;
    this.model = model;
    this.texts = context.texts();
    table = new WindowTable<>(texts, context.tasks());
    drawer = new DetailDrawer(texts);
    actions = new UnitActions(context, severalBookings.single(), model::read);
    this.severalBookings = severalBookings;
  }

  ListPage page() {
    fillTable();
    fillDrawer();
    var page = new ListPage(texts, filters(), table, drawer);
    page.contextProperty().bind(table.whileInOwnOrder(texts.bind("remnants.context")));
    new FilterMenu(context, "remnants").fit(page, table);
    SelectionBar<RemnantRow> bar =
        new ListExport(context, "remnants").fit(page, table).sum(this::sum);
    several =
        Optional.of(
            SeveralUnits.below(bar, RemnantRow::unit, context, severalBookings, model::read));
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(table::focusRows);
    page.setOnArrive(any -> arrive());
    page.setOnScan(code -> actions.scan(code) || several.filter(all -> all.scan(code)).isPresent());
    page.setOnScanText(
        text -> actions.scanText(text) || several.filter(all -> all.scanText(text)).isPresent());
    return page;
  }

  private String sum(List<RemnantRow> rows) {
    var length =
        Length.ofMicrometres(
            rows.stream().mapToLong(row -> row.unit().length().micrometres()).sum());
    return texts.of("remnants.sum", texts.figures().lengthWithUnit(length, LengthUnit.METRE));
  }

  private void arrive() {
    actions.leaveQuestion();
    model.read();
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.choice(
        place -> model.olderThanProperty().set(AGES.get(place)),
        Words.of("remnants.all"),
        Words.of("remnants.over-30"),
        Words.of("remnants.over-90"));
    filters
        .chip("remnants.ahead", Words.of("remnants.ahead"))
        .bindBidirectional(model.aheadOnlyProperty());
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    return filters;
  }

  private void fillTable() {
    table
        .columns()
        .figures("age", Words.of("remnants.age"), 84, row -> texts.figures().age(row.age()))
        .names("code", Words.of("remnants.code"), 116, row -> row.unit().code().spaced())
        .details("kind", Words.of("remnants.kind"), 104, this::kind)
        .words("item", Words.of("remnants.item"), 180, row -> row.line().itemAndOwner())
        .details("grade", Words.of("remnants.grade"), 98, row -> row.line().grade())
        .mainFigures("length", Words.of("remnants.length"), 98, this::length)
        .words("place", Words.of("remnants.place"), 78, row -> row.line().locationName())
        .details("heat", Words.of("remnants.heat"), 80, row -> row.line().heatNumber())
        .drawn("label", Words.of("remnants.label"), 124, this::label)
        .drawn("state", Words.of("remnants.state"), 108, this::state)
        .sortedBy("age", "code", "item", "grade", "length", "place", "heat")
        .exported("length", row -> texts.figures().length(row.unit().length()))
        .growing("item")
        .onlyWhenWide(WIDE, "kind", "grade", "heat");
    table.rememberIn(context.memoryOf("remnants"));
    table.setWhenEmpty(nothingYet());
    model.rowsProperty().subscribe(table::setSource);
    table.selectedProperty().subscribe(this::choose);
    table.setOnOpen(row -> context.navigation().open("unit", row.unit().id().text()));
  }

  private void choose(@Nullable RemnantRow row) {
    if (row == null) {
      drawer.close();
      return;
    }
    chosen = row;
    actions.unitProperty().set(row.unit());
    show(row);
  }

  private void fillDrawer() {
    actions.setOnLeave(table::focusRows);
    var foot =
        new VBox(
            actions.panel(),
            actions.buttons(
                actions.scrap(),
                actions.release(),
                actions.move(),
                actions.label(),
                actions.history(),
                actions.record()));
    foot.setSpacing(8);
    HBox.setHgrow(foot, Priority.ALWAYS);
    drawer.setActions(foot);
    texts
        .languageProperty()
        .subscribe(
            (before, now) -> {
              if (chosen != null && drawer.openProperty().get()) {
                show(chosen);
              }
            });
    drawer
        .openProperty()
        .subscribe(
            (before, open) -> {
              if (!open && drawer.holdsFocus()) {
                table.focusRows();
              }
            });
  }

  private void show(RemnantRow row) {
    String length = texts.figures().lengthWithUnit(row.unit().length(), row.lengthUnit());
    String owner = row.unit().owner().isOurs() ? texts.of("remnants.own") : row.line().ownerName();
    drawer.show(
        row.line().itemName() + " · " + row.line().grade(),
        row.unit().code().spaced(),
        fact("remnants.kind", kind(row)),
        fact("remnants.length-alone", length),
        fact("remnants.place", row.line().locationName()),
        fact("remnants.age", texts.figures().age(row.age())),
        fact("remnants.made", texts.figures().dateTime(row.unit().since(), context.zone())),
        fact("remnants.heat", row.line().heatNumber()),
        fact("remnants.certificate", row.line().certificate()),
        fact("remnants.lot", row.unit().lot()),
        fact("remnants.owner", owner));
  }

  private Node fact(String key, String value) {
    return DetailDrawer.pair(texts.of(key), value.isEmpty() ? "–" : value);
  }

  private String length(RemnantRow row) {
    return switch (row.lengthUnit()) {
      case MILLIMETRE -> texts.figures().length(row.unit().length());
      case METRE -> texts.figures().lengthWithUnit(row.unit().length(), row.lengthUnit());
    };
  }

  private String kind(RemnantRow row) {
    return texts.of(row.unit().isCutAhead() ? "remnants.kind.ahead" : "remnants.kind.left");
  }

  private Node state(RemnantRow row) {
    return switch (row.unit().state()) {
      case HELD -> Pill.of(texts, Mark.HELD);
      case GONE -> Pill.of(texts, Mark.GONE);
      case FREE -> {
        if (row.unit().reserved() > 0) {
          yield Pill.of(texts, Mark.RESERVED);
        }
        if (row.unit().isCutAhead()) {
          yield Pill.of(texts, Mark.CUT_AHEAD);
        }
        yield row.neverUsed()
            ? Pill.of(Mark.WAITING, texts.bind("remnants.never-used"))
            : Pill.of(texts, Mark.REMNANT);
      }
    };
  }

  private Node label(RemnantRow row) {
    return row.label()
        .<Node>map(state -> Pill.of(mark(state), texts.bind(words(state))))
        .orElseGet(() -> Pill.of(Mark.OPEN, texts.bind("remnants.no-label")));
  }

  private static Words words(LabelState state) {
    return Words.of(
        switch (state) {
          case QUEUED, SENDING -> "mark.queued";
          case SENT -> "mark.sent";
          case CONFIRMED -> "remnants.printed";
          case HANDED_OVER -> "mark.handed-over";
          case BY_HAND -> "remnants.by-hand";
          case WITHDRAWN -> "remnants.no-label";
          case UNKNOWN -> "mark.unknown";
          case FAILED -> "mark.failed";
        });
  }

  private static Mark mark(LabelState state) {
    return switch (state) {
      case QUEUED, SENDING -> Mark.QUEUED;
      case SENT -> Mark.SENT;
      case CONFIRMED -> Mark.DONE;
      case HANDED_OVER -> Mark.HANDED_OVER;
      case BY_HAND -> Mark.BY_HAND;
      case WITHDRAWN -> Mark.OPEN;
      case UNKNOWN -> Mark.UNKNOWN;
      case FAILED -> Mark.FAILED;
    };
  }

  private PageState nothingYet() {
    return new PageState.Empty(
        Material2AL.CONTENT_PASTE,
        Words.of("remnants.empty"),
        Words.of("remnants.empty.first"),
        new PageAction(
            Words.of("remnants.to-stock"),
            Material2AL.LAYERS,
            () -> context.navigation().open("stock")));
  }
}
