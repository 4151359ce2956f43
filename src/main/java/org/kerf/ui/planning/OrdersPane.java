package org.kerf.ui.planning;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.drawing.OrderSwatch;
import org.kerf.ui.planning.compare.Effort;
import org.kerf.ui.planning.proposal.Stage;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What goes into the plan: orders to tick, the saw, and how long to look. The selected order stands
 * out in the bars.
 */
final class OrdersPane {

  private static final double ROW_HEIGHT = 50;

  private final Texts texts;
  private final PlanViewModel model;
  private final ListView<OrderChoice> list = new ListView<>();
  private final IntegerProperty emphasisedOrder = new SimpleIntegerProperty();

  private final PageAction plan;
  private final Card card = new Card();

  OrdersPane(Texts texts, PlanViewModel model, PageAction plan) {
    this.texts = texts;
    this.plan = plan;
    this.model = model;
  }

  Card card() {
    list.setId("plan-orders");
    list.setItems(model.choices().orders());
    list.setFixedCellSize(ROW_HEIGHT);
    list.getStyleClass().add("kerf-plan-orders");
    list.setCellFactory(view -> new OrderCell());
    texts.languageProperty().subscribe(list::refresh);
    list.accessibleTextProperty().bind(texts.bind("planning.orders"));
    list.setOnKeyPressed(
        event -> {
          OrderChoice choice = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && choice != null) {
            choice.chosenProperty().set(!choice.isChosen());
            event.consume();
          }
        });
    list.getSelectionModel().selectedItemProperty().subscribe(this::emphasise);
    VBox.setVgrow(list, Priority.ALWAYS);
    card.titled(texts.bind("planning.orders")).aside(count());
    card.getChildren().addAll(choosers(), list, settings());
    return card;
  }

  IntegerProperty emphasisedOrderProperty() {
    return emphasisedOrder;
  }

  void focusOrders() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
      list.getFocusModel().focus(0);
    }
  }

  /** Whether a person is choosing just now. */
  boolean isInUse() {
    return card.isFocusWithin();
  }

  /** Selects no order, so that none stands out in the bars. */
  void selectNone() {
    list.getSelectionModel().clearSelection();
  }

  private void emphasise(@Nullable OrderChoice choice) {
    emphasisedOrder.set(choice == null ? 0 : choice.colourProperty().get());
  }

  private Label count() {
    var count = new Label();
    count.getStyleClass().add("kerf-secondary");
    Runnable tell =
        () ->
            count.setText(
                texts.figures().count(model.choices().chosenCount())
                    + " / "
                    + texts.figures().count(model.choices().orders().size()));
    model.choices().orders().subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    return count;
  }

  private HBox choosers() {
    var line =
        new HBox(
            link("plan-all", "planning.all", () -> model.choices().chooseAll(true)),
            link("plan-none", "planning.none", () -> model.choices().chooseAll(false)),
            link("plan-due", "planning.due", model.choices()::chooseDue));
    line.setSpacing(12);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Hyperlink link(String id, String key, Runnable action) {
    var link = new Hyperlink();
    link.setId(id);
    link.textProperty().bind(texts.bind(key));
    link.setOnAction(
        event -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  private VBox settings() {
    var saw = new ComboBox<Saw>(model.choices().saws());
    saw.setId("plan-saw");
    saw.valueProperty().bindBidirectional(model.choices().sawProperty());
    saw.accessibleTextProperty().bind(texts.bind("planning.saw"));
    wordsOf(saw, Saw::name);
    var effort = new ComboBox<Effort>();
    effort.setId("plan-effort");
    effort.getItems().setAll(List.of(Effort.values()));
    effort.valueProperty().bindBidirectional(model.choices().effortProperty());
    effort.accessibleTextProperty().bind(texts.bind("planning.effort"));
    wordsOf(effort, one -> texts.of(one.words()));
    texts.languageProperty().subscribe(() -> wordsOf(effort, one -> texts.of(one.words())));
    var start = Buttons.of(texts, plan);
    start.setId("plan-start");
    start.setMaxWidth(Double.MAX_VALUE);
    var box =
        new VBox(
            6,
            captioned("planning.saw", saw),
            new OtherSawsPane(texts, model.choices()),
            captioned("planning.effort", effort),
            start);
    box.disableProperty().bind(model.stageProperty().map(stage -> stage instanceof Stage.Looking));
    return box;
  }

  private VBox captioned(String key, ComboBox<?> box) {
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.getStyleClass().add("kerf-secondary");
    caption.setLabelFor(box);
    box.setMaxWidth(Double.MAX_VALUE);
    return new VBox(2, caption, box);
  }

  private static <T> void wordsOf(ComboBox<T> box, Function<T, String> words) {
    box.setCellFactory(view -> new WordCell<>(words));
    box.setButtonCell(new WordCell<>(words));
  }

  private static final class WordCell<T> extends ListCell<T> {

    private final Function<T, String> words;

    WordCell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : words.apply(item));
    }
  }

  private final class OrderCell extends ListCell<OrderChoice> {

    private final CheckBox tick = new CheckBox();
    private final StackPane swatch = new StackPane();
    private final Label customer = new Label();
    private final Label due = new Label();
    private final Label pieces = new Label();
    private final FontIcon alarm = new FontIcon(Material2AL.ALARM);
    private final HBox line;
    private Subscription shown = Subscription.EMPTY;

    OrderCell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setPrefWidth(0);
      tick.setFocusTraversable(false);
      customer.getStyleClass().add("kerf-strong");
      due.getStyleClass().add("kerf-secondary");
      due.setMinWidth(Region.USE_PREF_SIZE);
      pieces.getStyleClass().add("kerf-secondary");
      var spacer = new Region();
      HBox.setHgrow(spacer, Priority.ALWAYS);
      var words = new VBox(customer, new HBox(due, spacer, pieces));
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      line = new HBox(tick, swatch, words);
      line.getStyleClass().add("kerf-plan-order");
    }

    @Override
    protected void updateItem(@Nullable OrderChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      shown.unsubscribe();
      shown = Subscription.EMPTY;
      if (choice == null || empty) {
        setGraphic(null);
        return;
      }
      var order = choice.summary().order();
      tick.setSelected(choice.isChosen());
      tick.setOnAction(event -> choice.chosenProperty().set(tick.isSelected()));
      shown =
          Subscription.combine(
              choice.chosenProperty().subscribe(tick::setSelected),
              choice.colourProperty().subscribe(now -> showColour(now.intValue())));
      customer.setText(order.customerName());
      String day = texts.figures().day(order.due().toLocalDate(), model.today());
      due.setText(order.number() + " · " + day);
      customer.setGraphic(choice.isLate() ? alarm : null);
      Tone tone = choice.isLate() ? Tone.DANGER : Tone.NEUTRAL;
      tone.mark(due);
      pieces.setText(texts.of("planning.pieces-short", choice.summary().toPlan()));
      setAccessibleText(
          String.join(
              ", ",
              order.customerName(),
              order.number(),
              choice.isLate() ? texts.of("planning.late", day) : day,
              pieces.getText()));
      setGraphic(line);
    }

    private void showColour(int colour) {
      if (colour > 0) {
        swatch.getChildren().setAll(OrderSwatch.of(colour));
      } else {
        swatch.getChildren().clear();
      }
      if (isSelected()) {
        emphasisedOrder.set(colour);
      }
    }
  }
}
