package org.kerf.ui.planning.approved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Length;
import org.kerf.query.labels.LabelSubject;
import org.kerf.query.planning.ApprovedPlan;
import org.kerf.query.planning.ApprovedPlan.Bar;
import org.kerf.query.planning.ApprovedPlan.Remnant;
import org.kerf.query.saw.SawBar;
import org.kerf.stock.model.item.ItemId;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.controls.drawing.BarPicture;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.LabelBookings;
import org.kerf.ui.unit.QuestionCard;
import org.kordamp.ikonli.material2.Material2AL;

/** An approved plan: four figures, and its bars drawn as they were approved with their state. */
public final class ApprovedPlanScreen {

  private static final List<ApprovedPlanModel.Part> PARTS =
      List.of(
          ApprovedPlanModel.Part.ALL, ApprovedPlanModel.Part.TO_DO, ApprovedPlanModel.Part.CLOSED);

  private static final double WIDE = 760;
  private static final double VERY_WIDE = 980;
  private static final double BAR_HEIGHT = 22;
  private static final double DRAWER_BAR_HEIGHT = 44;

  private final ViewContext context;
  private final Texts texts;
  private final ApprovedPlanModel model;
  private final WindowTable<Bar, PlanBarId> table;
  private final DetailDrawer drawer;
  private final ApprovedPlanFigures figures;
  private final Printouts printouts;
  private final ListPage page;
  private final LabelBookings labels;
  private final QuestionCard labelling;
  private final PageAction label;
  private SawBarPicture pictures;

  /** The whole width stands for the item's longest bar: a coil would leave no width for a bar. */
  private final Map<ItemId, Length> longest = new HashMap<>();

  public ApprovedPlanScreen(
      ViewContext context, ApprovedPlanModel model, Printouts printouts, LabelBookings labels) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.printouts = printouts;
    table = new WindowTable<>(texts, context.tasks());
    drawer = new DetailDrawer(texts);
    figures = new ApprovedPlanFigures(texts);
    pictures = new SawBarPicture(texts, new OrderColours<OrderId>());
    var body = new VBox(figures, table);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    page = new ListPage(texts, filters(), body, drawer);
    this.labels = labels;
    labelling = new QuestionCard(table::focusRows);
    label =
        new PageAction(Words.of("planning.progress.labels"), Material2AL.LABEL, this::askLabels)
            .on("Ctrl+L")
            .onlyFor(context.person().access(Permission.PRINT_LABELS));
  }

  public ListPage page() {
    addColumns();
    new ListExport(context, "approved-plan").fit(page, table);
    table.rememberIn(context.memoryOf("approved-plan"));
    table.setOnOpen(this::openUnit);
    table.selectedProperty().subscribe(this::showDetails);
    PageAction print = printouts.action(this::print);
    page.setBelow(labelling);
    page.actions().addAll(label, queue(), print);
    page.setOnArrive(this::arrive);
    page.setOnRefresh(() -> arrive(""));
    page.setOnFirstFocus(table::focusRows);
    model.rowsProperty().subscribe(table::setSource);
    model.shownProperty().subscribe(shown -> show());
    texts.languageProperty().subscribe((before, now) -> show());
    return page;
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().bindBidirectional(model.textProperty());
    filters.choice(
        at -> model.partProperty().set(PARTS.get(at)),
        Words.of("planning.progress.all"),
        Words.of("planning.progress.to-do"),
        Words.of("planning.progress.closed"));
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    return filters;
  }

  private PageAction queue() {
    return new PageAction(
            Words.of("planning.open-queue"),
            Material2AL.FORMAT_LIST_NUMBERED,
            () -> context.navigation().open("queue", ""))
        .on("F8");
  }

  private void arrive(String name) {
    if (!name.isEmpty() && !name.equals(model.name())) {
      drawer.close();
      labelling.leave();
    }
    model
        .open(name, this::showWhetherFound, fault -> page.fail(fault, () -> arrive("")))
        .ifPresent(job -> page.waitFor(job, false));
  }

  private void showWhetherFound() {
    page.stateProperty()
        .set(
            model.shownProperty().get().isPresent()
                ? PageState.READY
                : new PageState.Empty(
                    Material2AL.HORIZONTAL_SPLIT,
                    Words.of("planning.progress.unknown"),
                    Words.of("planning.progress.unknown-first"),
                    new PageAction(
                            Words.of("planning.title"),
                            Material2AL.HORIZONTAL_SPLIT,
                            () -> context.navigation().open("plan"))
                        .onlyFor(context.navigation().access("plan"))));
  }

  private void print() {
    model
        .shownProperty()
        .get()
        .flatMap(plan -> printouts.plans(List.of(plan.plan().id()), List.of()))
        .ifPresent(job -> page.waitFor(job, false));
  }

  /** Of the pieces and remnants that came of it and are here. */
  private void askLabels() {
    model
        .shownProperty()
        .get()
        .ifPresent(
            plan -> labels.ask(new LabelSubject.Plan(plan.plan().id()), labelling, () -> {}));
  }

  private void show() {
    Optional<ApprovedPlan> shown = model.shownProperty().get();
    pictures = new SawBarPicture(texts, new OrderColours<OrderId>());
    longest.clear();
    shown.stream()
        .flatMap(plan -> plan.bars().stream())
        .map(bar -> bar.line().bar())
        .forEach(bar -> longest.merge(bar.item(), bar.length(), Length::max));
    shown.ifPresent(figures::show);
    label
        .enabledProperty()
        .set(shown.filter(plan -> plan.cutPieces() > 0 || !plan.remnants().isEmpty()).isPresent());
    page.contextProperty().set(shown.map(this::head).orElse(""));
    showDetails(table.selectedProperty().get());
  }

  private String head(ApprovedPlan plan) {
    List<String> parts = new ArrayList<>();
    parts.add(plan.plan().code().spaced());
    parts.add(texts.of("planning.state-" + plan.plan().state().name().toLowerCase(Locale.ROOT)));
    parts.addAll(plan.saws());
    parts.add(texts.figures().dateTime(plan.approvedAt(), context.zone()));
    if (!plan.approvedBy().isEmpty()) {
      parts.add(plan.approvedBy());
    }
    return String.join(" · ", parts);
  }

  private void addColumns() {
    table
        .columns()
        .figures(
            "number",
            Words.of("planning.progress.number"),
            44,
            bar -> texts.figures().count(bar.line().number()))
        .drawn("state", Words.of("planning.progress.state"), 132, this::pill)
        .words("item", Words.of("planning.progress.item"), 190, bar -> bar.line().itemAndOwner())
        .drawn("bar", Words.of("planning.progress.bar"), 220, this::small)
        .figures("pieces", Words.of("planning.progress.cut-of"), 72, this::cutOf)
        .details("saw", Words.of("planning.saw"), 120, bar -> bar.saw().name())
        .details(
            "unit", Words.of("planning.progress.unit"), 108, bar -> bar.line().unitCode().spaced())
        .details("where", Words.of("planning.progress.where"), 76, bar -> bar.line().locationName())
        .figures(
            "remnant",
            Words.of("planning.progress.remnant"),
            104,
            bar -> bar.remnant().map(Remnant::length).map(texts.figures()::length).orElse(""));
    table.columns().onlyWhenWide(WIDE, "saw", "remnant");
    table.columns().onlyWhenWide(VERY_WIDE, "unit", "where");
    table.columns().exported("state", bar -> texts.of(state(bar)));
    table.columns().unsorted();
    table.columns().growing("bar");
  }

  private String cutOf(Bar bar) {
    return texts.figures().count(bar.cutPieces()) + " / " + texts.figures().count(bar.pieces());
  }

  private Node pill(Bar bar) {
    Mark mark =
        switch (bar.status()) {
          case WAITING -> Mark.QUEUED;
          case NOT_FOUND -> Mark.NOT_FOUND;
          case LAID_ON, BEING_CUT -> Mark.CUTTING;
          case CUT -> Mark.CUT;
          case CLOSED -> Mark.DONE;
          case GIVEN_BACK -> Mark.REVERSED;
        };
    return Pill.of(mark, texts.of(state(bar)));
  }

  private Words state(Bar bar) {
    return switch (bar.status()) {
      case WAITING -> Words.of("planning.progress.waiting", bar.place());
      case NOT_FOUND -> Words.of("planning.progress.not-found", bar.place());
      case LAID_ON -> Words.of("planning.progress.laid-on");
      case BEING_CUT -> Words.of("planning.progress.being-cut");
      case CUT -> Words.of("planning.progress.cut");
      case CLOSED -> Words.of("planning.progress.is-closed");
      case GIVEN_BACK -> Words.of("planning.progress.given-back");
    };
  }

  private Node small(Bar bar) {
    var drawing = new BarDrawing(approved(bar));
    drawing.fullWidthProperty().set(longest.get(bar.line().bar().item()));
    drawing.setPrefHeight(BAR_HEIGHT);
    drawing.setMaxHeight(BAR_HEIGHT);
    drawing.setFocusTraversable(false);
    drawing.setMouseTransparent(true);
    return drawing;
  }

  /** By the settings of the saw when the bar lay there, if it did. */
  private BarPicture approved(Bar bar) {
    Saw saw = bar.run().map(RunBar::saw).orElse(bar.saw());
    return pictures.asApproved(saw, bar.line());
  }

  private void showDetails(@Nullable Bar bar) {
    if (bar == null) {
      drawer.close();
      return;
    }
    BarLine line = bar.line();
    List<Node> nodes = new ArrayList<>();
    nodes.add(caption("planning.progress.as-approved"));
    nodes.add(large(approved(bar)));
    if (!bar.cuts().isEmpty()) {
      nodes.add(caption("planning.progress.as-cut"));
      nodes.add(large(pictures.of(new SawBar(bar.run().orElseThrow(), line, bar.cuts()))));
    }
    nodes.add(DetailDrawer.pair(texts.of("planning.progress.state"), texts.of(state(bar))));
    nodes.add(DetailDrawer.pair(texts.of("planning.saw"), bar.saw().name()));
    nodes.add(
        DetailDrawer.pair(
            texts.of("planning.progress.unit"),
            line.unitCode().spaced()
                + " · "
                + texts.figures().lengthWithUnit(line.bar().length(), line.item().unit())));
    nodes.add(DetailDrawer.pair(texts.of("planning.progress.where"), line.locationName()));
    bar.remnant()
        .ifPresent(
            remnant ->
                nodes.add(
                    DetailDrawer.pair(
                        texts.of("planning.progress.remnant"),
                        remnant.code().spaced()
                            + " · "
                            + texts
                                .figures()
                                .lengthWithUnit(remnant.length(), line.item().unit()))));
    line.pieces().forEach(piece -> nodes.add(piece(piece)));
    drawer.show(
        texts.of("planning.progress.bar-of", line.number(), line.of()),
        line.itemAndOwner(),
        nodes.toArray(Node[]::new));
    drawer.setActions(
        Buttons.of(
            texts,
            new PageAction(
                Words.of("planning.progress.open-unit"),
                Material2AL.ARROW_FORWARD,
                () -> openUnit(bar))));
  }

  private void openUnit(Bar bar) {
    context.navigation().open("unit", bar.line().unitCode().text());
  }

  private Label caption(String key) {
    var caption = new Label(texts.of(key));
    caption.getStyleClass().add("kerf-secondary");
    return caption;
  }

  private static BarDrawing large(BarPicture picture) {
    var drawing = new BarDrawing(picture);
    drawing.setMinHeight(DRAWER_BAR_HEIGHT);
    return drawing;
  }

  private Node piece(PieceLine piece) {
    boolean surplus = piece.piece().surplus();
    String order =
        piece.mark().isEmpty() ? piece.orderNumber() : piece.orderNumber() + " · " + piece.mark();
    String state = piece.piece().state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return DetailDrawer.line(
        surplus ? texts.of("planning.for-stock") : piece.customerName(),
        surplus ? "" : order,
        texts.figures().lengthWithUnit(piece.piece().length()),
        texts.of("planning.progress.piece." + state));
  }
}
