package org.kerf.ui.receiving;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.receiving.PutAway;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.receiving.PutAwayReader;
import org.kerf.query.receiving.PutAwayReader.Placing;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.UnitBookings;

/** What is being put away: a unit is scanned, then the location where it was laid. */
final class PutAwayModel {

  private static final int MOST_WAITING = 100;
  private static final int MOST_OFFERED = 20;
  private static final String NOT_UNDERSTOOD = "putaway.not-understood.many";

  /** What was put away last. */
  private record Last(UnitLine unit, Location location) {}

  private final ViewContext context;
  private final PutAwayReader reader;
  private final WarehouseSearch search;
  private final PutAway putAway;
  private final UnitBookings bookings;
  private final Slot listSlot = new Slot();
  private final Slot locationSlot = new Slot();
  private final ObservableList<UnitLine> waiting = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Placing>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Words> said = new ReadOnlyObjectWrapper<>(Words.plain(""));
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private Optional<Last> last = Optional.empty();

  PutAwayModel(
      ViewContext context,
      PutAwayReader reader,
      WarehouseSearch search,
      PutAway putAway,
      UnitBookings bookings) {
    this.context = context;
    this.reader = reader;
    this.search = search;
    this.putAway = putAway;
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

  BooleanProperty bookingProperty() {
    return booking;
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

  /** Whether the page has a use for this code. */
  boolean scan(ShortCode code) {
    return switch (code.kind()) {
      case BAR, PIECE, REMNANT -> {
        find(
            () -> reader.units(code),
            found -> scanned(code.spaced(), found, this::take, "putaway.no-unit"));
        yield true;
      }
      case LOCATION -> {
        find(
            () -> search.locations(code),
            found -> scanned(code.spaced(), found, this::put, "putaway.no-location"));
        yield true;
      }
      case ORDER, PLAN, DOCUMENT -> false;
    };
  }

  /** A text was scanned: the name painted at a location. */
  boolean scanText(String text) {
    find(
        () -> search.locationsNamed(text),
        found -> scanned(text, found, this::put, "putaway.no-location"));
    return true;
  }

  private <T> void find(Work<List<T>> work, Consumer<List<T>> answer) {
    context
        .tasks()
        .<List<T>>run(
            context.texts().of("putaway.reading"), work, answer, context.notifications()::fault);
  }

  private <T> void scanned(String text, List<T> found, Consumer<T> use, String nothing) {
    if (found.size() == 1) {
      context.notifications().settle(NOT_UNDERSTOOD);
      use.accept(found.getFirst());
    } else {
      String key = found.isEmpty() ? nothing : "putaway.several";
      context
          .notifications()
          .error(NOT_UNDERSTOOD, Words.of(key, text), Words.of("putaway.what-to-scan"));
    }
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

  /** What is in the hand was laid here. A second scan of the same label says that it is so. */
  void put(Location location) {
    if (booking.get()) {
      return;
    }
    Optional<Placing> now = current.get();
    if (now.isPresent()) {
      book(now.get().unit(), location);
    } else if (last.filter(done -> done.location().id().equals(location.id())).isPresent()) {
      said.set(already(last.get().unit(), location));
    } else {
      context
          .notifications()
          .error(
              NOT_UNDERSTOOD,
              Words.of("putaway.unit-first", location.name()),
              Words.of("putaway.what-to-scan"));
    }
  }

  private static Words already(UnitLine unit, Location location) {
    return Words.of("putaway.already", unit.unit().code().spaced(), location.name());
  }

  private void book(UnitLine unit, Location location) {
    booking.set(true);
    Command command = context.person().command();
    context
        .tasks()
        .<PutAway.Outcome>run(
            context.texts().of("putaway.moving"),
            () -> putAway.run(command, unit.unit().id(), location.id()),
            outcome -> {
              booking.set(false);
              ended(outcome, unit, location);
            },
            fault -> {
              booking.set(false);
              context.notifications().fault(fault);
            });
  }

  private void ended(PutAway.Outcome outcome, UnitLine unit, Location location) {
    String code = unit.unit().code().spaced();
    switch (outcome) {
      case PutAway.Outcome.Moved(var document) -> {
        Words done = Words.of("putaway.done", code, location.name());
        settled(unit, location, done);
        context.notifications().done(done, () -> bookings.takeBack(document, this::takenBack));
      }
      case PutAway.Outcome.AlreadyThere() -> settled(unit, location, already(unit, location));
      case PutAway.Outcome.Gone() -> {
        current.set(Optional.empty());
        context
            .notifications()
            .warn(Words.of("putaway.gone", code), Words.of("putaway.what-to-scan"));
      }
      case PutAway.Outcome.LocationOutOfUse() ->
          context
              .notifications()
              .error(
                  NOT_UNDERSTOOD,
                  Words.of("putaway.out-of-use", location.name()),
                  Words.of("putaway.what-to-scan"));
    }
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
    refresh();
  }
}
