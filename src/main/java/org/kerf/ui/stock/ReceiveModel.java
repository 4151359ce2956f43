package org.kerf.ui.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.imports.ReceiveStock;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ScannedGoods;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.LabelCopies;
import org.kerf.ui.unit.UnitBookings;

/** What is typed of stock that comes in, column by column, and what is wrong with it. */
final class ReceiveModel {

  /** In the order in which they are typed. */
  static final List<Column> COLUMNS = StockSheets.RECEIPT;

  static final Column ITEM = StockSheets.ITEM;
  static final Column LOCATION = StockSheets.LOCATION;
  static final Column COUNT = StockSheets.COUNT;
  static final Column LENGTH = StockSheets.LENGTH;
  static final Column HEAT = StockSheets.HEAT;
  static final Column LOT = StockSheets.LOT;

  private static final int MOST_OFFERED = 20;
  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final ReceiveStock receive;
  private final WarehouseSearch search;
  private final UnitBookings bookings;
  private final LabelCopies copies;
  private final Map<Column, StringProperty> texts = new LinkedHashMap<>();
  private final Map<Column, ObjectProperty<Words>> errors = new LinkedHashMap<>();

  /** What stood in the fields after the last one was booked; nothing before the first. */
  private Map<Column, String> left = Map.of();

  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final Slot itemSlot = new Slot();
  private final Slot heatSlot = new Slot();
  private final Slot locationSlot = new Slot();
  private Consumer<Column> onFault = column -> {};
  private Runnable onReceived = () -> {};

  ReceiveModel(
      ViewContext context,
      ReceiveStock receive,
      WarehouseSearch search,
      UnitBookings bookings,
      LabelCopies copies) {
    this.context = context;
    this.receive = receive;
    this.search = search;
    this.bookings = bookings;
    this.copies = copies;
    for (Column column : StockSheets.RECEIPT) {
      var text = new SimpleStringProperty("");
      var error = new SimpleObjectProperty<>(NOTHING);
      text.subscribe((before, now) -> error.set(NOTHING));
      texts.put(column, text);
      errors.put(column, error);
    }
  }

  /** How many labels of it. */
  LabelCopies copies() {
    return copies;
  }

  StringProperty textOf(Column column) {
    return Objects.requireNonNull(texts.get(column));
  }

  ObjectProperty<Words> errorOf(Column column) {
    return Objects.requireNonNull(errors.get(column));
  }

  /** Whether something is being booked: until then nothing more is. */
  BooleanProperty bookingProperty() {
    return booking;
  }

  /** Told which column is at fault first. */
  void setOnFault(Consumer<Column> told) {
    onFault = told;
  }

  void setOnReceived(Runnable told) {
    onReceived = told;
  }

  /** Says what is wrong with what stands in a field that was left. */
  void check(Column column) {
    if (!textOf(column).get().isBlank()) {
      Map<Column, Reason> faults = receive.faults(typed(), locale());
      if (faults.containsKey(column)) {
        say(column, faults.get(column));
      }
    }
  }

  void items(String text, Consumer<List<Item>> answer) {
    ask(itemSlot, () -> search.items(text, MOST_OFFERED), answer);
  }

  void heats(String text, Consumer<List<Heat>> answer) {
    ask(heatSlot, () -> search.heats(text, MOST_OFFERED), answer);
  }

  void locations(String text, Consumer<List<Location>> answer) {
    ask(locationSlot, () -> search.locations(text, MOST_OFFERED), answer);
  }

  /** Locations with this label: mostly one. */
  void locations(ShortCode label, Consumer<List<Location>> answer) {
    ask(locationSlot, () -> search.locations(label), answer);
  }

  private <T> void ask(Slot slot, Work<List<T>> work, Consumer<List<T>> answer) {
    context
        .tasks()
        .<List<T>>latest(
            slot,
            context.texts().of("receive.title"),
            work,
            answer,
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }

  /**
   * Books it, unless something is being booked, or nothing was typed since the last one: the second
   * of a double click says nothing.
   */
  void receive() {
    if (booking.get() || typed().equals(left)) {
      return;
    }
    Optional<ReceiptCopies> labels = copies.wanted();
    if (labels.isEmpty()) {
      return;
    }
    booking.set(true);
    Command command = context.person().command();
    Map<Column, String> typed = typed();
    Locale locale = locale();
    context
        .tasks()
        .<ReceiveStock.Outcome>run(
            context.texts().of("receive.receiving"),
            () -> receive.run(command, typed, locale, labels.get()),
            outcome -> ended(outcome, labels.get()),
            fault -> {
              booking.set(false);
              context.notifications().fault(fault);
            });
  }

  /** A label was scanned that no location has. */
  void unknown(ShortCode label) {
    context
        .notifications()
        .error(Words.of("scan.unknown", label.spaced()), Words.of("scan.refusal.NOT_KNOWN"));
  }

  /** Whether a barcode says something that stands in the form. */
  boolean says(ScannedGoods goods) {
    return goods.lot().isPresent() || goods.count().isPresent() || goods.length().isPresent();
  }

  /** Fills in what a barcode says of the goods; the item is picked where it is looked up. */
  void fill(ScannedGoods goods) {
    goods.lot().ifPresent(lot -> textOf(StockSheets.LOT).set(lot));
    goods.heat().ifPresent(heat -> textOf(StockSheets.HEAT).set(heat.number()));
    goods
        .count()
        .ifPresent(count -> textOf(StockSheets.COUNT).set(CellText.of(count).in(locale())));
    goods
        .length()
        .ifPresent(length -> textOf(StockSheets.LENGTH).set(CellText.of(length).in(locale())));
  }

  /** Takes back what the newest notice offers. */
  void takeBackNewest() {
    context.notifications().undoNewest();
  }

  private void ended(ReceiveStock.Outcome outcome, ReceiptCopies labels) {
    booking.set(false);
    switch (outcome) {
      case ReceiveStock.Outcome.Received received -> {
        var unit = received.unit();
        textOf(StockSheets.COUNT).set("");
        textOf(StockSheets.LOT).set("");
        left = typed();
        context
            .notifications()
            .done(
                Words.of(
                    labels.copies() == 0 ? "receive.done" : "receive.done-labelled",
                    unit.code().spaced(),
                    unit.onHand(),
                    unit.length()),
                () -> bookings.takeBack(received.document(), () -> {}));
        onReceived.run();
      }
      case ReceiveStock.Outcome.Faulty(Map<Column, Reason> faults) -> {
        faults.forEach(this::say);
        StockSheets.RECEIPT.stream().filter(faults::containsKey).findFirst().ifPresent(onFault);
      }
    }
  }

  private void say(Column column, Reason reason) {
    errorOf(column)
        .set(
            reason.code() == Reason.Code.REQUIRED
                ? Words.of("receive.required")
                : Words.plain(reason.text(locale())));
  }

  private Map<Column, String> typed() {
    Map<Column, String> typed = new LinkedHashMap<>();
    texts.forEach((column, text) -> typed.put(column, text.get().strip()));
    return typed;
  }

  private Locale locale() {
    return context.texts().language().locale();
  }
}
