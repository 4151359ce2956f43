package org.kerf.ui.orders;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.flow.orders.CancelOrder;
import org.kerf.flow.orders.OrderRefusal;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.context.ConfirmationPrompt;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.orders.entry.OrderChangePanel;
import org.kerf.ui.orders.entry.OrderMergePanel;
import org.kerf.ui.orders.entry.OrderSplitPanel;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What can be done about an order in its page: it is changed, or cancelled. */
final class OrderActions {

  /** So that the last button ends where the cards do. */
  private static final double GAP = 8;

  private final ViewContext context;
  private final OrderUseCases orders;
  private final OrderEntryReader reader;
  private Runnable shown = () -> {};
  private Runnable reread = () -> {};
  private final PageAction change;
  private final PageAction cancel;
  private Optional<OrderRecord> record = Optional.empty();
  private final PageAction split;
  private final PageAction merge;
  private Optional<OrderChangePanel> changing = Optional.empty();
  private Optional<Node> panel = Optional.empty();
  private Optional<ConfirmationPrompt> asking = Optional.empty();

  /** Starts without an order. */
  OrderActions(ViewContext context, OrderUseCases orders, OrderEntryReader reader) {
    this.context = context;
    this.orders = orders;
    this.reader = reader;
    var whoMay = context.person().access(Permission.CHANGE_ORDERS);
    change =
        new PageAction(Words.of("orders.change"), Material2AL.EDIT, this::change)
            .on("F2")
            .onlyFor(whoMay);
    cancel =
        new PageAction(Words.of("orders.cancel"), Material2AL.CANCEL, this::askToCancel)
            .onlyFor(whoMay);
    split =
        new PageAction(Words.of("orders.split"), Material2AL.CALL_SPLIT, this::split)
            .onlyFor(whoMay);
    merge =
        new PageAction(Words.of("orders.merge"), Material2AL.CALL_MERGE, this::merge)
            .onlyFor(whoMay);
  }

  /**
   * Says what the page does.
   *
   * @param show shows it again, with what is asked or without
   * @param read has the order read again
   */
  void setOnChange(Runnable show, Runnable read) {
    shown = show;
    reread = read;
  }

  /** Saves what is typed while the order is changed. */
  PageAction save() {
    return new PageAction(
            Words.of("change.save"),
            Material2MZ.SAVE,
            () -> changing.ifPresent(OrderChangePanel::save))
        .on("Ctrl+S");
  }

  List<PageAction> actions() {
    return List.of(change);
  }

  /** What is done more seldom, as buttons in the head of the page. */
  List<Node> buttons() {
    return Stream.of(split, merge, cancel)
        .<Node>map(
            action -> {
              Button button = Buttons.of(context.texts(), action);
              button.setId(action.words().key().replace('.', '-'));
              button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
              button.setMinWidth(Region.USE_PREF_SIZE);
              HBox.setMargin(button, new Insets(0, GAP, 0, 0));
              return button;
            })
        .toList();
  }

  /** The page shows this order now. */
  void show(Optional<OrderRecord> now) {
    boolean other = !record.map(one -> one.order().id()).equals(now.map(one -> one.order().id()));
    record = now;
    if (other) {
      leave();
    }
    now.ifPresent(one -> changing.ifPresent(panel -> panel.become(one)));
    change
        .enabledProperty()
        .set(now.filter(one -> one.order().state() != OrderState.CANCELLED).isPresent());
    cancel
        .enabledProperty()
        .set(now.filter(one -> one.order().state() == OrderState.OPEN).isPresent());
    split.enabledProperty().set(now.filter(one -> one.toPlan() > 0).isPresent());
    merge.enabledProperty().bind(cancel.enabledProperty());
  }

  /** Forgets what was asked; for a page that is opened again. */
  void leave() {
    changing = Optional.empty();
    panel = Optional.empty();
    asking = Optional.empty();
  }

  /** What stands in the page instead of its cards, while the order is changed. */
  Optional<Node> panel() {
    return panel;
  }

  /** What is asked above the cards. */
  Optional<Node> question() {
    return asking.map(prompt -> new Card(prompt));
  }

  private void change() {
    if (changing.isEmpty()) {
      leave();
      changing =
          record.map(
              now ->
                  new OrderChangePanel(
                      context, orders, reader, now, this::end, () -> reread.run()));
      panel = changing.map(Node.class::cast);
      shown.run();
    }
    changing.ifPresent(OrderChangePanel::focusFirst);
  }

  private void split() {
    record.ifPresent(
        now -> {
          leave();
          var splitting =
              new OrderSplitPanel(
                  context,
                  orders,
                  reader,
                  now,
                  this::end,
                  made -> context.navigation().open(OrdersPages.RECORD, made.number()),
                  this::endAndRead);
          panel = Optional.of(splitting);
          shown.run();
          splitting.focusFirst();
        });
  }

  private void merge() {
    record.ifPresent(
        now -> {
          leave();
          var merging =
              new OrderMergePanel(context, orders, reader, now, this::end, this::endAndRead);
          panel = Optional.of(merging);
          shown.run();
          merging.focusFirst();
        });
  }

  private void end() {
    leave();
    shown.run();
  }

  private void endAndRead() {
    end();
    reread.run();
  }

  private void askToCancel() {
    leave();
    record.ifPresent(this::askToCancel);
  }

  private void askToCancel(OrderRecord now) {
    if (now.planned() > 0) {
      sayPlans(now);
      return;
    }
    asking =
        Optional.of(
            new ConfirmationPrompt(
                context.texts(),
                "order-cancel",
                Words.of("orders.cancel-sure", now.order().number(), now.cut(), now.toPlan()),
                Words.of("orders.cancel-yes"),
                () -> cancel(now.order()),
                this::leaveQuestion));
    shown.run();
    asking.ifPresent(ConfirmationPrompt::focusBack);
  }

  /** What lies on bars has to be given back first: says which plans, with a way there. */
  private void sayPlans(OrderRecord now) {
    List<ShortCode> plans =
        now.bars().stream()
            .filter(
                bar -> bar.bar().state() == BarState.TO_CUT || bar.bar().state() == BarState.ON_SAW)
            .map(BarLine::planCode)
            .distinct()
            .toList();
    OrderRefusal why = new OrderRefusal.OnPlans(now.planned(), plans);
    context
        .notifications()
        .warn(
            OrderRefusals.what(why),
            OrderRefusals.whatToDo(why),
            new PageAction(
                Words.of("orders.to-plans"),
                Material2AL.CONTENT_CUT,
                () -> context.navigation().open("plan")));
  }

  private void leaveQuestion() {
    asking = Optional.empty();
    shown.run();
  }

  private void cancel(CutOrder seen) {
    leaveQuestion();
    Command command = context.person().command();
    context
        .tasks()
        .<CancelOrder.Outcome>run(
            context.texts().of("orders.cancelling"),
            () -> orders.cancel().run(command, seen),
            outcome -> {
              reread.run();
              switch (outcome) {
                case CancelOrder.Outcome.Done(CutOrder order, CutOrder before) ->
                    context
                        .notifications()
                        .done(
                            Words.of("orders.cancelled-now", order.number()), () -> reopen(before));
                case CancelOrder.Outcome.Refused(OrderRefusal why) -> refuse(why);
              }
            },
            context.notifications()::fault);
  }

  private void reopen(CutOrder before) {
    Command command = context.person().command();
    context
        .tasks()
        .<CancelOrder.Outcome>run(
            context.texts().of("orders.cancelling"),
            () -> orders.cancel().undo(command, before),
            outcome -> {
              reread.run();
              switch (outcome) {
                case CancelOrder.Outcome.Done done ->
                    context
                        .notifications()
                        .done(Words.of("orders.reopened", done.order().number()));
                case CancelOrder.Outcome.Refused(OrderRefusal why) -> refuse(why);
              }
            },
            context.notifications()::fault);
  }

  private void refuse(OrderRefusal why) {
    context.notifications().error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
  }
}
