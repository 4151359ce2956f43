package org.kerf.ui.receiving;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.receiving.PutAwayReader;
import org.kerf.query.receiving.PutAwayReader.Placing;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.controls.scans.ScanOutcome;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.UnitBookings;

/** What is being put away: a unit is scanned, then the location where it was laid. */
final class PutAwayModel implements ContinuousScans.Target {

  private static final int MOST_WAITING = 100;
  private static final int MOST_OFFERED = 20;

  /** Counts what was typed in vain. */
  private static final String NOT_DONE = "putaway.not-done.many";

  /** What was put away last. */
  private record Last(UnitLine unit, Location location) {}

  private final ViewContext context;
  private final PutAwayReader reader;
  private final WarehouseSearch search;
  private final MoveUnit move;
  private final UnitBookings bookings;
  private final Slot listSlot = new Slot();
  private final Slot locationSlot = new Slot();
  private final ObservableList<UnitLine> waiting = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Placing>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Words> said = new ReadOnlyObjectWrapper<>(Words.plain(""));
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private Optional<Last> last = Optional.empty();

  PutAwayModel(
      ViewContext context,
      PutAwayReader reader,
      WarehouseSearch search,
      MoveUnit move,
      UnitBookings bookings) {
    this.context = context;
    this.reader = reader;
    this.search = search;
    this.move = move;
    this.bookings = bookings;
  }

  /** What was received and has not been moved yet. */
  ObservableList<UnitLine> waiting() {
    return waiting;
  }

  /** What is in the hand now, and where it could go. */
  ReadOnlyObjectProperty<Optional<Placing>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What was done last, for whoever stands two steps away. */
  ReadOnlyObjectProperty<Words> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** How many units were put away since the page was opened, less those taken back. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Somebody begins a new go. */
  void begin() {
    count.set(0);
  }

  void refresh(Consumer<StationFault> failed) {
    context
        .tasks()
        .<List<UnitLine>>latest(
            listSlot,
            context.texts().of("putaway.reading"),
            () -> reader.waiting(MOST_WAITING),
            waiting::setAll,
            failed);
  }

  private void refresh() {
    refresh(context.notifications()::fault);
  }

  /** Takes this unit in the hand. */
  void take(UnitLine unit) {
    context
        .tasks()
        .<Optional<Placing>>run(
            context.texts().of("putaway.reading"),
            () -> reader.unit(unit.unit().id()),
            found -> found.ifPresent(this::take),
            context.notifications()::fault);
  }

  private void take(Placing placing) {
    said.set(Words.plain(""));
    current.set(Optional.of(placing));
  }

  /** Lays down what is in the hand without booking anything. */
  void leave() {
    current.set(Optional.empty());
  }

  @Override
  public void take(ShortCode code, Consumer<ScanOutcome> ended) {
    switch (code.kind()) {
      case BAR, PIECE, REMNANT ->
          find(
              () -> reader.units(code),
              code.spaced(),
              "putaway.no-unit",
              unit -> {
                take(unit);
                ended.accept(new ScanOutcome.Right());
              },
              ended);
      case LOCATION ->
          find(
              () -> search.locations(code),
              code.spaced(),
              "putaway.no-location",
              location -> put(location, ended),
              ended);
      case ORDER, PLAN, DOCUMENT -> ended.accept(wrong("putaway.no-use", code.spaced()));
    }
  }

  @Override
  public boolean takesTexts() {
    return true;
  }

  /** The name painted at a location. */
  @Override
  public void takeText(String text, Consumer<ScanOutcome> ended) {
    find(
        () -> search.locationsNamed(text),
        text,
        "putaway.no-location",
        location -> put(location, ended),
        ended);
  }

  private <T> void find(
      Work<List<T>> work,
      String text,
      String nothing,
      Consumer<T> use,
      Consumer<ScanOutcome> ended) {
    context
        .tasks()
        .<List<T>>run(
            context.texts().of("putaway.reading"),
            work,
            found -> {
              if (found.size() == 1) {
                use.accept(found.getFirst());
              } else {
                ended.accept(wrong(found.isEmpty() ? nothing : "putaway.several", text));
              }
            },
            fault -> ended.accept(ScanOutcome.of(fault)));
  }

  private static ScanOutcome wrong(String key, String name) {
    return new ScanOutcome.Wrong(Words.of(key, name), Words.of("putaway.what-to-scan"));
  }

  void locations(String text, Consumer<List<Location>> answer) {
    context
        .tasks()
        .<List<Location>>latest(
            locationSlot,
            context.texts().of("putaway.reading"),
            () -> search.locations(text, MOST_OFFERED),
            answer,
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }

  /** What is in the hand was laid here, as was typed. */
  void put(Location location) {
    if (!booking.get()) {
      put(location, this::typed);
    }
  }

  private void typed(ScanOutcome outcome) {
    switch (outcome) {
      case ScanOutcome.Right right -> context.notifications().settle(NOT_DONE);
      case ScanOutcome.Wrong(Words what, Words why) ->
          context.notifications().error(NOT_DONE, what, why);
    }
  }

  /** A second scan of the same label says that it is so. */
  private void put(Location location, Consumer<ScanOutcome> ended) {
    Optional<Placing> now = current.get();
    if (now.isPresent() && !booking.get()) {
      book(now.get().unit(), location, ended);
    } else if (last.filter(done -> done.location().id().equals(location.id())).isPresent()) {
      said.set(already(last.get().unit(), location));
      ended.accept(new ScanOutcome.Right());
    } else {
      ended.accept(wrong("putaway.unit-first", location.name()));
    }
  }

  private static Words already(UnitLine unit, Location location) {
    return Words.of("putaway.already", unit.unit().code().spaced(), location.name());
  }

  private void book(UnitLine unit, Location location, Consumer<ScanOutcome> ended) {
    booking.set(true);
    Command command = context.person().command();
    context
        .tasks()
        .<MoveUnit.Outcome>run(
            context.texts().of("putaway.moving"),
            () -> move.run(command, unit.unit().id(), location.id()),
            outcome -> {
              booking.set(false);
              ended.accept(ended(outcome, unit, location));
            },
            fault -> {
              booking.set(false);
              ended.accept(ScanOutcome.of(fault));
            });
  }

  private ScanOutcome ended(MoveUnit.Outcome outcome, UnitLine unit, Location location) {
    String code = unit.unit().code().spaced();
    return switch (outcome) {
      case MoveUnit.Outcome.Moved(var document) -> {
        Words done = Words.of("putaway.done", code, location.name());
        count.set(count.get() + 1);
        settled(unit, location, done);
        context.notifications().done(done, () -> bookings.takeBack(document, this::takenBack));
        yield new ScanOutcome.Right();
      }
      case MoveUnit.Outcome.AlreadyThere() -> {
        settled(unit, location, already(unit, location));
        yield new ScanOutcome.Right();
      }
      case MoveUnit.Outcome.Gone() -> {
        current.set(Optional.empty());
        yield wrong("putaway.gone", code);
      }
      case MoveUnit.Outcome.LocationOutOfUse(var name) -> wrong("putaway.out-of-use", name);
    };
  }

  private void settled(UnitLine unit, Location location, Words done) {
    last = Optional.of(new Last(unit, location));
    current.set(Optional.empty());
    said.set(done);
    refresh();
  }

  private void takenBack() {
    last = Optional.empty();
    said.set(Words.plain(""));
    count.set(Math.max(0, count.get() - 1));
    refresh();
  }
}
