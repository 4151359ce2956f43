package org.kerf.ui.planning;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.ConfirmationPrompt;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.planning.PlanChoices.Past;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Plans approved before; one whose bars are not all cut can be withdrawn. */
final class PastPlans extends VBox {

  private static final double ROOM_FOR_QUESTION = 190;

  private final ViewContext context;
  private final Texts texts;
  private final PlanViewModel model;
  private final Consumer<CutPlan> print;
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane();

  PastPlans(ViewContext context, PlanViewModel model, Consumer<CutPlan> print) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.print = print;
    var title = new Label();
    title.textProperty().bind(texts.bind("planning.past"));
    title.getStyleClass().add("kerf-section");
    scroll.setContent(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("kerf-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    setSpacing(4);
    getChildren().addAll(title, scroll);
    model.choices().plans().subscribe(this::show);
    texts.languageProperty().subscribe(this::show);
    show();
  }

  private void show() {
    scroll.setMinHeight(USE_COMPUTED_SIZE);
    List<Past> plans = model.choices().plans();
    rows.getChildren().setAll(plans.stream().map(this::row).toList());
    if (plans.isEmpty()) {
      rows.getChildren().add(label(texts.of("planning.no-past"), "kerf-secondary"));
    }
  }

  private HBox row(Past past) {
    CutPlan plan = past.plan();
    var figures = texts.figures();
    var code = label(plan.code().spaced(), "kerf-strong");
    var when =
        label(
            figures.dateTime(plan.madeAt(), context.zone()) + " · " + past.saw(), "kerf-secondary");
    var left = new VBox(code, when);
    HBox.setHgrow(left, Priority.ALWAYS);
    var bars = label(bars(past), "kerf-strong");
    var cost = label(figures.money(plan.cost()), "kerf-secondary");
    var right = new VBox(bars, cost);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(left, right, pill(past));
    row.getStyleClass().add("kerf-line");
    row.getChildren().add(open(plan));
    row.getChildren().add(plan.state() == PlanState.WITHDRAWN ? room() : print(plan));
    row.getChildren().add(plan.state() == PlanState.APPROVED ? withdraw(plan) : room());
    return row;
  }

  /** A plan of which some is cut says how much. */
  private String bars(Past past) {
    int all = past.plan().bars();
    return past.progress().hasBegun()
        ? texts.of(
            "planning.bars-cut",
            texts.figures().count(past.progress().cut()),
            texts.count("planning.count-bars", all))
        : texts.count("planning.count-bars", all);
  }

  private Pill pill(Past past) {
    return switch (past.plan().state()) {
      case APPROVED ->
          past.progress().hasBegun()
              ? Pill.of(Mark.CUTTING, texts.bind("planning.state-cutting"))
              : Pill.of(Mark.PLANNED, texts.bind("planning.state-approved"));
      case DONE -> Pill.of(texts, Mark.DONE);
      case WITHDRAWN -> Pill.of(Mark.REVERSED, texts.bind("planning.state-withdrawn"));
    };
  }

  private Button open(CutPlan plan) {
    var button =
        Buttons.icon(
            texts,
            Words.of("planning.open-plan"),
            Material2AL.ARROW_FORWARD,
            () -> context.navigation().open(PlanningPages.APPROVED, plan.id().value().toString()));
    button.setId("open-" + plan.code());
    return button;
  }

  private Button print(CutPlan plan) {
    var button =
        Buttons.icon(
            texts, Words.of("planning.print-plan"), Material2MZ.PRINT, () -> print.accept(plan));
    button.setId("print-" + plan.code());
    return button;
  }

  private Button withdraw(CutPlan plan) {
    var button = new Button();
    button.setId("withdraw-" + plan.code());
    button.textProperty().bind(texts.bind("planning.withdraw"));
    button.setGraphic(new FontIcon(Material2MZ.UNDO));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> askOnceMore(plan));
    return context.allowances().access(Permission.APPROVE_PLANS).only(button);
  }

  /** A withdrawn plan can't be brought back, so it is asked once more, below its line. */
  private void askOnceMore(CutPlan plan) {
    show();
    var question =
        new ConfirmationPrompt(
            texts,
            "withdraw-yes",
            Words.of("planning.withdraw-sure", plan.code().spaced()),
            Words.of("planning.withdraw-yes"),
            () -> model.withdraw(plan),
            () -> leaveQuestion(plan));
    int line = 0;
    while (rows.getChildren().get(line).lookup("#withdraw-" + plan.code()) == null) {
      line++;
    }
    rows.getChildren().add(line + 1, question);
    scroll.setMinHeight(ROOM_FOR_QUESTION);
    scroll.setVvalue((double) line / rows.getChildren().size());
    question.focusBack();
  }

  private void leaveQuestion(CutPlan plan) {
    show();
    Optional.ofNullable(rows.lookup("#withdraw-" + plan.code())).ifPresent(Node::requestFocus);
  }

  private static Region room() {
    return new Region();
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
