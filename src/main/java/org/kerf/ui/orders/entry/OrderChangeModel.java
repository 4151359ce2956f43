package org.kerf.ui.orders.entry;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.flow.orders.ChangeOrder;
import org.kerf.flow.orders.NewOrder;
import org.kerf.flow.orders.OrderChange;
import org.kerf.flow.orders.OrderRefusal;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.identity.model.Command;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.query.orders.OrderRecord;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** What is to be changed of an order, as it is typed, beside how the order is now. */
final class OrderChangeModel {

  private final ViewContext context;
  private final OrderUseCases orders;
  private final LineEntry added;
  private final StringProperty due = new SimpleStringProperty("");
  private final IntegerProperty priority = new SimpleIntegerProperty();
  private final StringProperty note = new SimpleStringProperty("");
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private final List<ChangeLine> lines = new ArrayList<>();
  private OrderRecord now;

  OrderChangeModel(
      ViewContext context, OrderUseCases orders, OrderEntryReader reader, OrderRecord now) {
    this.context = context;
    this.orders = orders;
    this.added = new LineEntry(context, reader);
    this.now = now;
    OrderHead head = now.order().head();
    due.set(written(head.due()));
    priority.set(head.priority());
    note.set(head.note());
    now.lines().forEach(line -> lines.add(new ChangeLine(line)));
  }

  /** As it is typed. */
  private static String written(LocalDateTime due) {
    return String.format(
        Locale.ROOT,
        "%d.%d.%d %d:%02d",
        due.getDayOfMonth(),
        due.getMonthValue(),
        due.getYear(),
        due.getHour(),
        due.getMinute());
  }

  StringProperty dueProperty() {
    return due;
  }

  IntegerProperty priorityProperty() {
    return priority;
  }

  StringProperty noteProperty() {
    return note;
  }

  BooleanProperty savingProperty() {
    return saving;
  }

  LineEntry added() {
    return added;
  }

  List<ChangeLine> lines() {
    return lines;
  }

  CutOrder order() {
    return now.order();
  }

  Optional<LocalDateTime> due() {
    return DueReading.read(due.get(), context.today());
  }

  boolean isNoteTooLong() {
    return note.get().strip().length() > OrderHead.MOST_NOTE;
  }

  /** The order is otherwise by now; what was typed stays. */
  void become(OrderRecord other) {
    OrderHead before = now.order().head();
    OrderHead head = other.order().head();
    if (due.get().equals(written(before.due()))) {
      due.set(written(head.due()));
    }
    if (priority.get() == before.priority()) {
      priority.set(head.priority());
    }
    if (note.get().equals(before.note())) {
      note.set(head.note());
    }
    now = other;
    for (OrderRecord.Line line : other.lines()) {
      lines.stream()
          .filter(each -> each.now().line().id().equals(line.line().id()))
          .findFirst()
          .ifPresentOrElse(each -> each.become(line), () -> lines.add(new ChangeLine(line)));
    }
  }

  /**
   * Saves what is changed.
   *
   * @param saved told once it is kept, with what takes it back
   * @param wrong told if something is wrong, which stands beside the fields then
   * @param other told if somebody else changed the order meanwhile
   */
  void save(Consumer<OrderChange> saved, Runnable wrong, Runnable other) {
    if (saving.get()) {
      return;
    }
    saving.set(true);
    added.lines().all().forEach(EntryLine::leave);
    added.find(
        added.lines().typed(),
        () -> {
          Optional<OrderChange> change = change();
          if (change.isPresent()) {
            book(change.get(), saved, wrong, other);
          } else {
            saving.set(false);
            wrong.run();
          }
        });
  }

  private Optional<OrderChange> change() {
    List<EntryLine> typed = added.lines().typed();
    boolean right =
        due().isPresent()
            && !isNoteTooLong()
            && lines.stream().allMatch(line -> line.fault().isEmpty())
            && typed.stream()
                .allMatch(
                    line ->
                        line.faulty().isEmpty() && line.line(now.order().customer()).isPresent());
    return right ? Optional.of(change(typed)) : Optional.empty();
  }

  private OrderChange change(List<EntryLine> typed) {
    return new OrderChange(
        now.order().id(),
        now.order().head(),
        new OrderHead(due().orElseThrow(), priority.get(), note.get().strip()),
        lines.stream()
            .filter(ChangeLine::isChanged)
            .map(
                line ->
                    new OrderChange.Quantity(
                        line.now().line().id(),
                        line.now().line().quantity(),
                        line.quantity().orElseThrow()))
            .toList(),
        typed.stream()
            .<NewOrder.Line>map(line -> line.line(now.order().customer()).orElseThrow())
            .toList());
  }

  private void book(
      OrderChange change, Consumer<OrderChange> saved, Runnable wrong, Runnable other) {
    Command command = context.person().command();
    context
        .tasks()
        .<ChangeOrder.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.change().run(command, change),
            outcome -> {
              saving.set(false);
              switch (outcome) {
                case ChangeOrder.Outcome.Changed(var _, OrderChange undo) -> saved.accept(undo);
                case ChangeOrder.Outcome.Refused(OrderRefusal why) -> refuse(why, wrong, other);
              }
            },
            fault -> {
              saving.set(false);
              context.notifications().fault(fault);
            });
  }

  private void refuse(OrderRefusal why, Runnable wrong, Runnable other) {
    if (why instanceof OrderRefusal.Lines(List<OrderRefusal.Lines.Fault> faults)) {
      faults.stream()
          .filter(fault -> fault.place() >= 0 && fault.place() < lines.size())
          .forEach(
              fault ->
                  lines
                      .get(fault.place())
                      .refusedProperty()
                      .set(Optional.of(OrderRefusals.of(fault.why()))));
      wrong.run();
    } else if (why instanceof OrderRefusal.NothingToChange) {
      context.notifications().info(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
    } else {
      context.notifications().error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
    }
    if (why instanceof OrderRefusal.ChangedMeanwhile) {
      other.run();
    }
  }

  /** Takes a change back. */
  static void undo(ViewContext context, OrderUseCases orders, OrderChange undo, Runnable changed) {
    Command command = context.person().command();
    context
        .tasks()
        .<ChangeOrder.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.change().run(command, undo),
            outcome -> {
              changed.run();
              switch (outcome) {
                case ChangeOrder.Outcome.Changed done ->
                    context.notifications().done(Words.of("change.undone", done.order().number()));
                case ChangeOrder.Outcome.Refused(OrderRefusal why) ->
                    context
                        .notifications()
                        .error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
              }
            },
            context.notifications()::fault);
  }
}
