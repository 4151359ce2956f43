package org.kerf.ui.orders.entry;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.orders.CancelOrder;
import org.kerf.flow.orders.NewOrder;
import org.kerf.flow.orders.OrderRefusal;
import org.kerf.flow.orders.OrderUseCases;
import org.kerf.flow.orders.SaveOrder;
import org.kerf.identity.model.Command;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyId;
import org.kerf.query.orders.OrderEntryReader;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** A new order while it is typed: looks up what is named, keeps a draft, and saves it once. */
public final class OrderEntryModel {

  private static final String FORM = "new-order";
  private static final int MOST_OFFERED = 20;

  /** What was last tried to be saved: the same thing again is the same command. */
  private record Attempt(Command command, NewOrder asked) {}

  private final ViewContext context;
  private final OrderEntryReader reader;
  private final OrderUseCases orders;
  private final EntryHead head = new EntryHead();
  private final LineEntry entry;
  private final EntryLines lines;
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final Slot customerSlot = new Slot();
  private final DraftKeeping drafts;
  private Optional<Attempt> attempt = Optional.empty();
  private @Nullable UUID owner;
  private String proposed = "";

  public OrderEntryModel(ViewContext context, OrderEntryReader reader, OrderUseCases orders) {
    this.context = context;
    this.reader = reader;
    this.orders = orders;
    this.entry = new LineEntry(context, reader);
    this.lines = entry.lines();
    this.drafts = new DraftKeeping(context, orders.drafts(), FORM);
    context
        .person()
        .userProperty()
        .subscribe(
            (before, now) -> {
              if (owner != null && !before.id().equals(now.id())) {
                drafts.keep(before.id(), draft());
                begin();
              }
            });
  }

  EntryHead head() {
    return head;
  }

  LineEntry entry() {
    return entry;
  }

  EntryLines lines() {
    return lines;
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Somebody opens the page; what they left there comes back. */
  void arrive() {
    if (owner == null || !owner.equals(context.person().now().id())) {
      begin();
    } else if (isUntouched()) {
      propose();
    }
  }

  private void begin() {
    clear();
    UUID user = context.person().now().id();
    owner = user;
    drafts.read(
        user,
        text -> {
          if (user.equals(owner) && isUntouched()) {
            EntryDraft.of(text).ifPresentOrElse(this::restore, this::propose);
          }
        });
  }

  /** Whether nothing is typed beside what was proposed. */
  boolean isUntouched() {
    return lines.isEmpty()
        && head.customerTextProperty().get().isBlank()
        && head.dueProperty().get().isBlank()
        && head.noteProperty().get().isBlank()
        && head.numberProperty().get().equals(proposed);
  }

  /** Empties the form. */
  void clear() {
    entry.forgetUndos();
    head.clear();
    lines.clear();
    proposed = "";
    attempt = Optional.empty();
  }

  /** Empties the form for the next order. */
  void discard() {
    EntryDraft before = draft();
    clear();
    keepDraft();
    propose();
    context
        .notifications()
        .done(
            Words.of("entry.discarded"),
            () -> {
              clear();
              restore(before);
            });
  }

  private void propose() {
    context
        .tasks()
        .<Optional<String>>run(
            context.texts().of("entry.reading"),
            reader::nextNumber,
            next -> {
              if (isUntouched()) {
                proposed = next.orElse("");
                head.numberProperty().set(proposed);
              }
            },
            context.notifications()::fault);
  }

  private EntryDraft draft() {
    if (isUntouched()) {
      return new EntryDraft("", "", "", "", 0, false, "", List.of());
    }
    Party customer = head.customerProperty().get();
    return new EntryDraft(
        head.numberProperty().get(),
        customer == null ? "" : customer.code(),
        head.customerTextProperty().get(),
        head.dueProperty().get(),
        head.priorityProperty().get(),
        head.ownBarsProperty().get(),
        head.noteProperty().get(),
        lines.typed().stream().map(OrderEntryModel::cells).toList());
  }

  private static List<String> cells(EntryLine line) {
    List<String> cells = new ArrayList<>();
    for (EntryColumn column : EntryColumn.values()) {
      cells.add(line.text(column));
    }
    return cells;
  }

  private void restore(EntryDraft draft) {
    head.numberProperty().set(draft.number());
    head.dueProperty().set(draft.due());
    head.priorityProperty().set(draft.priority());
    head.ownBarsProperty().set(draft.ownBars());
    head.noteProperty().set(draft.note());
    head.customerTextProperty().set(draft.customerText());
    List<EntryLine> back = new ArrayList<>();
    for (List<String> cells : draft.lines()) {
      var line = new EntryLine();
      for (int i = 0; i < Math.min(cells.size(), EntryColumn.ALL.size()); i++) {
        line.setText(EntryColumn.ALL.get(i), cells.get(i));
      }
      back.add(line);
    }
    lines.insert(lines.all().getFirst(), back);
    entry.find(back);
    if (!draft.customer().isEmpty()) {
      context
          .tasks()
          .<Optional<Party>>run(
              context.texts().of("entry.reading"),
              () -> reader.customer(draft.customer()),
              found -> found.ifPresent(head.customerProperty()::set),
              context.notifications()::fault);
    }
  }

  /** Keeps what is typed now; of an untouched form nothing. */
  void keepDraft() {
    if (owner != null) {
      drafts.keep(owner, draft());
    }
  }

  void customers(String text, Consumer<List<Party>> answer) {
    context
        .tasks()
        .latest(
            customerSlot,
            context.texts().of("entry.reading"),
            () -> reader.customers(text, MOST_OFFERED),
            answer,
            fault -> {
              answer.accept(List.of());
              context.notifications().fault(fault);
            });
  }

  /**
   * Saves the order, once however often it is asked for.
   *
   * @param saved told once it is kept
   * @param wrong told if something is missing or wrong, which stands beside the fields then
   */
  void save(Consumer<CutOrder> saved, Runnable wrong) {
    if (saving.get()) {
      return;
    }
    saving.set(true);
    head.triedProperty().set(true);
    lines.all().forEach(EntryLine::leave);
    entry.find(
        lines.typed(),
        () -> {
          Optional<NewOrder> asked = asked();
          if (asked.isPresent()) {
            save(asked.get(), saved, wrong);
          } else {
            saving.set(false);
            wrong.run();
          }
        });
  }

  private void save(NewOrder asked, Consumer<CutOrder> saved, Runnable wrong) {
    Attempt now =
        attempt
            .filter(last -> last.asked().equals(asked))
            .orElseGet(() -> new Attempt(context.person().command(), asked));
    attempt = Optional.of(now);
    context
        .tasks()
        .<SaveOrder.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.save().run(now.command(), asked),
            outcome -> {
              saving.set(false);
              switch (outcome) {
                case SaveOrder.Outcome.Saved(CutOrder order) -> {
                  clear();
                  keepDraft();
                  saved.accept(order);
                }
                case SaveOrder.Outcome.Refused(OrderRefusal why) -> {
                  refuse(why);
                  wrong.run();
                }
              }
            },
            fault -> {
              saving.set(false);
              context.notifications().fault(fault);
            });
  }

  private void refuse(OrderRefusal why) {
    if (why instanceof OrderRefusal.NumberTaken) {
      head.numberTakenProperty().set(Optional.of(OrderRefusals.what(why)));
    } else {
      context.notifications().error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
    }
  }

  /** The order as it is asked for, if nothing is missing or wrong. */
  private Optional<NewOrder> asked() {
    List<EntryLine> typed = lines.typed();
    Optional<LocalDateTime> due = head.due(context.today());
    if (firstFault().isPresent()) {
      return Optional.empty();
    }
    PartyId customer = Objects.requireNonNull(head.customerProperty().get()).id();
    boolean right =
        !typed.isEmpty()
            && typed.stream()
                .allMatch(line -> line.faulty().isEmpty() && line.line(customer).isPresent());
    return right
        ? Optional.of(
            new NewOrder(
                head.numberProperty().get().strip(),
                customer,
                due.orElseThrow(),
                head.priorityProperty().get(),
                head.ownBarsProperty().get(),
                head.noteProperty().get().strip(),
                typed.stream().map(line -> line.line(customer).orElseThrow()).toList()))
        : Optional.empty();
  }

  /** The first field of the head that something is wrong with. */
  Optional<EntryHead.Field> firstFault() {
    for (EntryHead.Field field : EntryHead.Field.values()) {
      if (head.fault(field, context.today()).isPresent()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Takes the saved order back: it is cancelled. */
  void undo(CutOrder order, Runnable changed) {
    Command command = context.person().command();
    context
        .tasks()
        .<CancelOrder.Outcome>run(
            context.texts().of("entry.saving"),
            () -> orders.cancel().run(command, order),
            outcome -> {
              changed.run();
              switch (outcome) {
                case CancelOrder.Outcome.Done done ->
                    context
                        .notifications()
                        .done(Words.of("orders.cancelled-now", done.order().number()));
                case CancelOrder.Outcome.Refused(OrderRefusal why) ->
                    context
                        .notifications()
                        .error(OrderRefusals.what(why), OrderRefusals.whatToDo(why));
              }
            },
            context.notifications()::fault);
  }
}
