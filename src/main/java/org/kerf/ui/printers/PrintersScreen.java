package org.kerf.ui.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.identity.model.Permission;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.labels.model.PrinterStatus;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/** Each printer with what it says of itself, and the places where others may be. */
final class PrintersScreen {

  private final ViewContext context;
  private final Texts texts;
  private final PrintersModel model;
  private final VBox printers = new VBox();
  private final VBox found = new VBox(8);

  PrintersScreen(ViewContext context, PrintersModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
  }

  RecordPage page() {
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("printers.title"));
    printers.getStyleClass().add("kerf-stack");
    Buttons.takeOnlyFirstOfTwoClicks(printers);
    Buttons.takeOnlyFirstOfTwoClicks(found);
    var others = new Card(found).titled(texts.bind("printers.found"));
    page.setCards(printers, others);
    page.actions().add(new PageAction(Words.of("printers.ask"), Material2MZ.REFRESH, model::look));
    page.setOnArrive(argument -> model.look());
    page.setOnRefresh(model::look);
    model.rows().addListener((ListChangeListener<PrintersModel.Row>) change -> showPrinters());
    model.found().addListener((ListChangeListener<FoundPrinter>) change -> showFound());
    texts
        .languageProperty()
        .subscribe(
            now -> {
              showPrinters();
              showFound();
            });
    return page;
  }

  /** A printer may answer late: whoever has gone to its button meanwhile stays there. */
  private void showPrinters() {
    Optional<String> focused = focusedButton();
    List<Node> cards = new ArrayList<>();
    for (PrintersModel.Row row : model.rows()) {
      cards.add(card(row, cards.size()));
    }
    printers.getChildren().setAll(cards);
    focused.map(id -> printers.lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  private Optional<String> focusedButton() {
    return Optional.ofNullable(printers.getScene())
        .map(Scene::getFocusOwner)
        .filter(
            owner -> owner.getId() != null && owner.equals(printers.lookup("#" + owner.getId())))
        .map(Node::getId);
  }

  private Card card(PrintersModel.Row row, int place) {
    List<Node> lines = new ArrayList<>();
    lines.add(line(row.printer().address(), "kerf-secondary"));
    row.status()
        .flatMap(PrintersScreen::why)
        .ifPresent(why -> lines.add(line(why.sentence(texts.language().locale()), "kerf-strong")));
    row.queue().ifPresent(queue -> lines.add(line(queued(queue), "kerf-secondary")));
    var test = new Button(texts.of("settings.printer.test"));
    test.setId("printer-test-" + place);
    test.setOnAction(event -> model.test(row.printer()));
    var buttons = new HBox(test);
    buttons.getStyleClass().add("kerf-form-buttons");
    lines.add(buttons);
    Pill pill = pill(row.status());
    pill.setId("printer-status-" + place);
    return new Card(lines.toArray(Node[]::new))
        .titled(
            texts.bind(
                t ->
                    place == 0
                        ? t.of("printers.first", row.printer().name())
                        : row.printer().name()))
        .aside(pill);
  }

  private static Optional<PrintFailure> why(PrinterStatus status) {
    return status instanceof PrinterStatus.Hindered(PrintFailure failure)
        ? Optional.of(failure)
        : Optional.empty();
  }

  private Pill pill(Optional<PrinterStatus> status) {
    if (status.isEmpty()) {
      return Pill.of(Mark.WAITING, texts.of("printers.status.asked"));
    }
    return switch (status.get()) {
      case PrinterStatus.Ready() -> Pill.of(Mark.DONE, texts.of("printers.status.ready"));
      case PrinterStatus.Busy() -> Pill.of(Mark.QUEUED, texts.of("printers.status.busy"));
      case PrinterStatus.Unasked() -> Pill.of(Mark.OPEN, texts.of("printers.status.unasked"));
      case PrinterStatus.Hindered(PrintFailure failure) ->
          Pill.of(Mark.FAILED, texts.of("printers.status." + word(failure)));
    };
  }

  /** In a word; the sentence stands below. */
  private static String word(PrintFailure failure) {
    return switch (failure.kind()) {
      case PRINTER_MEDIA_OUT -> "media-out";
      case PRINTER_RIBBON_OUT -> "ribbon-out";
      case PRINTER_HEAD_OPEN -> "head-open";
      case PRINTER_PAUSED -> "paused";
      case PRINTER_HOT_OR_COLD -> "hot-or-cold";
      case PRINTER_BUFFER_FULL -> "buffer-full";
      case PRINTER_SILENT -> "silent";
      default -> "not-there";
    };
  }

  private String queued(PrinterQueue queue) {
    String waiting = texts.count("labels.waiting", queue.waiting());
    return queue.forPerson() == 0
        ? waiting
        : waiting + ", " + texts.count("labels.problems", queue.forPerson());
  }

  private void showFound() {
    List<Node> lines = new ArrayList<>();
    lines.add(
        line(
            texts.of(model.found().isEmpty() ? "printers.found.none" : "printers.found.hint"),
            "kerf-secondary"));
    for (FoundPrinter printer : model.found()) {
      lines.add(place(printer, lines.size() - 1));
    }
    found.getChildren().setAll(lines);
  }

  private Node place(FoundPrinter printer, int place) {
    var name = line(printer.description() + " · " + printer.address().text(), "kerf-strong");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var use = new Button(texts.of("printers.use"));
    use.setId("printer-use-" + place);
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.setOnAction(event -> model.use(printer));
    context.person().access(Permission.CHANGE_SETTINGS).only(use);
    var both = new HBox(8, name, use);
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
