package org.kerf.ui.movements;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.identity.model.Permission;
import org.kerf.query.RowKey;
import org.kerf.query.labels.LabelSubject;
import org.kerf.query.stock.DocumentView;
import org.kerf.query.stock.MovementRow;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.Cells;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.LabelBookings;
import org.kerf.ui.unit.QuestionPlace;
import org.kerf.ui.unit.UnitWords;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The journal in a table, the chosen movement's document in the drawer, and its undoing. */
final class MovementScreen {

  /** A table as wide has room for what the drawer says too. */
  private static final double WIDE = 800;

  private final ViewContext context;
  private final MovementViewModel model;
  private final Texts texts;
  private final WindowTable<MovementRow, RowKey<MovementRow>> table;
  private final DetailDrawer drawer;
  private final VBox foot = new VBox();
  private final PageAction undo;
  private final PageAction label;
  private final LabelBookings labels;
  private @Nullable UndoPanel panel;

  MovementScreen(ViewContext context, MovementViewModel model, LabelBookings labels) {
    this.labels = labels;
    this.context = context;
    this.model = model;
    this.texts = context.texts();
    table = new WindowTable<>(texts, context.tasks());
    drawer = new DetailDrawer(texts);
    undo = new PageAction(Words.of("movements.undo-document"), Material2MZ.UNDO, this::ask);
    label =
        new PageAction(Words.of("movements.labels"), Material2AL.LABEL, this::askLabels)
            .on("Ctrl+L")
            .onlyFor(context.person().access(Permission.PRINT_LABELS));
  }

  ListPage page() {
    fillTable();
    fillDrawer();
    var page = new ListPage(texts, filters(), table, drawer);
    page.contextProperty().bind(table.whileInOwnOrder(texts.bind("movements.context")));
    new FilterMenu(context, "movements").fit(page, table);
    new ListExport(context, "movements").fit(page, table);
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(table::focusRows);
    page.setOnArrive(model::open);
    page.setOnUndo(this::askIfPossible);
    page.actions()
        .add(
            new PageAction(
                    Words.of("movements.periods"),
                    Material2AL.EVENT_BUSY,
                    () -> context.navigation().open("periods"))
                .onlyFor(context.navigation().access("periods")));
    page.actions().add(label);
    page.actions().add(context.allowances().action(undo.primary(), Permission.UNDO));
    page.shortcuts().add(new Shortcut("Ctrl+Z", Words.of("movements.undo-document")));
    return page;
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    return filters;
  }

  private void fillTable() {
    table
        .columns()
        .details("time", Words.of("movements.time"), 134, this::time)
        .names("kind", Words.of("movements.kind"), 128, row -> kind(row.line().documentKind()))
        .words("unit", Words.of("movements.unit"), 114, row -> row.line().unitCode().spaced())
        .words("item", Words.of("movements.item"), 150, row -> row.line().itemName())
        .figures("length", Words.of("movements.length"), 100, this::length)
        .mainFigures("count", Words.of("movements.count"), 62, this::count)
        .words("way", Words.of("movements.way"), 84, this::way)
        .details("user", Words.of("movements.user"), 160, row -> row.line().userName())
        .drawn("state", Words.of("movements.state"), 104, this::state)
        .details(
            "document",
            Words.of("movements.document"),
            106,
            row -> row.line().documentCode().spaced())
        .details("reason", Words.of("movements.reason"), 120, this::reason)
        .sortedBy("time", "length", "count")
        .exported("time", row -> Cells.moment(wallClock(row)))
        .exported("length", row -> texts.figures().length(row.line().movement().length()))
        .growing("item")
        .onlyWhenWide(WIDE, "item", "length", "way");
    table.columns().setShown("reason", false);
    table.columns().setShown("document", false);
    table.rememberIn(context.memoryOf("movements"));
    table.setWhenEmpty(nothingYet());
    model.rowsProperty().subscribe(table::setSource);
    table.selectedProperty().subscribe(this::choose);
    table.setOnOpen(row -> context.navigation().open("unit", row.line().unitCode().text()));
  }

  private void choose(@Nullable MovementRow row) {
    if (row != null) {
      model.chosenProperty().set(row);
    }
  }

  private void fillDrawer() {
    foot.setSpacing(8);
    HBox.setHgrow(foot, Priority.ALWAYS);
    drawer.setActions(foot);
    undo.enabledProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> Optional.ofNullable(shown()).filter(DocumentView::mayBeUndone).isPresent(),
                model.documentProperty()));
    label.enabledProperty().bind(Bindings.isNotNull(model.documentProperty()));
    model.documentProperty().subscribe(this::show);
    model
        .refusalProperty()
        .subscribe(
            refusal -> {
              if (panel != null) {
                panel.refuse(refusal);
              }
            });
    texts.languageProperty().subscribe((before, now) -> show(shown()));
    drawer
        .openProperty()
        .subscribe(
            (before, open) -> {
              if (!open && drawer.holdsFocus()) {
                table.focusRows();
              }
            });
  }

  private @Nullable DocumentView shown() {
    return model.documentProperty().get();
  }

  private void show(@Nullable DocumentView view) {
    if (view == null) {
      return;
    }
    leave();
    Document document = view.document();
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        pair("movements.time", texts.figures().dateTime(document.occurredAt(), context.zone())));
    if (document.isBackdated()) {
      String recorded = texts.figures().dateTime(document.recordedAt(), context.zone());
      nodes.add(pair("movements.recorded", recorded));
    }
    nodes.add(pair("movements.user", view.userName()));
    if (!document.reason().isEmpty()) {
      nodes.add(pair("movements.reason", reason(document.kind(), document.reason())));
    }
    view.reversal().ifPresent(by -> nodes.add(pair("movements.undone-by", by.code().spaced())));
    view.undoes().ifPresent(what -> nodes.add(pair("movements.undoes", what.code().spaced())));
    view.lines().stream()
        .limit(DocumentView.MOST_LINES)
        .forEach(line -> nodes.add(line(view, line)));
    if (view.lines().size() > DocumentView.MOST_LINES) {
      nodes.add(secondary(texts.of("movements.more-lines")));
    }
    drawer.show(document.code().spaced(), kind(document.kind()), nodes.toArray(Node[]::new));
  }

  private Node line(DocumentView view, MovementLine line) {
    String length = texts.figures().lengthWithUnit(line.movement().length(), view.lengthUnit());
    return DetailDrawer.line(
        line.unitCode().spaced(), line.itemName() + " · " + length, signed(line), way(line));
  }

  private String reason(MovementRow row) {
    return reason(row.line().documentKind(), row.line().movement().reason());
  }

  /** The cause of scrap is kept by its name; whatever else is there a person wrote. */
  private String reason(DocumentKind kind, String reason) {
    String key = "cause." + reason.toLowerCase(Locale.ROOT).replace('_', '-');
    boolean cause = kind.equals(SawDocuments.REMNANT_SCRAPPED) && texts.has(key);
    return cause ? texts.of(key) : reason;
  }

  private void ask() {
    askIfPossible();
  }

  /** Asks about undoing the chosen document, if it can be; whether it can. */
  private boolean askIfPossible() {
    DocumentView view = shown();
    if (view == null || !view.mayBeUndone() || !undo.access().isAllowed()) {
      return false;
    }
    drawer.openProperty().set(true);
    var asked = new UndoPanel(texts, model, view, this::leaveToTable);
    panel = asked;
    foot.getChildren().setAll(asked);
    asked.focusFirst();
    return true;
  }

  /** Of what the document brought or moved, asked where undoing it is. */
  private void askLabels() {
    DocumentView view = shown();
    if (view == null) {
      return;
    }
    drawer.openProperty().set(true);
    var place =
        new QuestionPlace() {
          @Override
          public void ask(Node question) {
            if (view.equals(shown())) {
              leave();
              foot.getChildren().setAll(question);
            }
          }

          @Override
          public void answered() {
            leaveToTable();
          }
        };
    labels.ask(new LabelSubject.Document(view.document().id()), place, () -> {});
  }

  private void leaveToTable() {
    leave();
    table.focusRows();
  }

  private void leave() {
    boolean focused = panel != null && panel.isFocusWithin();
    panel = null;
    foot.getChildren().clear();
    if (focused) {
      table.focusRows();
    }
  }

  private Node pair(String key, String value) {
    return DetailDrawer.pair(texts.of(key), value);
  }

  private static Label secondary(String text) {
    var label = new Label(text);
    label.getStyleClass().add("kerf-secondary");
    label.setWrapText(true);
    return label;
  }

  private Node state(MovementRow row) {
    if (row.line().undone()) {
      return Pill.of(texts, Mark.REVERSED);
    }
    return row.line().documentKind().equals(StockDocuments.REVERSAL)
        ? Pill.of(Mark.OPEN, texts.bind("movements.reversal"))
        : new Label();
  }

  private String kind(DocumentKind kind) {
    return texts.of(UnitWords.of(kind));
  }

  private String time(MovementRow row) {
    return texts.figures().dateTime(row.line().movement().occurredAt(), context.zone());
  }

  private LocalDateTime wallClock(MovementRow row) {
    return LocalDateTime.ofInstant(row.line().movement().occurredAt(), context.zone());
  }

  private String length(MovementRow row) {
    return switch (row.lengthUnit()) {
      case MILLIMETRE -> texts.figures().length(row.line().movement().length());
      case METRE ->
          texts.figures().lengthWithUnit(row.line().movement().length(), row.lengthUnit());
    };
  }

  private String count(MovementRow row) {
    return signed(row.line());
  }

  private String signed(MovementLine line) {
    int change = line.movement().countChange();
    return (change > 0 ? "+" : "") + texts.figures().count(change);
  }

  private String way(MovementRow row) {
    return way(row.line());
  }

  private static String way(MovementLine line) {
    if (line.fromLocation().isEmpty() && line.toLocation().isEmpty()) {
      return "";
    }
    return (line.fromLocation() + " → " + line.toLocation()).strip();
  }

  private PageState nothingYet() {
    return new PageState.Empty(
        Material2MZ.SWAP_VERT,
        Words.of("movements.empty"),
        Words.of("movements.empty.first"),
        new PageAction(
                Words.of("movements.import"),
                Material2MZ.PUBLISH,
                () -> context.navigation().open("import"))
            .onlyFor(context.navigation().access("import")));
  }
}
