package org.kerf.ui.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.identity.model.Permission;
import org.kerf.query.RowKey;
import org.kerf.query.labels.LabelSubject;
import org.kerf.query.stock.ClassRow;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.QuestionCard;
import org.kerf.ui.unit.QuestionPlace;
import org.kerf.ui.unit.SeveralBookings;
import org.kerf.ui.unit.SeveralUnits;
import org.kerf.ui.unit.UnitActions;
import org.kerf.ui.unit.UnitBookings;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The explorer: classes in a table, the units of the chosen one in the drawer. */
final class StockScreen {

  /** What the drawer needs beside the list of units: its head, foot and margins. */
  private static final double DRAWER_REST = 240;

  /**
   * A table as wide has room for the longest piece, which a narrower one has at the end of its
   * lengths.
   */
  private static final double WIDE = 800;

  private final ViewContext context;
  private final StockViewModel model;
  private final Texts texts;
  private final WindowTable<ClassRow, RowKey<ClassRow>> table;
  private final DetailDrawer drawer;
  private final UnitList units;
  private final Label note = new Label();
  private final Label chosenUnits = new Label();
  private final UnitActions actions;
  private final UnitBookings bookings;
  private final SeveralUnits several;
  private final VBox severalPanel = new VBox();
  private final Printouts printouts;

  /** The action for the label of the location that is shown, if one is. */
  private final List<PageAction> labels = new ArrayList<>();

  private final QuestionCard locationLabel;

  StockScreen(
      ViewContext context, StockViewModel model, SeveralBookings bookings, Printouts printouts) {
    this.context = context;
    this.model = model;
    this.texts = context.texts();
    table = new WindowTable<>(texts, context.tasks());
    drawer = new DetailDrawer(texts);
    units = new UnitList(context, unit -> open(unit));
    this.bookings = bookings.single();
    actions = new UnitActions(context, this.bookings, this::refresh);
    several = new SeveralUnits(context, bookings, new InDrawer(), this::refresh);
    this.printouts = printouts;
    locationLabel = new QuestionCard(table::focusRows);
  }

  ListPage page() {
    fillTable();
    fillDrawer();
    FilterBar filters = filters();
    var page = new ListPage(texts, filters, table, drawer);
    page.contextProperty().bind(table.whileInOwnOrder(texts.bind("stock.context")));
    new FilterMenu(context, "stock").fit(page, table);
    new ListExport(context, "stock").fit(page, table).sum(this::sum);
    page.setOnRefresh(this::refresh);
    page.setOnFirstFocus(table::focusRows);
    page.setOnArrive(this::arrive);
    page.setOnScan(code -> actions.scan(code) || several.scan(code));
    page.setOnScanText(text -> actions.scanText(text) || several.scanText(text));
    PageAction print =
        printouts.action(() -> printouts.stock().ifPresent(job -> page.waitFor(job, false)));
    print.enabledProperty().bind(printouts.printingProperty().not());
    page.actions().add(print);
    page.actions()
        .add(
            new PageAction(
                    Words.of("receive.title"),
                    Material2AL.ADD,
                    () -> context.navigation().open("receive"))
                .on("Ctrl+N")
                .onlyFor(context.navigation().access("receive")));
    page.actions()
        .add(
            new PageAction(
                    Words.of("stock.import"),
                    Material2MZ.PUBLISH,
                    () -> context.navigation().open("import"))
                .primary()
                .on("Ctrl+I")
                .onlyFor(context.navigation().access("import")));
    page.setBelow(locationLabel);
    model.locationProperty().subscribe(location -> offerLabel(page, location));
    return page;
  }

  private void arrive(String itemOrLocation) {
    actions.leaveQuestion();
    if (itemOrLocation.isEmpty()) {
      table.reload();
    } else {
      model.showAll();
      model.textProperty().set(itemOrLocation);
    }
  }

  /** While the list shows what lies at a location. */
  private void offerLabel(ListPage page, Optional<Location> location) {
    page.actions().removeIf(labels::contains);
    labels.clear();
    locationLabel.leave();
    location.ifPresent(
        named -> {
          var action =
              new PageAction(
                      Words.of("stock.location-label", named.name()),
                      Material2AL.LABEL,
                      () -> askLabel(named))
                  .on("Ctrl+L")
                  .onlyFor(context.person().access(Permission.PRINT_LABELS));
          labels.add(action);
          page.actions().addFirst(action);
        });
  }

  private void askLabel(Location named) {
    bookings.labels().ask(new LabelSubject.Codes(List.of(named.code())), locationLabel, () -> {});
  }

  private void refresh() {
    table.reload();
    model.readUnits();
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters
        .chip("remnants", Words.of("stock.remnants-only"))
        .bindBidirectional(model.remnantsOnlyProperty());
    filters
        .chip("available", Words.of("stock.available-only"))
        .bindBidirectional(model.availableOnlyProperty());
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    return filters;
  }

  private void fillTable() {
    table
        .columns()
        .names("item", Words.of("stock.item"), 150, this::item)
        .details("grade", Words.of("stock.grade"), 92, this::grade)
        .figures(
            "length",
            Words.of("stock.length"),
            124,
            row -> ClassWords.lengths(row, texts.figures()))
        .figures("on-hand", Words.of("stock.on-hand"), 68, row -> count(of(row).onHand()))
        .figures("reserved", Words.of("stock.reserved"), 78, row -> count(of(row).reserved()))
        .mainFigures(
            "available", Words.of("stock.available"), 84, row -> count(of(row).available()))
        .figures(
            "longest",
            Words.of("stock.longest"),
            74,
            row -> ClassWords.longest(row, texts.figures()))
        .drawn("state", Words.of("stock.state"), 98, row -> Pill.of(texts, ClassWords.mark(row)))
        .sortedBy("item", "length", "on-hand", "reserved", "available", "longest")
        .exported("item", ClassRow::itemAndOwner)
        .exported("grade", row -> of(row).item().grade())
        .exported("longest", row -> texts.figures().length(of(row).longest()))
        .growing("item")
        .onlyWhenWide(WIDE, "longest");
    table.rememberIn(context.memoryOf("stock"));
    table.setWhenEmpty(nothingYet());
    model
        .rowsProperty()
        .subscribe(
            rows -> {
              drawer.close();
              table.setSource(rows);
            });
    table.selectedProperty().subscribe(this::choose);
    table.setOnOpen(row -> focusUnits());
  }

  private void choose(@Nullable ClassRow row) {
    if (row != null) {
      model.chosenProperty().set(row);
    }
  }

  private void focusUnits() {
    drawer.openProperty().set(true);
    units.requestFocus();
  }

  private void fillDrawer() {
    VBox.setMargin(units, new Insets(8, 0, 0, 0));
    note.getStyleClass().add("kerf-secondary");
    note.setWrapText(true);
    actions.setOnLeave(units::requestFocus);
    units.getSelectionModel().selectedItemProperty().subscribe(this::chooseUnit);
    units.chosen().addListener((ListChangeListener<UnitLine>) change -> chooseUnit());
    severalPanel.managedProperty().bind(Bindings.isNotEmpty(severalPanel.getChildren()));
    var ofOne =
        actions.buttons(actions.move(), actions.label(), actions.history(), actions.record());
    var one = new VBox(actions.panel(), ofOne);
    var all = new VBox(8, chosenUnits, severalPanel, severalButtons());
    one.visibleProperty().bind(all.visibleProperty().not());
    all.visibleProperty().bind(Bindings.size(units.chosen()).greaterThan(1));
    one.managedProperty().bind(one.visibleProperty());
    all.managedProperty().bind(all.visibleProperty());
    var foot = new VBox(one, all);
    foot.setSpacing(8);
    HBox.setHgrow(foot, Priority.ALWAYS);
    drawer.setActions(foot);
    // Also where the units are the same and the figures of their class are not.
    model.unitsProperty().subscribe(() -> showUnits(model.unitsProperty().get()));
    texts.languageProperty().subscribe((before, now) -> showUnits(model.unitsProperty().get()));
    drawer.heightProperty().subscribe(height -> fitUnits());
    actions.panel().layoutBoundsProperty().subscribe(bounds -> fitUnits());
    all.layoutBoundsProperty().subscribe(bounds -> fitUnits());
    drawer.openProperty().subscribe((before, now) -> leaveDrawer(now));
  }

  /** What is done with one unit is not there while several are chosen. */
  private void chooseUnit() {
    List<UnitLine> chosen = units.chosen().stream().filter(Objects::nonNull).toList();
    actions.unitProperty().set(chosen.size() == 1 ? chosen.getFirst().unit() : null);
    int bars = chosen.stream().mapToInt(line -> line.unit().onHand()).sum();
    chosenUnits.setText(
        texts.of("stock.units-chosen", texts.count("lists.selected", chosen.size()), count(bars)));
    if (chosen.size() < 2) {
      severalPanel.getChildren().clear();
    }
  }

  /** Two in a line, as those of one unit. */
  private Node severalButtons() {
    var buttons = new FlowPane(8, 8);
    Buttons.takeOnlyFirstOfTwoClicks(buttons);
    for (SeveralUnits.Offer offer : several.offers()) {
      var action =
          new PageAction(
              offer.action().words(),
              offer.action().icon(),
              () -> offer.does().accept(chosenStock()));
      action.onlyFor(offer.action().access()).guarded(offer.action().alone());
      action
          .enabledProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> chosenStock().stream().allMatch(offer.fits()), units.chosen()));
      Button button = Buttons.of(texts, action);
      button.setId("several-" + action.words().key().replace('.', '-'));
      buttons.getChildren().add(button);
    }
    buttons.visibleProperty().bind(Bindings.isEmpty(severalPanel.getChildren()));
    buttons.managedProperty().bind(buttons.visibleProperty());
    return buttons;
  }

  private List<StockUnit> chosenStock() {
    return units.chosen().stream().filter(Objects::nonNull).map(UnitLine::unit).toList();
  }

  /** What several units need is asked where what one needs is asked. */
  private final class InDrawer implements QuestionPlace {
    @Override
    public void ask(Node question) {
      severalPanel.getChildren().setAll(question);
    }

    @Override
    public void answered() {
      severalPanel.getChildren().clear();
      units.requestFocus();
    }
  }

  private String sum(List<ClassRow> rows) {
    return texts.of(
        "stock.sum",
        count(rows.stream().mapToInt(row -> of(row).onHand()).sum()),
        count(rows.stream().mapToInt(row -> of(row).available()).sum()));
  }

  private void leaveDrawer(boolean open) {
    if (!open && drawer.holdsFocus()) {
      table.focusRows();
    }
  }

  private void fitUnits() {
    double panel =
        actions.panel().getLayoutBounds().getHeight() + severalPanel.getLayoutBounds().getHeight();
    units.fit(drawer.getHeight() - DRAWER_REST - panel);
  }

  private void showUnits(List<UnitLine> lines) {
    ClassRow row = model.chosenProperty().get();
    if (row == null) {
      return;
    }
    if (lines.isEmpty()) {
      leaveLast();
      return;
    }
    LengthClass chosen = row.lengthClass();
    Set<UnitId> before = units.chosenIds();
    units.setLengthUnit(chosen.item().unit());
    units.getItems().setAll(lines);
    fitUnits();
    select(before);
    note.setText(
        lines.size() < StockViewModel.MOST_UNITS ? "" : texts.of("stock.more-units", lines.size()));
    note.setManaged(!note.getText().isEmpty());
    drawer.show(
        caption(row),
        texts.count(chosen.remnants() ? "stock.pieces" : "stock.bars", chosen.onHand()),
        balance(chosen),
        units,
        note);
  }

  /**
   * The last unit of the class has gone, or lies where the list does not look. Closing comes last:
   * it gives the focus to the table, which may choose another class.
   */
  private void leaveLast() {
    model.chosenProperty().set(null);
    units.getItems().clear();
    drawer.close();
  }

  /** How "available" comes about. */
  private Label balance(LengthClass chosen) {
    String held = chosen.held() == 0 ? "" : texts.of("stock.less-held", chosen.held());
    var label =
        new Label(
            texts.of(
                "stock.balance", chosen.onHand(), chosen.reserved(), held, chosen.available()));
    label.getStyleClass().add("kerf-secondary");
    label.setWrapText(true);
    return label;
  }

  private void select(Set<UnitId> before) {
    units.getSelectionModel().clearSelection();
    for (int i = 0; i < units.getItems().size(); i++) {
      if (before.contains(units.getItems().get(i).unit().id())) {
        units.getSelectionModel().select(i);
      }
    }
    if (units.getSelectionModel().isEmpty()) {
      units.getSelectionModel().selectFirst();
    }
  }

  private String caption(ClassRow row) {
    LengthClass chosen = row.lengthClass();
    String lengths = ClassWords.lengths(row, texts.figures());
    return row.itemAndOwner()
        + " · "
        + (chosen.remnants() ? texts.of("stock.remnants-of", lengths) : lengths);
  }

  private PageState nothingYet() {
    return new PageState.Empty(
        Material2AL.LAYERS,
        Words.of("stock.empty"),
        Words.of("stock.empty.first"),
        new PageAction(
                Words.of("stock.import"),
                Material2MZ.PUBLISH,
                () -> context.navigation().open("import"))
            .onlyFor(context.navigation().access("import")));
  }

  private void open(UnitLine line) {
    context.navigation().open("unit", line.unit().id().text());
  }

  private String item(ClassRow row) {
    return row.named() ? row.itemAndOwner() : "";
  }

  private String grade(ClassRow row) {
    return row.named() ? of(row).item().grade() : "";
  }

  private String count(int number) {
    return texts.figures().count(number);
  }

  private static LengthClass of(ClassRow row) {
    return row.lengthClass();
  }
}
