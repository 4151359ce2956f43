package org.kerf.ui.saw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.identity.model.Permission;
import org.kerf.query.saw.QueueRow;
import org.kerf.ui.bars.SawBarPicture;
import org.kerf.ui.context.ConfirmationPrompt;
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
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.saw.panel.SawHead;
import org.kerf.ui.saw.queue.QueueMoves;
import org.kerf.ui.saw.queue.QueueMovesModel;
import org.kerf.ui.saw.queue.SawTimesBar;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The list of the bars that wait for the saws. */
final class QueueScreen {

  /** Narrower, as beside the drawer on the PC at the saw, what the drawer says steps back. */
  private static final double WIDE = 650;

  /** The plan stands in the details too. */
  private static final double WIDE_ENOUGH_FOR_PLANS = 860;

  /** Narrower, the bar is drawn in the details alone: what it is and how long has to be seen. */
  private static final double WIDE_ENOUGH_FOR_BARS = 500;

  private static final double BAR_HEIGHT = 22;
  private static final double DRAWER_BAR_HEIGHT = 44;

  private final Texts texts;
  private final QueueViewModel model;
  private final WindowTable<QueueRow, PlanBarId> table;
  private final DetailDrawer drawer;
  private final SawBarPicture picture;
  private final ViewContext context;
  private final QueueMovesModel times;
  private final QueueMoves moves;

  QueueScreen(ViewContext context, QueueViewModel model, QueueMovesModel times) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    table = new WindowTable<>(texts, context.tasks());
    drawer = new DetailDrawer(texts);
    picture = new SawBarPicture(texts, new OrderColours<OrderId>());
    this.times = times;
    moves = new QueueMoves(context, times, () -> table.selectedProperty().get());
  }

  Page page() {
    addColumns();
    var filters = new FilterBar(texts);
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    filters.searchProperty().bindBidirectional(model.textProperty());
    model.readSaws(saws -> addSaws(filters, saws));
    model.textProperty().subscribe(now -> reload());
    model.sawProperty().subscribe(now -> reload());
    table.setOnOpen(model::openSaw);
    table.setWhenEmpty(empty());
    table.selectedProperty().subscribe(this::showDetails);
    texts.languageProperty().subscribe(now -> showDetails(table.selectedProperty().get()));
    times.setOnMoved(
        () -> {
          table.showSelectedOnceRead();
          reload();
        });
    PageAction balance = moves.balance();
    var body = new VBox(new SawTimesBar(texts, times, balance), table);
    body.getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    var page = new ListPage(texts, filters, body, drawer);
    moves.addTo(page);
    page.keyActions().add(balance);
    page.setOnRefresh(this::reload);
    page.setOnArrive(
        sawName -> {
          if (!sawName.isEmpty()) {
            model.sawProperty().set(sawName);
          }
          reload();
        });
    page.setOnFirstFocus(table::focusRows);
    page.actions()
        .add(
            new PageAction(
                    Words.of("queue.open-saw"),
                    Material2AL.CONTENT_CUT,
                    () -> context.navigation().open("saw", model.sawProperty().get()))
                .primary()
                .on("F8")
                .onlyFor(context.navigation().access("saw")));
    return page;
  }

  private void reload() {
    times.readLoads();
    table.setSource(model.source());
  }

  private PageState empty() {
    return new PageState.Empty(
        Material2AL.FORMAT_LIST_NUMBERED,
        Words.of("queue.empty.what"),
        Words.of("queue.empty.first"),
        new PageAction(
                Words.of("queue.empty.plan"),
                Material2AL.CONTENT_CUT,
                () -> context.navigation().open("plan"))
            .onlyFor(context.navigation().access("plan")));
  }

  /** At a saw the list is its own, until somebody wants to see more. */
  private void addSaws(FilterBar filters, List<Saw> saws) {
    List<Words> options = new ArrayList<>();
    List<String> names = new ArrayList<>();
    options.add(Words.of("queue.all-saws"));
    names.add("");
    saws.forEach(
        saw -> {
          options.add(Words.of("queue.one-saw", saw.name()));
          names.add(saw.name());
        });
    if (model.sawProperty().get().isEmpty()) {
      model.sawProperty().set(model.sawOfStation(saws));
    }
    filters.choiceOf(names, model.sawProperty(), options.toArray(Words[]::new));
  }

  private void addColumns() {
    table
        .columns()
        .drawn("turn", Words.of("queue.place-in-queue"), 86, this::turn)
        .names("where", Words.of("queue.where"), 72, row -> row.line().locationName())
        .words("item", Words.of("queue.item"), 176, row -> row.line().itemAndOwner())
        .figures(
            "length",
            Words.of("queue.length"),
            72,
            row -> texts.figures().length(row.line().bar().length()))
        .details("unit", Words.of("queue.unit"), 104, row -> row.line().unitCode().spaced())
        .figures(
            "pieces",
            Words.of("queue.pieces"),
            58,
            row -> texts.figures().count(row.line().pieces().size()))
        .drawn("bar", Words.of("queue.bar"), 106, this::small)
        .details("plan", Words.of("queue.plan"), 104, row -> row.line().planCode().spaced())
        .details("saw", Words.of("queue.saw"), 130, row -> row.saw().name())
        .details(
            "only-for", Words.of("queue.only-for"), 104, row -> row.line().onlyFor().orElse(""));
    table
        .columns()
        .onlyWhenWide(WIDE_ENOUGH_FOR_BARS, "bar")
        .onlyWhenWide(WIDE, "unit", "pieces")
        .onlyWhenWide(WIDE_ENOUGH_FOR_PLANS, "plan");
    table.columns().setShown("saw", false);
    table.columns().setShown("only-for", false);
    table.columns().unsorted();
  }

  private Node turn(QueueRow row) {
    if (row.onSaw()) {
      return Pill.of(texts, Mark.CUTTING);
    }
    var turn = new Label(texts.figures().count(row.place()));
    if (row.line().bar().putOff().isPresent()) {
      turn.setGraphic(new FontIcon(Material2AL.HELP_OUTLINE));
      turn.setContentDisplay(ContentDisplay.RIGHT);
      turn.setTooltip(new Tooltip(texts.of("queue.put-off.what")));
    }
    return turn;
  }

  private Node small(QueueRow row) {
    var bar = new BarDrawing(drawn(row));
    bar.setPrefHeight(BAR_HEIGHT);
    bar.setMaxHeight(BAR_HEIGHT);
    bar.setFocusTraversable(false);
    bar.setMouseTransparent(true);
    return bar;
  }

  private BarPicture drawn(QueueRow row) {
    return row.lying().map(picture::of).orElseGet(() -> picture.of(row.saw(), row.line()));
  }

  private void showDetails(@Nullable QueueRow row) {
    if (row == null) {
      drawer.close();
      return;
    }
    Optional<String> focused = focusedButton();
    BarLine line = row.line();
    var bar = new BarDrawing(drawn(row));
    bar.setMinHeight(DRAWER_BAR_HEIGHT);
    List<Node> nodes = new ArrayList<>();
    nodes.add(bar);
    nodes.add(
        DetailDrawer.line(
            texts.of("queue.lies-in", line.locationName()),
            line.heatNumber().isEmpty()
                ? line.unitCode().spaced()
                : texts.of("saw.heat", line.heatNumber()),
            texts.figures().lengthWithUnit(line.bar().length(), line.item().unit()),
            texts.of(SawHead.whence(line.bar()), line.number(), line.of())));
    if (line.bar().putOff().isPresent()) {
      nodes.add(DetailDrawer.pair(texts.of("queue.put-off"), texts.of("queue.put-off.what")));
    }
    if (!line.owner().isOurs()) {
      nodes.add(DetailDrawer.pair(texts.of("queue.owner"), line.ownerName()));
    }
    line.onlyFor()
        .ifPresent(order -> nodes.add(DetailDrawer.pair(texts.of("queue.only-for"), order)));
    line.pieces().forEach(piece -> nodes.add(piece(piece)));
    drawer.show(
        texts.of("queue.caption", row.saw().name(), line.planCode().spaced()),
        line.item().name(),
        nodes.toArray(Node[]::new));
    drawer.setActions(row.onSaw() ? openSaw(row) : foot(row));
    focused.map(id -> drawer.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  /** Whoever moves a bar by a button goes on with the same one. */
  private Optional<String> focusedButton() {
    return drawer.holdsFocus()
        ? Optional.ofNullable(drawer.getScene().getFocusOwner().getId())
        : Optional.empty();
  }

  private Node piece(PieceLine piece) {
    String order =
        piece.mark().isEmpty() ? piece.orderNumber() : piece.orderNumber() + " · " + piece.mark();
    boolean surplus = piece.piece().surplus();
    return DetailDrawer.line(
        surplus ? texts.of("queue.for-stock") : piece.customerName(),
        surplus ? texts.of("queue.for-stock.what") : order,
        texts.figures().lengthWithUnit(piece.piece().length()),
        texts.of(
            "queue.piece."
                + piece.piece().state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private Button openSaw(QueueRow row) {
    return Buttons.primary(
        texts,
        new PageAction(
                Words.of("queue.open-saw"), Material2AL.CONTENT_CUT, () -> model.openSaw(row))
            .onlyFor(context.navigation().access("saw")));
  }

  private Node foot(QueueRow row) {
    var foot = new VBox();
    HBox.setHgrow(foot, Priority.ALWAYS);
    foot.getStyleClass().add("kerf-stack");
    foot.getChildren().setAll(moves.buttons(row), openPlan(row), withdraw(row, foot));
    return foot;
  }

  private Button openPlan(QueueRow row) {
    Button button = button("queue-plan", texts.of("queue.open-plan"), Material2AL.EVENT_NOTE);
    button.setOnAction(
        event ->
            context.navigation().open("approved-plan", row.line().bar().plan().value().toString()));
    return button;
  }

  /** A withdrawn plan can't be brought back, so it is asked once more, in the same place. */
  private Button withdraw(QueueRow row, VBox foot) {
    Button button =
        button(
            "queue-withdraw",
            texts.of("queue.withdraw", row.line().planCode().spaced()),
            Material2MZ.UNDO);
    button.setOnAction(event -> askOnceMore(row, foot));
    return context.allowances().access(Permission.APPROVE_PLANS).only(button);
  }

  private void askOnceMore(QueueRow row, VBox foot) {
    PlanId plan = row.line().bar().plan();
    var question =
        new ConfirmationPrompt(
            texts,
            "queue-withdraw-yes",
            Words.of("queue.withdraw.sure"),
            Words.of("queue.withdraw.yes"),
            () -> model.withdraw(plan, this::reload),
            () -> leaveQuestion(row, foot));
    foot.getChildren().setAll(question);
    question.focusBack();
  }

  private void leaveQuestion(QueueRow row, VBox foot) {
    Button again = withdraw(row, foot);
    foot.getChildren().setAll(moves.buttons(row), openPlan(row), again);
    again.requestFocus();
  }

  private static Button button(String id, String text, Ikon icon) {
    var button = new Button(text, new FontIcon(icon));
    button.setId(id);
    return button;
  }
}
