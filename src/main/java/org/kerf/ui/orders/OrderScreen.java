package org.kerf.ui.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.query.labels.LabelSubject;
import org.kerf.query.orders.OrderRecord;
import org.kerf.query.orders.OrderRecord.Line;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.LabelBookings;
import org.kerf.ui.unit.QuestionCard;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One order: how far it is, its lines, and the bars that its pieces come from. */
final class OrderScreen {

  private static final double ROW_HEIGHT = 34;
  private static final int MOST_ROWS_SEEN = 12;
  private static final int PER_CENT = 100;

  private final ViewContext context;
  private final Texts texts;
  private final OrderViewModel model;
  private final OrderWords words;
  private final RecordPage page;
  private final WindowTable<Line, Integer> table;
  private final PageAction plan =
      new PageAction(Words.of("orders.plan"), Material2AL.CONTENT_CUT, this::plan)
          .primary()
          .on("F6");
  private final Printouts printouts;
  private final PageAction print;
  private final OrderActions actions;
  private final LabelBookings labels;
  private final QuestionCard labelling;
  private final PageAction label =
      new PageAction(Words.of("orders.labels"), Material2AL.LABEL, this::askLabels).on("Ctrl+L");

  OrderScreen(
      ViewContext context,
      OrderViewModel model,
      Printouts printouts,
      OrderActions actions,
      LabelBookings labels) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.words = new OrderWords(context);
    this.page = new RecordPage(texts);
    this.table = new WindowTable<>(texts, context.tasks());
    this.printouts = printouts;
    this.print = printouts.action(this::print);
    this.actions = actions;
    this.labels = labels;
    this.labelling = new QuestionCard(table::focusRows);
  }

  RecordPage page() {
    columns();
    actions.setOnChange(() -> show(model.sheetProperty().get()), () -> read(""));
    plan.enabledProperty().set(false);
    print
        .enabledProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.sheetProperty().get().isPresent() && !printouts.printingProperty().get(),
                model.sheetProperty(),
                printouts.printingProperty()));
    label.enabledProperty().set(false);
    page.actions().add(genealogy());
    page.actions().add(label.onlyFor(context.person().access(Permission.PRINT_LABELS)));
    page.actions().addAll(actions.actions());
    page.keyActions().add(actions.save());
    page.actions().addAll(print, plan.onlyFor(context.navigation().access("plan")));
    page.setOnArrive(
        number -> {
          actions.leave();
          labelling.leave();
          read(number);
        });
    page.setOnRefresh(() -> read(""));
    page.setOnFirstFocus(table::focusRows);
    model.sheetProperty().subscribe(actions::show);
    model.sheetProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> show(model.sheetProperty().get()));
    return page;
  }

  private PageAction genealogy() {
    return new PageAction(
            Words.of("orders.genealogy"),
            Material2AL.ACCOUNT_TREE,
            () ->
                model
                    .sheetProperty()
                    .get()
                    .ifPresent(
                        sheet ->
                            context
                                .navigation()
                                .open("genealogy", sheet.order().id().subject().text())))
        .on("Ctrl+G");
  }

  private void read(String number) {
    model.read(number, this::fail);
  }

  private void fail(StationFault fault) {
    page.fail(fault, () -> read(""));
  }

  private void show(Optional<OrderRecord> sheet) {
    plan.enabledProperty().set(sheet.filter(one -> one.toPlan() > 0).isPresent());
    label.enabledProperty().set(sheet.filter(one -> one.cut() > 0).isPresent());
    if (sheet.isPresent()) {
      page.stateProperty().set(PageState.READY);
      show(sheet.get());
    } else if (!model.number().isEmpty()) {
      page.stateProperty()
          .set(
              new PageState.Nothing(
                  Material2MZ.SEARCH,
                  Words.of("orders.unknown", model.number()),
                  Words.of("orders.unknown-why")));
    }
  }

  private void show(OrderRecord sheet) {
    var order = sheet.order();
    page.titleProperty().set(order.number());
    page.contextProperty().set(order.customerName());
    page.describe(texts.bind(t -> about(t, order)), head(order, sheet.toPlan()));
    table.setSource(RowSource.of(sheet.lines(), line -> line.line().number()));
    double height = ROW_HEIGHT * (Math.min(sheet.lines().size(), MOST_ROWS_SEEN) + 1) + 2;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    var lines = new Card().titled(texts.bind("orders.lines-title"));
    lines.getChildren().add(table);
    List<Node> cards = new ArrayList<>();
    actions.question().ifPresent(cards::add);
    cards.add(labelling);
    actions
        .panel()
        .ifPresentOrElse(
            cards::add, () -> cards.addAll(List.of(figures(sheet), lines, bars(sheet.bars()))));
    page.setCards(cards.toArray(Node[]::new));
  }

  private Node[] head(CutOrder order, int toPlan) {
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    List<Node> head = new ArrayList<>(List.of(words.state(order, toPlan), spacer));
    head.addAll(actions.buttons());
    return head.toArray(Node[]::new);
  }

  private static String about(Texts texts, CutOrder order) {
    String all = order.code().spaced() + " · " + texts.of("orders.priority", order.priority());
    String own = order.ownBars() ? all + " · " + texts.of("orders.own-bars") : all;
    return order.note().isEmpty() ? own : own + " · " + order.note();
  }

  private GridPane figures(OrderRecord sheet) {
    var figures = texts.figures();
    var due = sheet.order().due();
    var dueCard =
        card(
            "orders.due",
            figures.day(due.toLocalDate(), context.today()),
            "",
            figures.time(due.toLocalTime()));
    if (words.isLate(sheet.order())) {
      dueCard.setTone(Tone.DANGER);
      dueCard
          .secondaryProperty()
          .set(texts.of("mark.late") + " · " + figures.time(due.toLocalTime()));
    }
    var grid = new GridPane();
    grid.setHgap(12);
    grid.addRow(
        0,
        dueCard,
        card(
            "orders.cut",
            figures.count(sheet.cut()),
            "/ " + figures.count(sheet.pieces()),
            texts.of("orders.pieces-of-order")),
        card("orders.planned", figures.count(sheet.planned()), "", texts.of("orders.on-bars")),
        card("orders.to-plan", figures.count(sheet.toPlan()), "", texts.of("orders.not-on-bars")));
    int columns = grid.getColumnCount();
    for (int i = 0; i < columns; i++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth((double) PER_CENT / columns);
      grid.getColumnConstraints().add(constraints);
    }
    return grid;
  }

  private FigureCard card(String caption, String figure, String unit, String more) {
    var card = new FigureCard();
    card.captionProperty().set(texts.of(caption));
    card.figureProperty().set(figure);
    card.unitProperty().set(unit);
    card.secondaryProperty().set(more);
    return card;
  }

  /** Empty where both ends are square. */
  private String angles(Ends ends) {
    return ends.areSquare()
        ? ""
        : texts.figures().angle(ends.first()) + " / " + texts.figures().angle(ends.second());
  }

  private void columns() {
    var columns = table.columns();
    columns
        .figures("line", Words.of("orders.line"), 50, row -> count(row.line().number()))
        .names("item", Words.of("orders.item"), 150, row -> row.item().name())
        .details("grade", Words.of("orders.grade"), 86, row -> row.item().grade())
        .words("mark", Words.of("orders.mark"), 100, row -> row.line().mark())
        .mainFigures(
            "length",
            Words.of("orders.length"),
            110,
            row -> texts.figures().lengthWithUnit(row.line().length(), row.item().unit()))
        .details("angles", Words.of("orders.angles"), 76, row -> angles(row.line().ends()))
        .figures("quantity", Words.of("orders.pieces"), 66, row -> count(row.line().quantity()))
        .figures("planned", Words.of("orders.planned"), 92, row -> count(row.line().planned()))
        .drawn(
            "cut",
            Words.of("orders.cut"),
            156,
            row -> words.progress(row.line().cut(), row.line().quantity()))
        .details("papers", Words.of("orders.papers"), 105, row -> words.papers(row.line()))
        .unsorted();
  }

  private String count(int number) {
    return texts.figures().count(number);
  }

  private Card bars(List<BarLine> lines) {
    var card = new Card().titled(texts.bind("orders.bars"));
    if (lines.isEmpty()) {
      card.getChildren().add(secondary(texts.of("orders.no-bars")));
    }
    lines.forEach(line -> card.getChildren().add(bar(line)));
    return card;
  }

  private HBox bar(BarLine line) {
    var code = new Hyperlink(line.unitCode().spaced());
    code.setOnAction(event -> context.navigation().open("unit", line.bar().unit().text()));
    code.getStyleClass().add("kerf-strong");
    var what =
        secondary(
            String.join(
                " · ",
                line.item().name(),
                texts.figures().lengthWithUnit(line.bar().length(), line.item().unit()),
                line.locationName()));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    var plan = secondary(texts.of("orders.plan-code", line.planCode().spaced()));
    var row = new HBox(code, what, plan, Pill.of(texts, mark(line.bar().state())));
    row.getStyleClass().add("kerf-line");
    return row;
  }

  private static Label secondary(String text) {
    var label = new Label(text);
    label.getStyleClass().add("kerf-secondary");
    return label;
  }

  private static Mark mark(BarState state) {
    return switch (state) {
      case TO_CUT -> Mark.PLANNED;
      case ON_SAW -> Mark.CUTTING;
      case CUT -> Mark.CUT;
      case RELEASED -> Mark.OPEN;
    };
  }

  private void print() {
    printouts.order(model.number()).ifPresent(job -> page.waitFor(job, false));
  }

  /** Of the pieces of it that are here. */
  private void askLabels() {
    model
        .sheetProperty()
        .get()
        .ifPresent(
            sheet -> labels.ask(new LabelSubject.Order(sheet.order().id()), labelling, () -> {}));
  }

  private void plan() {
    context.navigation().open("plan", model.number());
  }
}
