package org.kerf.ui.orders.entry;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.orders.MergeOrders;
import org.kerf.flow.orders.OrderRefusal;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.identity.model.Command;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Takes what is to be planned of another order of the customer into this one, in its page. */
public final class OrderMergePanel extends VBox {

  private static final int MOST_OFFERED = 20;
  private static final double FIELD_WIDTH = 420;

  private final ViewContext context;
  private final OrderUseCases orders;
  private final OrderEntryReader reader;
  private final CutOrder into;
  private final LookupField<CutOrder> from;
  private final Label says = new Label();
  private final Slot slot = new Slot();
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private final Runnable done;

  /**
   * Begins without another order.
   *
   * @param left told when nothing is to be merged after all
   * @param done told once both are one, or somebody else changed one of them
   */
  public OrderMergePanel(
      ViewContext context,
      OrderUseCases orders,
      OrderEntryReader reader,
      OrderRecord now,
      Runnable left,
      Runnable done) {
    this.context = context;
    this.orders = orders;
    this.reader = reader;
    this.into = now.order();
    this.done = done;
    Texts texts = context.texts();
    setId("order-merge");
    getStyleClass().add("kerf-card");
    var title = new Label();
    title.textProperty().bind(texts.bind("merge.title", into.number()));
    title.getStyleClass().add("kerf-section");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    from =
        new LookupField<>(
            texts, "merge-from", this::find, CutOrder::number, order -> line(texts, order));
    from.setMaxWidth(FIELD_WIDTH);
    from.setPrompt(texts.bind("merge.prompt"));
    from.field().accessibleTextProperty().bind(texts.bind("merge.prompt"));
    from.pickedProperty().subscribe(this::say);
    texts.onLanguage(this, () -> say(from.pickedProperty().get()));
    from.setOnEnter(this::save);
    says.setId("merge-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(title, from, says, buttons(left));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            left.run();
            event.consume();
          }
        });
  }

  private static String line(Texts texts, CutOrder order) {
    return order.number() + " · " + texts.figures().date(order.due().toLocalDate());
  }

  /** Puts the focus into the field. */
  public void focusFirst() {
    from.field().requestFocus();
  }

  private void find(String text, Consumer<List<CutOrder>> answer) {
    context
        .tasks()
        .latest(
            slot,
            context.texts().of("entry.reading"),
            () -> reader.others(into, text, MOST_OFFERED),
            answer,
            fault -> {
              answer.accept(List.of());
              context.notifications().fault(fault);
            });
  }

  private void say(@Nullable CutOrder other) {
    if (other == null) {
      says.setText("");
      return;
    }
    int pieces = other.lines().stream().mapToInt(line -> line.toPlan()).sum();
    says.setText(context.texts().of("merge.says", pieces, other.number(), into.number()));
  }

  private HBox buttons(Runnable left) {
    var save = new Button();
    save.setId("merge-save");
    save.textProperty().bind(context.texts().bind("merge.save"));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(Bindings.isNull(from.pickedProperty()).or(saving));
    save.setOnAction(event -> save());
    var leave = new Button();
    leave.setId("merge-leave");
    leave.textProperty().bind(context.texts().bind("action.cancel"));
    leave.setOnAction(event -> left.run());
    var line = new HBox(save, leave);
    line.getStyleClass().add("kerf-drawer-actions");
    return line;
  }

  /** Merges the two. */
  public void save() {
    CutOrder other = from.pickedProperty().get();
    if (other == null || saving.get()) {
      return;
    }
    Command command = context.person().command();
    saving.set(true);
    context
        .tasks()
        .<MergeOrders.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.merge().run(command, into, other),
            outcome -> {
              saving.set(false);
              switch (outcome) {
                case MergeOrders.Outcome.Done merged -> {
                  context
                      .notifications()
                      .done(
                          Words.of("merge.done", other.number(), merged.order().number()),
                          () -> takeBack(merged.order(), other));
                  done.run();
                }
                case MergeOrders.Outcome.Refused(OrderRefusal why) -> {
                  context
                      .notifications()
                      .error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
                  if (why instanceof OrderRefusal.ChangedMeanwhile) {
                    done.run();
                  }
                }
              }
            },
            fault -> {
              saving.set(false);
              context.notifications().fault(fault);
            });
  }

  private void takeBack(CutOrder merged, CutOrder other) {
    Command command = context.person().command();
    context
        .tasks()
        .<MergeOrders.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.merge().undo(command, merged, into, other),
            outcome -> {
              switch (outcome) {
                case MergeOrders.Outcome.Done _ -> {
                  context.notifications().done(Words.of("merge.undone", other.number()));
                  done.run();
                }
                case MergeOrders.Outcome.Refused(OrderRefusal why) ->
                    context
                        .notifications()
                        .error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
              }
            },
            context.notifications()::fault);
  }
}
