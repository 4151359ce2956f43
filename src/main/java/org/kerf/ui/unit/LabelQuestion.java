package org.kerf.ui.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kerf.flow.labels.LabelRequest;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.query.labels.PrintableLabels;
import org.kerf.ui.form.ChoiceField;
import org.kerf.ui.form.FormField;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.form.QuestionPanel.Question;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Asks how labels are printed: why once more, at which printer, how many of each; only what there
 * is a choice of.
 */
final class LabelQuestion {

  /** Why a label is printed once more, the usual reason first. */
  static final List<String> REASONS =
      List.of("unit.label-lost", "unit.label-damaged", "unit.label-unreadable");

  private static final Words NOTHING = Words.plain("");
  private static final double PRINTER_WIDTH = 240;
  private static final double COPIES_WIDTH = 150;

  private final Texts texts;
  private final PrintableLabels labels;
  private final ToggleGroup reasons = new ToggleGroup();
  private final StringProperty printer = new SimpleStringProperty("");
  private final StringProperty copies = new SimpleStringProperty("1");
  private final QuestionPanel panel;

  /**
   * Asks about these.
   *
   * @param onGo takes the answer
   * @param left what happens when a person leaves the question
   */
  LabelQuestion(Texts texts, PrintableLabels labels, Consumer<LabelRequest> onGo, Runnable left) {
    this.texts = texts;
    this.labels = labels;
    List<Node> fields = new ArrayList<>();
    if (labels.printers().size() > 1) {
      fields.add(printers());
    }
    if (labels.copies()) {
      fields.add(copies());
    }
    var answer = new VBox(8);
    if (labels.before() > 0) {
      answer.getChildren().add(reasons());
    }
    if (!fields.isEmpty()) {
      answer.getChildren().add(new FlowPane(16, 8, fields.toArray(Node[]::new)));
    }
    Words action = Words.of(labels.before() > 0 ? "unit.label-again" : "unit.label-print");
    panel =
        new QuestionPanel(
            texts,
            "unit-label",
            new Question(asked(), action),
            answer,
            answer,
            Bindings.createBooleanBinding(() -> number().isPresent(), copies),
            () -> onGo.accept(request()),
            left);
    panel.goOnEnter(answer);
  }

  QuestionPanel panel() {
    return panel;
  }

  /** Where there is nothing to choose, the button that prints has the focus. */
  void focusFirst() {
    Node first = panel.lookup(".radio-button");
    Node button = first == null ? panel.lookup("#unit-label-do") : first;
    button.requestFocus();
  }

  private Words asked() {
    int count = labels.codes().size();
    String one = labels.codes().getFirst().spaced();
    if (labels.before() == 0) {
      return count == 1
          ? Words.of("unit.label-one", one)
          : Words.counted("unit.labels-several", count);
    }
    return count == 1
        ? Words.of("unit.label-why", one)
        : Words.of("unit.labels-why", count, labels.before());
  }

  private Node reasons() {
    var list = new FlowPane(16, 8);
    for (String key : REASONS) {
      var button = new RadioButton();
      button.textProperty().bind(texts.bind(key));
      button.setUserData(key);
      button.setToggleGroup(reasons);
      list.getChildren().add(button);
    }
    reasons.selectToggle(reasons.getToggles().getFirst());
    return list;
  }

  private Node printers() {
    printer.set(texts.of("unit.label-usual"));
    var field =
        new ChoiceField(
            texts,
            "unit-label-printer",
            texts.bind("unit.label-printer"),
            texts.bind(t -> ""),
            texts.bind("unit.label-usual").map(this::choices),
            printer,
            new SimpleObjectProperty<>(NOTHING));
    field.setPrefWidth(PRINTER_WIDTH);
    return field;
  }

  private List<String> choices(String usual) {
    List<String> choices = new ArrayList<>();
    choices.add(usual);
    labels.printers().stream().map(LabelPrinter::name).forEach(choices::add);
    return choices;
  }

  private Node copies() {
    var error = new SimpleObjectProperty<>(NOTHING);
    copies.subscribe(
        now ->
            error.set(
                number().isPresent()
                    ? NOTHING
                    : Words.of("unit.label-copies-wrong", LabelJob.MOST_COPIES)));
    var field =
        FormField.besideScans(
            texts,
            "unit-label-copies",
            texts.bind("unit.label-copies"),
            texts.bind("unit.label-copies.hint"),
            copies,
            error);
    field.setPrefWidth(COPIES_WIDTH);
    return field;
  }

  private Optional<Integer> number() {
    String typed = copies.get().strip();
    return Optional.of(typed)
        .filter(text -> text.matches("[0-9]{1,2}"))
        .map(Integer::valueOf)
        .filter(number -> number > 0);
  }

  private LabelRequest request() {
    String reason =
        labels.before() == 0 ? "" : texts.of((String) reasons.getSelectedToggle().getUserData());
    return new LabelRequest(
        reason,
        labels.printers().stream()
            .filter(one -> one.name().equals(printer.get()))
            .map(LabelPrinter::id)
            .findFirst(),
        number().orElse(1));
  }
}
