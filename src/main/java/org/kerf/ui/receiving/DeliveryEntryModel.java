package org.kerf.ui.receiving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.sheet.DeliverySheets;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.receiving.NewDelivery;
import org.kerf.flow.receiving.TypedDelivery;
import org.kerf.identity.model.Command;
import org.kerf.party.model.Party;
import org.kerf.query.receiving.DeliveryReader;
import org.kerf.query.receiving.DeliveryRecord;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.stock.model.item.Item;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** A delivery as it is typed: what it says of itself, and line after line. */
final class DeliveryEntryModel {

  static final Column REFERENCE = DeliverySheets.REFERENCE;
  static final Column PARTY = DeliverySheets.PARTY;
  static final Column ITEM = StockSheets.ITEM;
  static final Column LENGTH = StockSheets.LENGTH;

  private static final int MOST_OFFERED = 20;

  /** A line that was typed and is right. */
  record EnteredLine(NewDelivery.Line line, Item item) {}

  private final ViewContext context;
  private final TypedDelivery typed;
  private final DeliveryReader reader;
  private final WarehouseSearch search;
  private final TypedColumns head = new TypedColumns(DeliverySheets.HEAD);
  private final TypedColumns line = new TypedColumns(DeliverySheets.LINE);
  private final ObservableList<EnteredLine> lines = FXCollections.observableArrayList();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final Slot partySlot = new Slot();
  private final Slot itemSlot = new Slot();
  private final Slot readSlot = new Slot();
  private Optional<ExpectedDelivery> seen = Optional.empty();
  private Consumer<Column> onFault = column -> {};
  private Runnable onLine = () -> {};

  DeliveryEntryModel(
      ViewContext context, TypedDelivery typed, DeliveryReader reader, WarehouseSearch search) {
    this.context = context;
    this.typed = typed;
    this.reader = reader;
    this.search = search;
  }

  TypedColumns head() {
    return head;
  }

  TypedColumns line() {
    return line;
  }

  ObservableList<EnteredLine> lines() {
    return lines;
  }

  BooleanProperty busyProperty() {
    return busy;
  }

  /** Told which column is at fault first. */
  void setOnFault(Consumer<Column> told) {
    onFault = told;
  }

  /** Told that a line was added. */
  void setOnLine(Runnable told) {
    onLine = told;
  }

  /**
   * Goes on with the new delivery that was left half typed, or begins one; or changes the delivery
   * with this id.
   */
  void begin(String id) {
    if (id.isEmpty() && seen.isEmpty() && isBegun()) {
      return;
    }
    clear();
    DeliveryId.parse(id)
        .ifPresent(
            asked ->
                context
                    .tasks()
                    .<Optional<DeliveryRecord>>latest(
                        readSlot,
                        context.texts().of("delivery.reading"),
                        () -> reader.read(asked),
                        found -> found.ifPresent(this::fill),
                        context.notifications()::fault));
  }

  private boolean isBegun() {
    return !lines.isEmpty()
        || Stream.of(head, line)
            .flatMap(part -> part.typed().values().stream())
            .anyMatch(cell -> !cell.isEmpty());
  }

  private void clear() {
    seen = Optional.empty();
    head.clear();
    line.clear();
    lines.clear();
  }

  private void fill(DeliveryRecord record) {
    ExpectedDelivery delivery = record.progress().delivery();
    seen = Optional.of(delivery);
    head.textOf(DeliverySheets.REFERENCE).set(delivery.reference());
    head.textOf(DeliverySheets.PARTY).set(record.party().code());
    head.textOf(DeliverySheets.EXPECTED)
        .set(context.texts().figures().date(delivery.expected().toLocalDate()));
    head.textOf(DeliverySheets.OWN_MATERIAL)
        .set(DeliverySheets.yesOrNo(delivery.ownMaterial()).in(locale()));
    head.textOf(DeliverySheets.NOTE).set(delivery.note());
    lines.setAll(
        record.progress().lines().stream()
            .map(
                each ->
                    new EnteredLine(
                        new NewDelivery.Line(
                            each.line().item(),
                            each.line().length(),
                            each.line().count(),
                            each.line().heat()),
                        record.item(each)))
            .toList());
  }

  void parties(String text, Consumer<List<Party>> answer) {
    ask(partySlot, () -> typed.parties(text, MOST_OFFERED), answer);
  }

  void items(String text, Consumer<List<Item>> answer) {
    ask(itemSlot, () -> search.items(text, MOST_OFFERED), answer);
  }

  private <T> void ask(Slot slot, Work<List<T>> work, Consumer<List<T>> answer) {
    context
        .tasks()
        .<List<T>>latest(
            slot,
            context.texts().of("delivery.reading"),
            work,
            answer,
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }

  /** Takes the line that is typed. */
  void addLine() {
    addLine(() -> {});
  }

  private void addLine(Runnable added) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    Map<Column, String> cells = line.typed();
    Locale locale = locale();
    run(
        () -> typed.line(cells, locale),
        outcome -> {
          switch (outcome) {
            case TypedDelivery.LineOutcome.Fits(var fits, var item) -> {
              lines.add(new EnteredLine(fits, item));
              line.clear();
              onLine.run();
              added.run();
            }
            case TypedDelivery.LineOutcome.Faulty(var faults) ->
                line.say(faults, locale).ifPresent(onFault);
          }
        });
  }

  void remove(EnteredLine entered) {
    lines.remove(entered);
  }

  /** Announces it. */
  void save() {
    if (busy.get()) {
      return;
    }
    if (line.typed().values().stream().anyMatch(cell -> !cell.isEmpty())) {
      addLine(() -> context.notifications().info(Words.of("delivery.line-begun")));
      return;
    }
    busy.set(true);
    Command command = context.person().command();
    Map<Column, String> cells = head.typed();
    List<NewDelivery.Line> entered = lines.stream().map(EnteredLine::line).toList();
    Locale locale = locale();
    run(() -> typed.save(command, seen, cells, entered, locale), outcome -> ended(outcome, locale));
  }

  private void ended(TypedDelivery.Outcome outcome, Locale locale) {
    switch (outcome) {
      case TypedDelivery.Outcome.Saved(var delivery) -> {
        clear();
        context.notifications().done(Words.of("delivery.saved", delivery.reference()));
        context.navigation().open(ReceivingPages.RECORD, delivery.id().value().toString());
      }
      case TypedDelivery.Outcome.Refused(var why) ->
          context
              .notifications()
              .warn(Words.of("delivery.not-done"), DeliveryWords.of(why, context.zone()));
      case TypedDelivery.Outcome.Faulty(var faults) -> head.say(faults, locale).ifPresent(onFault);
    }
  }

  private <T> void run(Work<T> work, Consumer<T> ended) {
    context
        .tasks()
        .<T>run(
            context.texts().of("delivery.saving"),
            work,
            outcome -> {
              busy.set(false);
              ended.accept(outcome);
            },
            fault -> {
              busy.set(false);
              context.notifications().fault(fault);
            });
  }

  private Locale locale() {
    return context.texts().language().locale();
  }
}
