package org.kerf.ui.genealogy;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.genealogy.Genealogy;
import org.kerf.cutting.model.genealogy.GenealogyNode;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.kernel.EntityId;
import org.kerf.kernel.ShortCode;
import org.kerf.query.genealogy.GenealogyReader.Named;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the picture, whose boxes lead on; below it the list of all links, which can be saved. */
final class GenealogyScreen {

  private static final double WIDE = 900;

  /** The picture takes so much of the page's height at most; the rest of it rolls. */
  private static final double MOST_OF_THE_PAGE = 0.5;

  private static final List<TraceFilter.Part> PARTS =
      List.of(
          TraceFilter.Part.ALL,
          TraceFilter.Part.HERE,
          TraceFilter.Part.PIECES,
          TraceFilter.Part.REMNANTS);

  private final ViewContext context;
  private final Texts texts;
  private final GenealogyModel model;
  private final GenealogyWords words;
  private final WindowTable<TraceLine, UnitId> table;
  private final ScrollPane scroll = new ScrollPane();
  private final Label cut = new Label();
  private final PageAction print;
  private final PageAction open;
  private final ListPage page;
  private @Nullable GenealogyPicture picture;

  GenealogyScreen(ViewContext context, GenealogyModel model, Printouts printouts) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.words = new GenealogyWords(texts);
    this.table = new WindowTable<>(texts, context.tasks());
    var body = new VBox(scroll, cut, table);
    this.page = new ListPage(texts, filters(), body, new DetailDrawer(texts));
    this.print =
        printouts.action(() -> model.subject().ifPresent(subject -> printouts.genealogy(subject)));
    this.open =
        new PageAction(Words.of("genealogy.open"), Material2AL.ARROW_FORWARD, this::openRecord)
            .on("F2");
    lay(body);
    print
        .enabledProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.shownProperty().get().isPresent() && !printouts.printingProperty().get(),
                model.shownProperty(),
                printouts.printingProperty()));
  }

  ListPage page() {
    columns();
    new ListExport(context, "genealogy").fit(page, table);
    page.actions().addAll(print, open);
    page.shortcuts()
        .add(new Shortcut("\u2190 \u2191 \u2192 \u2193", Words.of("genealogy.key.walk")));
    page.setOnArrive(this::arrive);
    page.setOnRefresh(() -> arrive(""));
    page.setOnFirstFocus(this::focusFirst);
    page.setOnScan(this::scan);
    model.rowsProperty().subscribe(table::setSource);
    texts.languageProperty().subscribe((before, now) -> show());
    return page;
  }

  private void lay(VBox body) {
    body.getStyleClass().add("kerf-stack");
    scroll.getStyleClass().add("kerf-scroll");
    scroll.setId("genealogy-picture");
    scroll.maxHeightProperty().bind(page.heightProperty().multiply(MOST_OF_THE_PAGE));
    scroll.setMinHeight(0);
    cut.getStyleClass().add("kerf-secondary");
    cut.setWrapText(true);
    cut.managedProperty().bind(cut.visibleProperty());
    VBox.setVgrow(table, Priority.ALWAYS);
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.choice(
        at -> model.partProperty().set(PARTS.get(at)),
        Words.of("genealogy.all"),
        Words.of("genealogy.here"),
        Words.of("genealogy.of-orders"),
        Words.of("genealogy.remnants"));
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    return filters;
  }

  private void columns() {
    table
        .columns()
        .names("code", Words.of("genealogy.code"), 116, line -> line.code().spaced())
        .details("kind", Words.of("genealogy.kind"), 104, words::kind)
        .words("item", Words.of("genealogy.item"), 150, TraceLine::itemName)
        .mainFigures("length", Words.of("genealogy.length"), 92, words::length)
        .names("from", Words.of("genealogy.from"), 116, this::from)
        .details("heat", Words.of("genealogy.heat"), 92, line -> heat(line))
        .details("certificate", Words.of("genealogy.certificate"), 130, line -> certificate(line))
        .words("order", Words.of("genealogy.order"), 110, line -> order(line))
        .details("mark", Words.of("genealogy.mark"), 80, line -> mark(line))
        .words("customer", Words.of("genealogy.customer"), 150, line -> customer(line))
        .words("place", Words.of("genealogy.place"), 104, words::whereabouts)
        .details(
            "since",
            Words.of("genealogy.since"),
            128,
            line -> texts.figures().dateTime(line.since(), context.zone()))
        .exported("length", line -> texts.figures().length(line.length()))
        .unsorted()
        .growing("item")
        .onlyWhenWide(WIDE, "kind", "certificate", "since", "mark");
    table.rememberIn(context.memoryOf("genealogy"));
    table.setWhenEmpty(
        new PageState.Empty(
            Material2AL.ACCOUNT_TREE,
            Words.of("genealogy.empty"),
            Words.of("genealogy.empty.first"),
            new PageAction(
                Words.of("genealogy.to-stock"),
                Material2AL.LAYERS,
                () -> context.navigation().open("stock"))));
    table.setOnOpen(line -> walkTo(line.id()));
  }

  private String from(TraceLine line) {
    return ShortCode.parse(line.parentCode()).map(ShortCode::spaced).orElse("");
  }

  private static String heat(TraceLine line) {
    return line.heat().map(TraceLine.Melt::number).orElse("");
  }

  private static String certificate(TraceLine line) {
    return line.heat().map(GenealogyWords::certificate).orElse("");
  }

  private static String order(TraceLine line) {
    return line.order().map(TraceLine.Cause::number).orElse("");
  }

  private static String mark(TraceLine line) {
    return line.order().map(TraceLine.Cause::mark).orElse("");
  }

  private static String customer(TraceLine line) {
    return line.order().map(TraceLine.Cause::customerName).orElse("");
  }

  private void arrive(String argument) {
    model
        .open(argument, this::showAnew, fault -> page.fail(fault, () -> arrive("")))
        .ifPresentOrElse(job -> page.waitFor(job, false), this::show);
  }

  private boolean scan(ShortCode code) {
    boolean unit =
        switch (code.kind()) {
          case BAR, PIECE, REMNANT -> true;
          case LOCATION, ORDER, DOCUMENT, PLAN -> false;
        };
    if (unit) {
      model.scan(code, this::showAnew, fault -> page.fail(fault, () -> arrive("")));
    }
    return unit;
  }

  /** Of something else than before: from there the keys lead on. */
  private void showAnew() {
    show();
    focusFirst();
  }

  private void show() {
    Optional<Named> shown = model.shownProperty().get();
    if (shown.isEmpty()) {
      page.stateProperty()
          .set(
              new PageState.Nothing(
                  Material2MZ.SEARCH,
                  Words.of("genealogy.unknown"),
                  Words.of("genealogy.unknown-why")));
      return;
    }
    page.stateProperty().set(PageState.READY);
    Genealogy genealogy = shown.get().genealogy();
    page.titleProperty().set(title(shown.get()));
    List<String> items = items(genealogy);
    page.contextProperty().set(String.join(", ", items));
    words.setSeveralItems(items.size() > 1);
    picture = new GenealogyPicture(genealogy, words, this::walk);
    scroll.setContent(picture);
    scroll.setPrefViewportHeight(picture.getPrefHeight());
    picture.bringIntoView(scroll);
    cut.setVisible(!genealogy.whole());
    cut.setText(texts.of("genealogy.not-whole"));
  }

  private String title(Named named) {
    String kind =
        switch (named.genealogy().subject()) {
          case TraceSubject.OfUnit any -> "genealogy.of-unit";
          case TraceSubject.OfHeat any -> "genealogy.of-heat";
          case TraceSubject.OfOrder any -> "genealogy.of-order";
        };
    return texts.of(kind, named.name());
  }

  /** What the items are called that it is about: mostly one. */
  private static List<String> items(Genealogy genealogy) {
    return genealogy.nodes().stream()
        .map(GenealogyNode::traced)
        .flatMap(Optional::stream)
        .map(TraceLine::itemName)
        .distinct()
        .toList();
  }

  private void focusFirst() {
    if (picture != null) {
      picture.focusSubject();
    }
  }

  /** On from a box: to the genealogy of what stands there. */
  private void walk(GenealogyNode node) {
    switch (node) {
      case GenealogyNode.Heat(var melt) -> walkTo(melt.id());
      case GenealogyNode.Unit(var line) -> walkTo(line.id());
      case GenealogyNode.Pieces pieces -> walkTo(pieces.first().id());
      case GenealogyNode.Order(var id, var number, var customer) -> walkTo(id);
      case GenealogyNode.Supplier(var name) -> context.navigation().open("heats", name);
      case GenealogyNode.More any -> table.focusRows();
    }
  }

  private void walkTo(EntityId id) {
    context.navigation().open("genealogy", id.subject().text());
  }

  /** The page of what it is about. */
  private void openRecord() {
    model
        .shownProperty()
        .get()
        .ifPresent(
            named -> {
              switch (named.genealogy().subject()) {
                case TraceSubject.OfUnit(var unit) ->
                    context.navigation().open("unit", unit.text());
                case TraceSubject.OfHeat(var heat) ->
                    context.navigation().open("heat", heat.value().toString());
                case TraceSubject.OfOrder any -> context.navigation().open("order", named.name());
              }
            });
  }
}
