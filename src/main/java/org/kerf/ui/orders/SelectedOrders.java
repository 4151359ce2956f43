package org.kerf.ui.orders;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.flow.orders.OrderChange;
import org.kerf.flow.orders.SeveralOrders;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ConfirmationPrompt;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.orders.entry.DueReading;
import org.kerf.ui.orders.entry.PriorityBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What can be done with several orders at once: they are planned together, get another due date or
 * priority, or are cancelled; all of them or none.
 */
final class SelectedOrders {

  /** So many orders that are in the way are named. */
  private static final int MOST_NAMED = 4;

  private final ViewContext context;
  private final Texts texts;
  private final SeveralOrders orders;
  private Runnable changed = () -> {};

  /** A use case under way. */
  @FunctionalInterface
  private interface Booking {
    SeveralOrders.Outcome book(Command command) throws StationFault;
  }

  /** Of the list of orders. */
  SelectedOrders(ViewContext context, SeveralOrders orders) {
    this.context = context;
    this.texts = context.texts();
    this.orders = orders;
  }

  /** What is to be done when the store has changed. */
  void setOnChange(Runnable told) {
    changed = told;
  }

  void fit(SelectionBar<OrderSummary> bar) {
    var whoMay = context.person().access(Permission.CHANGE_ORDERS);
    bar.sum(this::sum)
        .action(
            new PageAction(Words.of("orders.plan"), Material2AL.CONTENT_CUT, () -> {})
                .onlyFor(context.navigation().access("plan")),
            row -> row.toPlan() > 0,
            this::plan)
        .action(
            new PageAction(Words.of("orders.change"), Material2AL.EDIT, () -> {}).onlyFor(whoMay),
            row -> row.order().state() != OrderState.CANCELLED,
            rows -> askChange(bar, rows))
        .action(
            new PageAction(Words.of("orders.cancel-several"), Material2AL.CANCEL, () -> {})
                .onlyFor(whoMay),
            row -> row.order().state() == OrderState.OPEN,
            rows -> askCancel(bar, rows));
  }

  private String sum(List<OrderSummary> rows) {
    return texts.of(
        "orders.sum",
        texts.figures().count(rows.stream().mapToInt(OrderSummary::pieces).sum()),
        texts.figures().count(rows.stream().mapToInt(OrderSummary::toPlan).sum()));
  }

  private void plan(List<OrderSummary> rows) {
    context
        .navigation()
        .open(
            "plan",
            rows.stream().map(row -> row.order().number()).collect(Collectors.joining(",")));
  }

  private void askChange(SelectionBar<OrderSummary> bar, List<OrderSummary> rows) {
    var due = new TypedField();
    due.setId("orders-due");
    due.promptTextProperty().bind(texts.bind("entry.due-prompt"));
    ComboBox<Integer> priority = PriorityBox.of(texts);
    priority.setId("orders-priority");
    priority.promptTextProperty().bind(texts.bind("orders.stays"));
    var understood = new Label();
    understood.setId("orders-due-says");
    understood.getStyleClass().add("kerf-secondary");
    due.textProperty().subscribe(typed -> understood.setText(understood(typed)));
    BooleanBinding complete =
        Bindings.createBooleanBinding(
            () ->
                due.getText().isBlank()
                    ? priority.getValue() != null
                    : read(due.getText()).isPresent(),
            due.textProperty(),
            priority.valueProperty());
    var answer =
        new HBox(
            16,
            named("entry.head-due", due, understood),
            named("entry.head-priority", priority, new Label()));
    var panel =
        new QuestionPanel(
            texts,
            "orders-change",
            new QuestionPanel.Question(
                Words.of("orders.change-several", rows.size()), Words.of("orders.change")),
            answer,
            due,
            complete,
            () -> {
              bar.answered();
              change(rows, read(due.getText()), Optional.ofNullable(priority.getValue()));
            },
            bar::answered);
    panel.goOnEnter(due);
    bar.ask(panel);
    panel.focusFirst();
  }

  private VBox named(String key, Node field, Label says) {
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.getStyleClass().add("kerf-secondary");
    caption.setLabelFor(field);
    field.accessibleTextProperty().bind(caption.textProperty());
    return new VBox(4, caption, field, says);
  }

  private String understood(String typed) {
    return typed.isBlank()
        ? texts.of("orders.stays")
        : read(typed)
            .map(
                due ->
                    texts.figures().weekday(due.toLocalDate())
                        + " · "
                        + texts.figures().time(due.toLocalTime()))
            .orElseGet(() -> texts.of("entry.due-hint"));
  }

  private Optional<LocalDateTime> read(String typed) {
    return typed.isBlank() ? Optional.empty() : DueReading.read(typed, context.today());
  }

  private void change(
      List<OrderSummary> rows, Optional<LocalDateTime> due, Optional<Integer> priority) {
    List<OrderChange> changes =
        rows.stream()
            .map(OrderSummary::order)
            .map(
                order -> {
                  OrderHead before = order.head();
                  var after =
                      new OrderHead(
                          due.orElse(before.due()),
                          priority.orElse(before.priority()),
                          before.note());
                  return head(order.id(), before, after);
                })
            .toList();
    book(changes);
  }

  private static OrderChange head(OrderId order, OrderHead from, OrderHead to) {
    return new OrderChange(order, from, to, List.of(), List.of());
  }

  private void book(List<OrderChange> changes) {
    run(
        command -> orders.change(command, changes),
        done -> {
          List<OrderChange> back =
              changes.stream()
                  .filter(each -> done.stream().anyMatch(order -> order.id().equals(each.order())))
                  .map(each -> head(each.order(), each.after(), each.before()))
                  .toList();
          if (back.isEmpty()) {
            context.notifications().info(Words.of("orders.same-already"));
          } else {
            context
                .notifications()
                .done(Words.counted("orders.several-changed", back.size()), () -> book(back));
          }
        });
  }

  private void askCancel(SelectionBar<OrderSummary> bar, List<OrderSummary> rows) {
    var prompt =
        new ConfirmationPrompt(
            texts,
            "orders-cancel",
            Words.of(
                "orders.cancel-several-sure",
                rows.size(),
                rows.stream().mapToInt(OrderSummary::cut).sum(),
                rows.stream().mapToInt(OrderSummary::toPlan).sum()),
            Words.of("orders.cancel-several-yes"),
            () -> {
              bar.answered();
              cancel(rows);
            },
            bar::answered);
    bar.ask(prompt);
    prompt.focusBack();
  }

  private void cancel(List<OrderSummary> rows) {
    var ids = rows.stream().map(row -> row.order().id()).toList();
    run(
        command -> orders.cancel(command, ids),
        before ->
            context
                .notifications()
                .done(Words.counted("orders.several-cancelled", ids.size()), () -> reopen(before)));
  }

  private void reopen(List<CutOrder> before) {
    run(
        command -> orders.reopen(command, before),
        done ->
            context.notifications().done(Words.counted("orders.several-reopened", before.size())));
  }

  /** What follows when all of them are booked. */
  @FunctionalInterface
  private interface Done {
    void told(List<CutOrder> before);
  }

  private void run(Booking booking, Done then) {
    Command command = context.person().command();
    context
        .tasks()
        .<SeveralOrders.Outcome>run(
            texts.of("orders.changing"),
            () -> booking.book(command),
            outcome -> {
              changed.run();
              switch (outcome) {
                case SeveralOrders.Outcome.Done(List<CutOrder> before) -> then.told(before);
                case SeveralOrders.Outcome.Refused(var hindrances) -> refuse(hindrances);
              }
            },
            context.notifications()::fault);
  }

  /** Each order that is in the way, with why. */
  private void refuse(List<SeveralOrders.Hindrance> hindrances) {
    String named =
        hindrances.stream()
            .limit(MOST_NAMED)
            .map(each -> each.number() + ": " + texts.of(OrderRefusals.what(each.why())))
            .collect(Collectors.joining("\n"));
    int more = hindrances.size() - MOST_NAMED;
    context
        .notifications()
        .warn(
            Words.of("orders.several-none"),
            Words.plain(more > 0 ? named + '\n' + texts.of("orders.several-more", more) : named));
  }
}
