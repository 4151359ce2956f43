package org.kerf.ui.orders.entry;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.orders.OrderRefusal;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.flow.orders.SplitOrder;
import org.kerf.identity.model.Command;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Makes an order of its own of some of an order's pieces, in the order's page. */
public final class OrderSplitPanel extends VBox {

  private static final double LINE_HEIGHT = 40;
  private static final int MOST_LINES_SEEN = 8;

  private final ViewContext context;
  private final OrderUseCases orders;
  private final CutOrder seen;
  private final ObservableList<SplitLine> lines = FXCollections.observableArrayList();
  private final TextField number = new TextField();
  private final Label numberSays = new Label();
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private final Consumer<CutOrder> done;
  private final Runnable other;

  /**
   * Begins with nothing that goes.
   *
   * @param left told when it stays one order after all
   * @param done told the new order
   * @param other told if somebody else changed the order meanwhile
   */
  public OrderSplitPanel(
      ViewContext context,
      OrderUseCases orders,
      OrderEntryReader reader,
      OrderRecord now,
      Runnable left,
      Consumer<CutOrder> done,
      Runnable other) {
    this.context = context;
    this.orders = orders;
    this.seen = now.order();
    this.done = done;
    this.other = other;
    Texts texts = context.texts();
    setId("order-split");
    getStyleClass().add("kerf-card");
    var title = new Label();
    title.textProperty().bind(texts.bind("split.title", seen.number()));
    title.getStyleClass().add("kerf-section");
    var caption = new Label();
    caption.textProperty().bind(texts.bind("split.number"));
    caption.getStyleClass().add("kerf-secondary");
    caption.setLabelFor(number);
    number.setId("split-number");
    number.setMaxWidth(240);
    number.accessibleTextProperty().bind(caption.textProperty());
    number.textProperty().subscribe(() -> numberSays.setText(""));
    numberSays.setId("split-number-says");
    numberSays.getStyleClass().add("kerf-refusal");
    now.lines().forEach(line -> lines.add(new SplitLine(line)));
    var list = new ListView<SplitLine>(lines);
    list.setId("split-lines");
    list.getStyleClass().add("kerf-entry-list");
    list.setCellFactory(view -> new QuantityRow<>(texts));
    list.setFocusTraversable(false);
    texts.onLanguage(this, () -> QuantityRow.showAll(list));
    double height = LINE_HEIGHT * Math.min(lines.size(), MOST_LINES_SEEN) + 26;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    getChildren().addAll(title, caption, number, numberSays, list, buttons(left));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
          }
        });
    context
        .tasks()
        .<Optional<String>>run(
            texts.of("entry.reading"),
            reader::nextNumber,
            next -> {
              if (number.getText().isEmpty()) {
                number.setText(next.orElse(""));
              }
            },
            context.notifications()::fault);
  }

  /** Puts the focus into the first field. */
  public void focusFirst() {
    number.requestFocus();
  }

  private HBox buttons(Runnable left) {
    var save = new Button();
    save.setId("split-save");
    save.textProperty().bind(context.texts().bind("split.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(saving);
    save.setOnAction(event -> save());
    var leave = new Button();
    leave.setId("split-leave");
    leave.textProperty().bind(context.texts().bind("action.cancel"));
    leave.setOnAction(event -> left.run());
    var line = new HBox(save, leave);
    line.getStyleClass().add("kerf-drawer-actions");
    return line;
  }

  /** Saves both orders. */
  public void save() {
    if (saving.get() || lines.stream().anyMatch(line -> line.fault().isPresent())) {
      return;
    }
    List<Integer> pieces = lines.stream().map(line -> line.pieces().orElse(0)).toList();
    var split = new SplitOrder.Split(seen, number.getText().strip(), seen.head(), pieces);
    Command command = context.person().command();
    saving.set(true);
    context
        .tasks()
        .<SplitOrder.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.split().run(command, split),
            outcome -> {
              saving.set(false);
              switch (outcome) {
                case SplitOrder.Outcome.Done(CutOrder order) -> {
                  context
                      .notifications()
                      .done(
                          Words.of("split.done", order.number(), seen.number()),
                          () -> takeBack(order));
                  done.accept(order);
                }
                case SplitOrder.Outcome.Refused(OrderRefusal why) -> refuse(why);
              }
            },
            fault -> {
              saving.set(false);
              context.notifications().fault(fault);
            });
  }

  private void takeBack(CutOrder made) {
    Command command = context.person().command();
    context
        .tasks()
        .<SplitOrder.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.split().undo(command, made, seen),
            outcome -> {
              switch (outcome) {
                case SplitOrder.Outcome.Done(CutOrder order) -> {
                  context.notifications().done(Words.of("split.undone", order.number()));
                  done.accept(order);
                }
                case SplitOrder.Outcome.Refused(OrderRefusal why) ->
                    context
                        .notifications()
                        .error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
              }
            },
            context.notifications()::fault);
  }

  private void refuse(OrderRefusal why) {
    boolean ofNumber =
        why instanceof OrderRefusal.NumberTaken || why instanceof OrderRefusal.NumberUnfit;
    if (ofNumber) {
      numberSays.setText(context.texts().of(OrderRefusals.what(why)));
      number.requestFocus();
    } else {
      context.notifications().error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
    }
    if (why instanceof OrderRefusal.ChangedMeanwhile) {
      other.run();
    }
  }
}
