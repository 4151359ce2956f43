package org.kerf.ui.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kerf.identity.model.Permission;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Each printer with what it says of itself, where labels go, and where other printers may be. */
final class PrintersScreen {

  private static final Duration LOOK_AGAIN = Duration.seconds(5);

  private final Texts texts;
  private final PrintersModel model;
  private final Access settings;
  private final Access pausing;
  private final VBox printers = new VBox();
  private final RoutesCard routes;
  private final VBox found = new VBox(8);
  private final VBox inactive = new VBox(8);
  private final Card outOfUse;

  PrintersScreen(ViewContext context, PrintersModel model) {
    this.texts = context.texts();
    this.model = model;
    this.settings = context.person().access(Permission.CHANGE_SETTINGS);
    this.pausing = context.person().access(Permission.SETTLE_LABELS);
    this.routes = new RoutesCard(texts, model, settings);
    this.outOfUse = new Card(inactive).titled(texts.bind("printers.inactive"));
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("printers.title"));
    printers.getStyleClass().add("kerf-stack");
    List.of(printers, found, inactive).forEach(Buttons::takeOnlyFirstOfTwoClicks);
    outOfUse.managedProperty().bind(outOfUse.visibleProperty());
    var others = new Card(found).titled(texts.bind("printers.found"));
    page.setCards(printers, routes.node(), others, outOfUse);
    page.actions().add(new PageAction(Words.of("printers.ask"), Material2MZ.REFRESH, model::look));
    page.actions()
        .add(
            new PageAction(Words.of("printers.new"), Material2AL.ADD, model::add)
                .on("Ctrl+N")
                .onlyFor(settings));
    page.setOnArrive(argument -> model.look());
    page.setOnRefresh(model::look);
    model.setUpProperty().subscribe(this::show);
    model.found().addListener((ListChangeListener<FoundPrinter>) change -> showFound());
    texts
        .languageProperty()
        .subscribe(
            now -> {
              show();
              showFound();
            });
    // What a printer says changes by itself: a head is closed, labels are loaded.
    WhileSeen.repeat(printers, LOOK_AGAIN, model::ask);
    return page;
  }

  /** A printer may answer late: whoever has gone to its button meanwhile stays there. */
  private void show() {
    Optional<String> focused = focused();
    List<Node> cards = new ArrayList<>();
    for (PrinterShown row : model.setUpProperty().get().rows()) {
      cards.add(card(row, cards.size()));
    }
    printers.getChildren().setAll(cards);
    routes.show(model.setUpProperty().get());
    inactive
        .getChildren()
        .setAll(model.setUpProperty().get().inactive().stream().map(this::switchedOff).toList());
    outOfUse.setVisible(!inactive.getChildren().isEmpty());
    focused
        .flatMap(id -> all().map(parent -> parent.lookup("#" + id)))
        .ifPresent(Node::requestFocus);
  }

  private Optional<Parent> all() {
    return Optional.ofNullable(printers.getParent());
  }

  private Optional<String> focused() {
    return Optional.ofNullable(printers.getScene())
        .map(Scene::getFocusOwner)
        .filter(owner -> owner.getId() != null)
        .filter(
            owner ->
                all()
                    .filter(parent -> owner.equals(parent.lookup("#" + owner.getId())))
                    .isPresent())
        .map(Node::getId);
  }

  private Card card(PrinterShown row, int place) {
    LabelPrinter printer = row.printer();
    List<Node> lines = new ArrayList<>();
    lines.add(line(facts(row), "kerf-secondary"));
    row.status()
        .flatMap(PrinterWords::why)
        .ifPresent(why -> lines.add(line(why.sentence(texts.language().locale()), "kerf-strong")));
    row.queue()
        .filter(queue -> queue.waiting() > 0 || queue.forPerson() > 0)
        .ifPresent(queue -> lines.add(line(PrinterWords.queued(texts, queue), "kerf-secondary")));
    var buttons = new FlowPane(8, 8);
    buttons
        .getChildren()
        .add(button("printer-test-" + place, "settings.printer.test", () -> model.test(printer)));
    if (printer.place().filter(PrinterAddress.Folder.class::isInstance).isEmpty()) {
      buttons
          .getChildren()
          .add(
              button(
                  "printer-calibrate-" + place,
                  "printers.calibrate",
                  () -> model.calibrate(printer)));
    }
    buttons
        .getChildren()
        .addAll(
            pausing.only(
                button(
                    "printer-pause-" + place,
                    row.paused() ? "printers.resume" : "printers.pause",
                    () -> model.pause(row))),
            settings.only(
                button("printer-change-" + place, "printers.change", () -> model.change(printer))));
    lines.add(buttons);
    var pills = new HBox(8);
    pills.setAlignment(Pos.CENTER_RIGHT);
    if (row.paused()) {
      pills.getChildren().add(Pill.of(Mark.HELD, texts.of("printers.is-paused")));
    }
    Pill pill = PrinterWords.pill(texts, row.status());
    pill.setId("printer-status-" + place);
    pills.getChildren().add(pill);
    return new Card(lines.toArray(Node[]::new))
        .titled(
            texts.bind(
                t -> row.standard() ? t.of("printers.first", printer.name()) : printer.name()))
        .aside(pills);
  }

  /** Where it is, what it prints with, and what happens if it does not. */
  private String facts(PrinterShown row) {
    LabelPrinter printer = row.printer();
    List<String> facts = new ArrayList<>();
    facts.add(printer.address());
    facts.add(texts.of("printers.dots", printer.dotsPerInch()));
    if (!printer.mediaWidth().isZero() && !printer.mediaHeight().isZero()) {
      facts.add(texts.of("printers.media", printer.mediaWidth(), printer.mediaHeight()));
    }
    row.fallback()
        .ifPresent(
            name -> facts.add(texts.of("printers.falls-back", name, printer.fallbackAfter())));
    return String.join(" · ", facts);
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void showFound() {
    List<Node> lines = new ArrayList<>();
    lines.add(
        line(
            texts.of(model.found().isEmpty() ? "printers.found.none" : "printers.found.hint"),
            "kerf-secondary"));
    for (FoundPrinter printer : model.found()) {
      Button use =
          button("printer-use-" + (lines.size() - 1), "printers.use", () -> model.use(printer));
      lines.add(beside(PrinterWords.place(texts, printer), settings.only(use)));
    }
    found.getChildren().setAll(lines);
  }

  private Node switchedOff(LabelPrinter printer) {
    return beside(
        printer.name() + " · " + printer.address(),
        settings.only(button("printer-open", "printers.change", () -> model.change(printer))));
  }

  private static Node beside(String words, Node button) {
    var name = line(words, "kerf-strong");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var both = new HBox(8, name, button);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private static Label line(String words, String style) {
    var line = new Label(words);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }
}
