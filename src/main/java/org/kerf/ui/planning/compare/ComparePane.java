package org.kerf.ui.planning.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.proposal.PlanMerits;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Two proposals of the session side by side; the better figure is marked with a word, if it can be
 * seen that it is better.
 */
public final class ComparePane extends VBox {

  /**
   * A line of the table.
   *
   * @param score the larger the better
   */
  private record Measure(
      String key, Function<PlanMerits, String> figure, ToDoubleFunction<PlanMerits> score) {}

  private final Texts texts;
  private final List<Measure> measures;
  private final ComboBox<KeptPlan> left = new ComboBox<>();
  private final ComboBox<KeptPlan> right = new ComboBox<>();
  private final Label note = new Label();
  private final GridPane table = new GridPane();
  private final Consumer<KeptPlan> show;
  private final Consumer<KeptPlan> approve;
  private final Access approving;

  public ComparePane(
      Texts texts,
      ObservableList<KeptPlan> plans,
      Consumer<KeptPlan> show,
      Consumer<KeptPlan> approve,
      Access approving,
      Runnable back) {
    this.texts = texts;
    this.measures = measures(texts);
    this.show = show;
    this.approve = approve;
    this.approving = approving;
    getStyleClass().add("kerf-stack");
    setId("plan-compare");
    var title = new Label(texts.of("planning.compare-title"));
    title.getStyleClass().add("kerf-section");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var close =
        Buttons.of(texts, new PageAction(Words.of("planning.back"), Material2AL.ARROW_BACK, back));
    close.setId("plan-back");
    var head = new HBox(title, spacer, close);
    head.getStyleClass().add("kerf-plan-head");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.getStyleClass().add("kerf-secondary");
    choices(left, "plan-left", "planning.compare-left", plans);
    choices(right, "plan-right", "planning.compare-right", plans);
    table.getStyleClass().add("kerf-compare");
    table.getColumnConstraints().setAll(column(34), column(33), column(33));
    getChildren().addAll(head, table, note);
    left.setValue(plans.get(Math.min(1, plans.size() - 1)));
    right.setValue(plans.getFirst());
    left.valueProperty().subscribe(this::fill);
    right.valueProperty().subscribe(this::fill);
    fill();
  }

  public void focusFirst() {
    left.requestFocus();
  }

  private static List<Measure> measures(Texts texts) {
    var figures = texts.figures();
    return List.of(
        new Measure("planning.cost", m -> figures.money(m.cost()), m -> -(double) m.cost().bani()),
        new Measure("planning.compare-bars", m -> figures.count(m.bars()), m -> -m.bars()),
        new Measure(
            "planning.remnants-used",
            m -> figures.count(m.remnantsUsed()),
            PlanMerits::remnantsUsed),
        new Measure(
            "planning.remnants-made", m -> figures.count(m.remnantsMade()), m -> -m.remnantsMade()),
        new Measure(
            "planning.for-stock-length",
            m -> figures.lengthWithUnit(m.forStock(), LengthUnit.METRE),
            m -> m.forStock().micrometres()),
        new Measure("planning.waste", m -> figures.percent(m.waste()), m -> -m.waste()),
        new Measure("planning.set-ups", m -> figures.count(m.setUps()), m -> -m.setUps()),
        new Measure(
            "planning.open-orders", m -> figures.count(m.openOrders()), m -> -m.openOrders()),
        new Measure(
            "planning.late-orders", m -> figures.count(m.lateOrders()), m -> -m.lateOrders()),
        new Measure(
            "planning.bars-to-late", m -> figures.count(m.barsToLate()), m -> -m.barsToLate()),
        new Measure("planning.not-met", m -> figures.count(m.notMet()), m -> -m.notMet()));
  }

  private void choices(
      ComboBox<KeptPlan> box, String id, String name, ObservableList<KeptPlan> plans) {
    box.setId(id);
    box.setItems(plans);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(texts.of(name));
    box.setCellFactory(view -> new PlanCell(KeptPlan::label));
    box.setButtonCell(new PlanCell(KeptPlan::name));
  }

  private static ColumnConstraints column(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private void fill() {
    KeptPlan one = left.getValue();
    KeptPlan other = right.getValue();
    table.getChildren().clear();
    table.addRow(0, new Label(), left, right);
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      double difference =
          measure.score().applyAsDouble(one.merits())
              - measure.score().applyAsDouble(other.merits());
      String mine = measure.figure().apply(one.merits());
      String its = measure.figure().apply(other.merits());
      boolean seen = !mine.equals(its);
      var name = new Label(texts.of(measure.key()));
      name.setWrapText(true);
      table.addRow(
          i + 1,
          cell(name),
          cell(figure(mine, seen && difference > 0)),
          cell(figure(its, seen && difference < 0)));
    }
    table.addRow(measures.size() + 1, new Label(), actions(one, "left"), actions(other, "right"));
    boolean alike = one.sheet().draft().placesTheSameAs(other.sheet().draft());
    note.setText(texts.of(alike ? "planning.compare-note" : "planning.compare-unlike"));
  }

  private static Node cell(Region content) {
    content.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(content, Priority.ALWAYS);
    var cell = new HBox(content);
    cell.getStyleClass().add("kerf-compare-cell");
    return cell;
  }

  private HBox figure(String text, boolean better) {
    var label = new Label(text);
    label.getStyleClass().add("kerf-strong");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var line = new HBox(8, spacer, label);
    if (better) {
      line.getChildren()
          .addFirst(new Pill(Tone.SUCCESS, Material2AL.CHECK_CIRCLE, texts.of("planning.better")));
    }
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private Node actions(KeptPlan plan, String side) {
    var showIt =
        Buttons.of(
            texts,
            new PageAction(
                Words.of("planning.show-it"), Material2MZ.VISIBILITY, () -> show.accept(plan)));
    showIt.getStyleClass().add(Styles.SMALL);
    showIt.setId("plan-show-" + side);
    var approveIt =
        Buttons.of(
            texts,
            new PageAction(
                    Words.of("planning.approve-it"), Material2AL.CHECK, () -> approve.accept(plan))
                .onlyFor(approving));
    approveIt.getStyleClass().add(Styles.SMALL);
    approveIt.setId("plan-approve-" + side);
    var line = new HBox(8, showIt, approveIt);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private final class PlanCell extends ListCell<KeptPlan> {

    private final BiFunction<KeptPlan, Texts, String> words;

    PlanCell(BiFunction<KeptPlan, Texts, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable KeptPlan plan, boolean empty) {
      super.updateItem(plan, empty);
      setText(plan == null || empty ? "" : words.apply(plan, texts));
    }
  }
}
