package org.kerf.ui.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelRoutes;
import org.kerf.labels.model.PrinterId;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Which labels go to which printer. Seen only where there are several. */
final class RoutesCard {

  private static final double WIDTH = 210;

  /** What can be chosen: a printer, or none of its own. */
  private record Choice(Optional<PrinterId> printer, String words) {}

  private static final class ChoiceWords extends StringConverter<Choice> {
    @Override
    public String toString(@Nullable Choice choice) {
      return choice == null ? "" : choice.words();
    }

    @Override
    public Choice fromString(String text) {
      throw new UnsupportedOperationException("nothing is typed");
    }
  }

  private final Texts texts;
  private final PrintersModel model;
  private final Access access;
  private final FlowPane boxes = new FlowPane(16, 8);
  private final Card card;
  private boolean showing;
  private Optional<Choices> shown = Optional.empty();

  /** What the boxes are made of: a printer that answers otherwise changes none of it. */
  private record Choices(
      List<Choice> printers, Optional<PrinterId> standard, LabelRoutes routes, Language language) {}

  RoutesCard(Texts texts, PrintersModel model, Access access) {
    this.texts = texts;
    this.model = model;
    this.access = access;
    card = new Card(boxes).titled(texts.bind("printers.routes"));
    card.managedProperty().bind(card.visibleProperty());
    card.setVisible(false);
  }

  Card node() {
    return card;
  }

  void show(PrintersModel.SetUp setUp) {
    card.setVisible(setUp.rows().size() > 1);
    Optional<Choices> now = Optional.of(choices(setUp));
    if (setUp.rows().isEmpty() || shown.equals(now)) {
      return;
    }
    shown = now;
    List<Node> nodes = new ArrayList<>();
    nodes.add(box(setUp, Optional.empty()));
    for (LabelKind kind : LabelKind.values()) {
      nodes.add(box(setUp, Optional.of(kind)));
    }
    boxes.getChildren().setAll(nodes);
  }

  private Choices choices(PrintersModel.SetUp setUp) {
    return new Choices(
        setUp.rows().stream()
            .map(PrinterShown::printer)
            .map(printer -> new Choice(Optional.of(printer.id()), printer.name()))
            .toList(),
        standard(setUp),
        setUp.routes(),
        texts.language());
  }

  private static Optional<PrinterId> standard(PrintersModel.SetUp setUp) {
    return setUp.rows().stream()
        .filter(PrinterShown::standard)
        .map(row -> row.printer().id())
        .findFirst();
  }

  private Node box(PrintersModel.SetUp setUp, Optional<LabelKind> kind) {
    var box = new ComboBox<Choice>();
    box.setId("route-" + kind.map(PrinterWords::word).orElse("standard"));
    box.setConverter(new ChoiceWords());
    box.setPrefWidth(WIDTH);
    kind.ifPresent(
        each -> box.getItems().add(new Choice(Optional.empty(), texts.of("printers.as-others"))));
    box.getItems().addAll(choices(setUp).printers());
    Optional<PrinterId> now =
        kind.isEmpty()
            ? standard(setUp)
            : Optional.ofNullable(setUp.routes().byKind().get(kind.get()));
    showing = true;
    box.setValue(
        box.getItems().stream()
            .filter(choice -> choice.printer().equals(now))
            .findFirst()
            .orElse(box.getItems().getFirst()));
    showing = false;
    var booked = new AtomicReference<>(box.getValue());
    Runnable book =
        () -> {
          Choice chosen = box.getValue();
          if (!showing && !box.isShowing() && !booked.getAndSet(chosen).equals(chosen)) {
            model.route(kind, chosen.printer());
          }
        };
    box.valueProperty().subscribe((before, chosen) -> book.run());
    box.setOnHidden(event -> book.run());
    // On a closed list each arrow would choose, and book, the next printer.
    box.addEventFilter(KeyEvent.KEY_PRESSED, event -> open(box, event));
    box.setDisable(!access.isAllowed());
    var name =
        new Label(
            texts.of(kind.map(PrinterWords::of).orElseGet(() -> Words.of("printers.standard"))));
    name.setLabelFor(box);
    name.getStyleClass().add("kerf-secondary");
    var entry = new VBox(4, name, box);
    entry.setPrefWidth(WIDTH);
    return entry;
  }

  private static void open(ComboBox<?> box, KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    if (arrow && !box.isShowing()) {
      box.show();
      event.consume();
    }
  }
}
