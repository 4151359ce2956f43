package org.kerf.ui.stock;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.Mass;
import org.kerf.query.stock.UnitRecord;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Figures;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.CorrectionBookings;
import org.kerf.ui.unit.UnitActions;
import org.kerf.ui.unit.UnitBookings;
import org.kerf.ui.unit.UnitCorrections;
import org.kerf.ui.unit.UnitWords;
import org.kordamp.ikonli.material2.Material2AL;

/** One unit: what it is, where it comes from, what waits for it, what happened to it. */
final class UnitScreen {

  private final ViewContext context;
  private final UnitViewModel model;
  private final Texts texts;
  private final RecordPage page;
  private final UnitActions actions;
  private final UnitCorrections corrections;

  UnitScreen(
      ViewContext context,
      UnitViewModel model,
      UnitBookings bookings,
      CorrectionBookings corrections) {
    this.context = context;
    this.model = model;
    this.texts = context.texts();
    page = new RecordPage(texts);
    actions = new UnitActions(context, bookings, this::reload);
    this.corrections = new UnitCorrections(context, corrections, actions, this::reload);
  }

  RecordPage page() {
    page.setOnArrive(this::open);
    page.setOnRefresh(this::reload);
    page.setOnScan(code -> corrections.scan(code) || actions.scan(code));
    page.setOnScanText(actions::scanText);
    page.keyActions().add(actions.genealogy());
    model.recordProperty().subscribe((before, now) -> show(now));
    texts.languageProperty().subscribe((before, now) -> show(model.recordProperty().get()));
    return page;
  }

  private void open(String code) {
    actions.leaveQuestion();
    page.stateProperty().set(PageState.READY);
    boolean another = !code.isEmpty() && !code.equals(model.code());
    var job = read(code.isEmpty() ? model.code() : code);
    if (another) {
      page.waitFor(job, false);
    }
  }

  private void reload() {
    read(model.code());
  }

  private Running read(String code) {
    return model.open(code, this::sayIfNone, fault -> page.fail(fault, this::reload));
  }

  private void sayIfNone() {
    if (model.recordProperty().get() == null) {
      page.stateProperty()
          .set(
              new PageState.Empty(
                  Material2AL.HELP_OUTLINE,
                  model.code().isEmpty()
                      ? Words.of("stock.no-code")
                      : Words.of("stock.no-unit", model.code()),
                  Words.of("stock.no-unit.first"),
                  new PageAction(
                      Words.of("stock.to-stock"),
                      Material2AL.LAYERS,
                      () -> context.navigation().open("stock"))));
    }
  }

  private void show(@Nullable UnitRecord record) {
    if (record == null) {
      actions.unitProperty().set(null);
      page.actions().clear();
      page.titleProperty().set("");
      page.contextProperty().set("");
      return;
    }
    StockUnit unit = record.line().unit();
    actions.unitProperty().set(unit);
    offer(unit);
    page.titleProperty().set(unit.code().spaced());
    page.contextProperty().set(texts.of(UnitWords.of(unit.origin())));
    page.describe(texts.bind(t -> headline(record, t.figures())), pills(record.line()));
    List<Node> cards = new ArrayList<>();
    cards.add(actions.panel());
    cards.add(facts(record));
    if (unit.onHand() > 0) {
      cards.add(corrections());
    }
    cards.add(family(record));
    if (!record.waiting().isEmpty()) {
      cards.add(new ReservationsCard(context).of(record.waiting()));
    }
    page.setCards(cards.toArray(Node[]::new));
    page.setHistory(movements(record));
  }

  private void offer(StockUnit unit) {
    List<PageAction> offered = new ArrayList<>();
    offered.add(actions.history());
    if (unit.state() == UnitState.HELD) {
      offered.add(actions.release());
    }
    if (unit.isFreeFromTheSaw()) {
      offered.add(actions.scrap());
    }
    offered.add(actions.label().on("F9"));
    offered.add(actions.move().on("Ctrl+M").primary());
    page.actions().setAll(offered);
  }

  private static String headline(UnitRecord record, Figures figures) {
    return record.item().name()
        + " · "
        + figures.lengthWithUnit(record.line().unit().length(), record.item().unit());
  }

  /** What sets right how it stands here. */
  private Card corrections() {
    Node buttons =
        actions.buttons(
            corrections.adjust(),
            corrections.split(),
            corrections.merge(),
            corrections.hold(),
            corrections.giveOut());
    Card card = new Card(buttons).titled(texts.bind("stock.corrections"));
    card.visibleProperty().bind(buttons.visibleProperty());
    card.managedProperty().bind(buttons.visibleProperty());
    return card;
  }

  private Node[] pills(UnitLine line) {
    Mark mark = UnitWords.mark(line.unit());
    Pill state = Pill.of(texts, mark);
    Mark kind = line.unit().isCutAhead() ? Mark.CUT_AHEAD : Mark.REMNANT;
    boolean alsoKind = line.unit().isFreeFromTheSaw() && mark != kind;
    return alsoKind ? new Node[] {state, Pill.of(texts, kind)} : new Node[] {state};
  }

  private Card facts(UnitRecord record) {
    UnitLine line = record.line();
    StockUnit unit = line.unit();
    Figures figures = texts.figures();
    Mass mass = record.item().massPerMetre().perMetreOver(unit.length());
    var age = Duration.between(unit.since(), context.clock().instant());
    var grid =
        new Facts(texts)
            .strong("stock.place", line.locationName())
            .strong("stock.on-hand", figures.count(unit.onHand()))
            .strong("stock.reserved", figures.count(unit.reserved()))
            .strong("stock.available", figures.count(unit.available()))
            .plain("stock.grade", line.grade())
            .plain("stock.heat", line.heatNumber())
            .plain("stock.certificate", certificate(line))
            .plain("stock.lot", unit.lot())
            .plain("stock.owner", unit.owner().isOurs() ? texts.of("stock.own") : line.ownerName())
            .plain("stock.mass", figures.mass(mass))
            .plain("stock.since", figures.dateTime(unit.since(), context.zone()))
            .plain("stock.age", figures.age(age));
    var card = new Card(grid);
    unit.heat().ifPresent(heat -> card.getChildren().add(certificateOf(heat)));
    if (!line.stateReason().isEmpty()) {
      card.getChildren().add(new Label(texts.of("stock.held-for", line.stateReason())));
    }
    return card;
  }

  private Button certificateOf(HeatId heat) {
    var open = new Button();
    open.setId("unit-certificate");
    open.textProperty().bind(texts.bind("stock.certificate"));
    open.setOnAction(event -> context.navigation().open("certificate", heat.value().toString()));
    return open;
  }

  private static String certificate(UnitLine line) {
    return line.certificate().isEmpty()
        ? ""
        : line.certificate() + " · EN 10204 " + line.certificateType();
  }

  private Card family(UnitRecord record) {
    var scroll = new ScrollPane(new FamilyTree(context, record, this::openUnit));
    scroll.getStyleClass().add("kerf-scroll");
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Button whole = Buttons.of(texts, actions.genealogy());
    whole.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    return new Card(scroll).titled(texts.bind("stock.family")).aside(whole);
  }

  private Card movements(UnitRecord record) {
    var card = new Card().titled(texts.bind("stock.movements"));
    for (MovementLine line : record.movements()) {
      int change = line.movement().countChange();
      String count = change == 0 ? "" : (change > 0 ? "+" : "") + texts.figures().count(change);
      String undone = line.undone() ? texts.of("stock.undone") : "";
      card.getChildren()
          .add(
              DetailDrawer.line(
                  texts.of(UnitWords.of(line.documentKind())),
                  when(line),
                  count.isEmpty() ? line.toLocation() : count,
                  undone));
    }
    return card;
  }

  private String when(MovementLine line) {
    String time = texts.figures().dateTime(line.movement().occurredAt(), context.zone());
    return line.userName().isEmpty() ? time : time + " · " + line.userName();
  }

  private void openUnit(UnitLine line) {
    context.navigation().open("unit", line.unit().id().text());
  }
}
