package org.kerf.ui.receiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.receiving.DeliveryRefusal;
import org.kerf.flow.receiving.ReceiveDelivery;
import org.kerf.flow.receiving.WhatCame;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.query.receiving.DeliveryReader;
import org.kerf.query.receiving.DeliveryRecord;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.LabelCopies;
import org.kerf.ui.unit.UnitBookings;

/** What came of a delivery, as it is counted, and how that differs from what was announced. */
final class ReceiptModel {

  private static final int MOST_OFFERED = 20;

  private final ViewContext context;
  private final DeliveryReader reader;
  private final ReceiveDelivery receive;
  private final WarehouseSearch search;
  private final UnitBookings bookings;
  private final LabelCopies copies;
  private final Slot slot = new Slot();
  private final Slot lookupSlot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<DeliveryRecord>> record =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<ReceiptRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ReceiptReason> reasons = FXCollections.observableArrayList();
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private Consumer<ReceiptRow> onFault = row -> {};
  private Consumer<ReceiptReason> onReasonMissing = reason -> {};

  ReceiptModel(
      ViewContext context,
      DeliveryReader reader,
      ReceiveDelivery receive,
      WarehouseSearch search,
      UnitBookings bookings,
      LabelCopies copies) {
    this.context = context;
    this.reader = reader;
    this.receive = receive;
    this.search = search;
    this.bookings = bookings;
    this.copies = copies;
  }

  ReadOnlyObjectProperty<Optional<DeliveryRecord>> recordProperty() {
    return record.getReadOnlyProperty();
  }

  /** In the order of the lines. */
  ObservableList<ReceiptRow> rows() {
    return rows;
  }

  /** One for each difference of what is typed now. */
  ObservableList<ReceiptReason> reasons() {
    return reasons;
  }

  /** How many labels of each bundle. */
  LabelCopies copies() {
    return copies;
  }

  /** Whether something is being booked: until then nothing more is. */
  BooleanProperty bookingProperty() {
    return booking;
  }

  /** Told which row is the first at fault. */
  void setOnFault(Consumer<ReceiptRow> told) {
    onFault = told;
  }

  /** Told which difference is the first that has no reason yet. */
  void setOnReasonMissing(Consumer<ReceiptReason> told) {
    onReasonMissing = told;
  }

  /**
   * Begins with the lines of this delivery that are open.
   *
   * @param unknown told that there is no such delivery
   */
  void begin(String id, Runnable unknown, Consumer<StationFault> failed) {
    Optional<DeliveryId> asked = DeliveryId.parse(id);
    if (asked.isEmpty()) {
      show(Optional.empty(), unknown);
      return;
    }
    context
        .tasks()
        .<Optional<DeliveryRecord>>atOnce(
            slot,
            context.texts().of("delivery.reading"),
            () -> reader.read(asked.get()),
            found -> show(found, unknown),
            failed);
  }

  private void show(Optional<DeliveryRecord> found, Runnable unknown) {
    reasons.clear();
    rows.setAll(
        found.stream()
            .flatMap(now -> now.progress().lines().stream())
            .filter(line -> line.open() > 0)
            .map(this::row)
            .toList());
    record.set(found);
    if (found.isEmpty()) {
      unknown.run();
    }
  }

  private ReceiptRow row(LineProgress line) {
    var row = new ReceiptRow(line);
    row.countProperty().subscribe((before, now) -> compare());
    row.damagedProperty().subscribe((before, now) -> compare());
    return row;
  }

  /** The line came as one bundle more. */
  ReceiptRow more(ReceiptRow after) {
    ReceiptRow row = row(after.line());
    row.locationProperty().set(after.locationProperty().get());
    rows.add(rows.indexOf(after) + 1, row);
    return row;
  }

  /** Whether the row is a bundle more than the line has to have. */
  boolean isExtra(ReceiptRow row) {
    return rowsOf(row.line().line().id()).size() > 1;
  }

  /**
   * There was no such bundle; what was typed of it comes back with undo.
   *
   * @param then told the row that stands before it, or after it
   */
  void remove(ReceiptRow row, Consumer<ReceiptRow> then) {
    int at = rows.indexOf(row);
    if (at < 0 || !isExtra(row)) {
      return;
    }
    rows.remove(row);
    compare();
    then.accept(rows.get(Math.max(0, at - 1)));
    if (row.isFilled()) {
      context
          .notifications()
          .done(
              Words.of("delivery.bundle-removed"),
              () -> {
                rows.add(Math.min(at, rows.size()), row);
                compare();
              });
    }
  }

  /** Keeps the reasons of differences that are as they were. */
  private void compare() {
    List<LineProgress.Found> found = new ArrayList<>();
    rows.stream()
        .map(row -> row.line())
        .distinct()
        .forEach(line -> found.addAll(differences(line)));
    List<ReceiptReason> now =
        found.stream()
            .map(
                each ->
                    reasons.stream()
                        .filter(known -> known.found().equals(each))
                        .findFirst()
                        .orElseGet(() -> new ReceiptReason(each)))
            .toList();
    if (!now.equals(reasons)) {
      reasons.setAll(now);
    }
  }

  private List<LineProgress.Found> differences(LineProgress line) {
    List<ReceiptRow> filled =
        rowsOf(line.line().id()).stream().filter(ReceiptRow::isFilled).toList();
    boolean readable =
        filled.stream()
            .allMatch(row -> row.cameCount().isPresent() && row.damagedCount().isPresent());
    return filled.isEmpty() || !readable
        ? List.of()
        : line.differences(
            filled.stream().mapToInt(row -> row.cameCount().orElseThrow()).sum(),
            filled.stream().mapToInt(row -> row.damagedCount().orElseThrow()).sum());
  }

  List<ReceiptRow> rowsOf(DeliveryLineId line) {
    return rows.stream().filter(row -> row.line().line().id().equals(line)).toList();
  }

  void heats(String text, Consumer<List<Heat>> answer) {
    ask(() -> search.heats(text, MOST_OFFERED), answer);
  }

  void locations(String text, Consumer<List<Location>> answer) {
    ask(() -> search.locations(text, MOST_OFFERED), answer);
  }

  /** Locations with this label: mostly one. */
  void locations(ShortCode label, Consumer<List<Location>> answer) {
    ask(() -> search.locations(label), answer);
  }

  /** The location of exactly this name. */
  void locationsNamed(String name, Consumer<List<Location>> answer) {
    ask(() -> search.locationsNamed(name), answer);
  }

  private <T> void ask(Work<List<T>> work, Consumer<List<T>> answer) {
    context
        .tasks()
        .<List<T>>latest(
            lookupSlot,
            context.texts().of("delivery.reading"),
            work,
            answer,
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }

  /**
   * It goes here: the row that was scanned at, and every other that says nothing yet of where it
   * goes.
   */
  void put(Optional<ReceiptRow> at, Location location) {
    at.ifPresent(row -> row.locationProperty().set(location.name()));
    rows.stream()
        .filter(row -> row.locationProperty().get().isBlank())
        .forEach(row -> row.locationProperty().set(location.name()));
  }

  /**
   * Books it, unless something is being booked or is missing.
   *
   * @param occurred when it came, if not now
   */
  void receive(Optional<Instant> occurred) {
    Optional<DeliveryRecord> now = record.get();
    if (booking.get() || now.isEmpty()) {
      return;
    }
    List<ReceiptRow> filled = rows.stream().filter(ReceiptRow::isFilled).toList();
    List<ReceiptRow> unreadable =
        filled.stream()
            .filter(row -> row.cameCount().isEmpty() || row.damagedCount().isEmpty())
            .toList();
    if (!unreadable.isEmpty()) {
      unreadable.forEach(row -> row.errorProperty().set(Words.of("delivery.row.count-unfit")));
      onFault.accept(unreadable.getFirst());
      return;
    }
    Optional<ReceiptCopies> labels = copies.wanted();
    if (labels.isEmpty()) {
      return;
    }
    var came =
        new WhatCame(
            now.get().progress().delivery().id(),
            filled.stream().map(ReceiptRow::row).toList(),
            filled.stream()
                .filter(row -> row.newHeatProperty().get())
                .map(ReceiptRow::heatToAdd)
                .toList(),
            reasons.stream()
                .filter(ReceiptReason::isGiven)
                .map(reason -> reason.difference(context.texts()))
                .toList(),
            occurred);
    book(came, labels.get(), filled, now.get());
  }

  private void book(
      WhatCame came, ReceiptCopies labels, List<ReceiptRow> filled, DeliveryRecord now) {
    booking.set(true);
    Command command = context.person().command();
    context
        .tasks()
        .<ReceiveDelivery.Outcome>run(
            context.texts().of("delivery.receiving"),
            () -> receive.run(command, came, labels),
            outcome -> {
              booking.set(false);
              ended(outcome, labels, filled, now);
            },
            fault -> {
              booking.set(false);
              context.notifications().fault(fault);
            });
  }

  private void ended(
      ReceiveDelivery.Outcome outcome,
      ReceiptCopies labels,
      List<ReceiptRow> filled,
      DeliveryRecord record) {
    switch (outcome) {
      case ReceiveDelivery.Outcome.Received received -> {
        String id = record.progress().delivery().id().value().toString();
        Words came =
            Words.of(
                received.state().open() ? "delivery.received-partly" : "delivery.received-done",
                record.progress().delivery().reference(),
                received.document().code().spaced());
        context
            .notifications()
            .done(
                labels.copies() == 0 ? came : Words.of("delivery.with-labels", came),
                () ->
                    bookings.takeBack(
                        received.document(),
                        () -> context.navigation().open(ReceivingPages.RECORD, id)));
        context.navigation().open(ReceivingPages.RECORD, id);
      }
      case ReceiveDelivery.Outcome.Refused(DeliveryRefusal.Rows(var faults)) -> {
        faults.forEach(fault -> refused(filled.get(fault.place()), fault));
        onFault.accept(filled.get(faults.getFirst().place()));
      }
      case ReceiveDelivery.Outcome.Refused(var why) -> {
        context
            .notifications()
            .warn(Words.of("delivery.not-done"), DeliveryWords.of(why, context.zone()));
        if (why instanceof DeliveryRefusal.ReasonsMissing) {
          reasons.stream()
              .filter(reason -> !reason.isGiven())
              .findFirst()
              .ifPresent(onReasonMissing);
        }
      }
    }
  }

  private static void refused(ReceiptRow row, DeliveryRefusal.Row why) {
    row.unknownHeatProperty().set(why.why() == DeliveryRefusal.RowReason.UNKNOWN_HEAT);
    row.errorProperty().set(DeliveryWords.of(why));
  }
}
