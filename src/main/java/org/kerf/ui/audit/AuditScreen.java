package org.kerf.ui.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.model.AuditStation;
import org.kerf.query.audit.AuditEntry;
import org.kerf.ui.audit.AuditViewModel.Person;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.FilterChoice;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.lists.Cells;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.search.ScanOpening.Answer.Opens;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The audit page: the chain's lines, the details of one in the drawer, the last proof above. */
final class AuditScreen {

  private static final double GAP = 8;
  private static final List<Double> SHARES = List.of(34.0, 33.0, 33.0);
  private static final String NONE = "–";

  private final ViewContext context;
  private final Texts texts;
  private final AuditViewModel model;
  private final WindowTable<AuditEntry, AuditPlace> table;
  private final FilterBar filters;
  private final FilterChoice<AuditPeriod> period;
  private final FilterChoice<AuditStation> station;
  private final FilterChoice<Person> person;
  private final FilterChoice<AuditTopic> topic;
  private final DetailDrawer drawer;
  private final ProofCard proof;
  private final ListPage page;
  private final VBox about = new VBox();
  private @Nullable AuditEntry shown;

  AuditScreen(ViewContext context, AuditViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.table = new WindowTable<>(texts, context.tasks());
    this.filters = new FilterBar(texts);
    this.period =
        filters.list(
            "period",
            Words.of("audit.any-time"),
            AuditPeriod::words,
            AuditPeriod::name,
            this::search);
    this.station =
        filters.list(
            "station",
            Words.of("audit.any-station"),
            AuditScreen::station,
            from -> from.id().toString(),
            this::search);
    this.person =
        filters.list(
            "person",
            Words.of("audit.anybody"),
            by -> Words.plain(by.name()),
            by -> by.id().toString(),
            this::search);
    this.topic =
        filters.list(
            "topic", Words.of("audit.anything"), AuditTopic::words, AuditTopic::name, this::search);
    this.drawer = new DetailDrawer(texts);
    this.proof = new ProofCard(texts, context.zone(), model::forget);
    var body = new VBox(proof.node(), table);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    this.page = new ListPage(texts, filters, body, drawer);
  }

  ListPage page() {
    addColumns();
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    filters.searchProperty().subscribe((before, now) -> search());
    period.offer(List.of(AuditPeriod.values()));
    topic.offer(List.of(AuditTopic.values()));
    model.peopleProperty().subscribe(person::offer);
    model.stationsProperty().subscribe(this::offerStations);
    new FilterMenu(context, "audit").fit(page, table);
    new ListExport(context, "audit").fit(page, table);
    table.setWhenEmpty(
        new PageState.Nothing(
            Material2MZ.VERIFIED_USER, Words.of("audit.none.what"), Words.of("audit.none.why")));
    table.setOnOpen(this::open);
    table.selectedProperty().subscribe(this::follow);
    page.setOnArrive(
        argument -> {
          model.askPeople();
          search();
        });
    page.setOnRefresh(this::search);
    page.setOnFirstFocus(table::focusRows);
    page.shortcuts().add(new Shortcut("Enter", Words.of("audit.key.open")));
    page.actions()
        .add(action("audit.check", Material2AL.FACT_CHECK, this::check).on("Ctrl+Shift+K"));
    page.actions()
        .add(action("audit.verify", Material2MZ.VERIFIED_USER, this::verify).primary().on("F9"));
    model.proofProperty().subscribe(proof::show);
    model.subjectProperty().subscribe(this::showSubject);
    drawer.openProperty().subscribe(this::opened);
    texts.languageProperty().subscribe(this::sayAgain);
    return page;
  }

  private static PageAction action(String key, Ikon icon, Runnable run) {
    return new PageAction(Words.of(key), icon, run);
  }

  private void addColumns() {
    table
        .columns()
        .figures(
            "no", Words.of("audit.col.no"), 70, entry -> texts.figures().count(entry.line().no()))
        .words("when", Words.of("audit.col.when"), 150, this::when)
        .words(
            "station", Words.of("audit.col.station"), 120, entry -> entry.line().station().called())
        .names("who", Words.of("audit.col.who"), 170, this::who)
        .words("what", Words.of("audit.col.what"), 560, this::what);
    table.columns().growing("what").unsorted().exported("when", this::moment);
  }

  /** One station alone is none to choose. */
  private void offerStations(List<AuditStation> known) {
    station.offer(known);
    station.setVisible(known.size() > 1);
    station.setManaged(known.size() > 1);
    showStations();
  }

  private void showStations() {
    table
        .columns()
        .setShown(
            "station", model.stationsProperty().get().size() > 1 && !drawer.openProperty().get());
  }

  private static Words station(AuditStation of) {
    return of.own() ? Words.of("audit.this-station", of.called()) : Words.plain(of.called());
  }

  private String atStation(AuditStation of) {
    return of.name().isEmpty() || of.characters().isEmpty()
        ? of.called()
        : of.name() + " · " + of.characters();
  }

  private void search() {
    table.setSource(
        model.lines(
            filters.searchProperty().get().strip(),
            person.chosen(),
            station.chosen(),
            topic.chosen(),
            period.chosen()));
  }

  private void verify() {
    page.waitFor(model.verifyChain(), true);
  }

  private void check() {
    page.waitFor(model.checkStore(), true);
  }

  private void open(AuditEntry entry) {
    shown = entry;
    var line = entry.line();
    var content = new VBox();
    content.getStyleClass().add("kerf-drawer-content");
    List<FactSentences.Changed> changes =
        FactSentences.changes(texts, context.zone(), entry.fact());
    if (!changes.isEmpty()) {
      content.getChildren().add(changes(changes));
    }
    for (FactSentences.Detail detail : FactSentences.details(texts, context.zone(), entry.fact())) {
      content.getChildren().add(named(detail.name(), detail.value()));
    }
    content
        .getChildren()
        .addAll(
            named(texts.of("audit.station"), atStation(line.station())),
            named(
                texts.of("audit.hash"), line.fingerprint().isEmpty() ? NONE : line.fingerprint()));
    content.getChildren().addAll(0, List.of(named(texts.of("audit.col.who"), who(entry)), about));
    model.ask(entry);
    String number =
        line.station().own()
            ? texts.of("audit.line", line.no())
            : texts.of("audit.line-of", line.no(), line.station().called());
    String caption = number + " · " + when(entry);
    drawer.show(caption, what(entry), content);
  }

  /** What it was before, and beside it what it is now. */
  private GridPane changes(List<FactSentences.Changed> changes) {
    var grid = new GridPane(GAP, GAP);
    grid.setId("audit-changes");
    for (double share : SHARES) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0,
        cell("", "kerf-secondary"),
        cell(texts.of("audit.before"), "kerf-secondary"),
        cell(texts.of("audit.now"), "kerf-secondary"));
    for (FactSentences.Changed each : changes) {
      grid.addRow(
          grid.getRowCount(),
          cell(each.name(), "kerf-secondary"),
          cell(each.before().isEmpty() ? NONE : each.before(), "kerf-audit-before"),
          cell(each.now().isEmpty() ? NONE : each.now(), "kerf-strong"));
    }
    return grid;
  }

  private static Label cell(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /** What the open line is about, as a way to its page. */
  private void showSubject(Optional<Opens> found) {
    about.setVisible(found.isPresent());
    about.setManaged(found.isPresent());
    about.getChildren().clear();
    found.ifPresent(
        opens -> {
          var link = new Hyperlink(texts.of(opens.kind()) + "  " + opens.name());
          link.setId("audit-subject");
          link.setOnAction(event -> context.navigation().open(opens.pageId(), opens.argument()));
          about.getChildren().add(named(texts.of("audit.subject"), link));
        });
  }

  private static VBox named(String name, String value) {
    var below = new Label(value);
    below.setWrapText(true);
    below.setMinHeight(Region.USE_PREF_SIZE);
    return named(name, below);
  }

  private static VBox named(String name, Node below) {
    var above = new Label(name);
    above.getStyleClass().add("kerf-secondary");
    var both = new VBox(above, below);
    both.setFillWidth(true);
    both.getStyleClass().add("kerf-named");
    return both;
  }

  /** An open drawer follows the selection. */
  private void follow(@Nullable AuditEntry selected) {
    if (selected != null && drawer.openProperty().get()) {
      open(selected);
    }
  }

  private void opened(boolean open) {
    table.columns().setShown("who", !open);
    showStations();
    if (!open && shown != null) {
      shown = null;
      table.focusRows();
    }
  }

  private void sayAgain() {
    if (shown != null) {
      open(shown);
    }
    proof.show(model.proofProperty().get());
  }

  private String when(AuditEntry entry) {
    var at = LocalDateTime.ofInstant(entry.line().at(), context.zone());
    return texts.figures().date(at.toLocalDate()) + "  " + texts.figures().time(at.toLocalTime());
  }

  private String moment(AuditEntry entry) {
    return Cells.moment(LocalDateTime.ofInstant(entry.line().at(), context.zone()));
  }

  private String who(AuditEntry entry) {
    return entry.user();
  }

  private String what(AuditEntry entry) {
    return texts.of(FactSentences.of(entry.fact(), entry.names()));
  }
}
