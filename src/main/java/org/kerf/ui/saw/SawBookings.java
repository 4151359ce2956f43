package org.kerf.ui.saw;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.Saw;
import org.kerf.cutting.model.SawId;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.DocumentId;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/**
 * How the saw stands, and the bookings that change it. One booking at a time; each hands back how
 * things stand after it. What was just shown can't be confirmed at once, so that the second tap of
 * a trembling hand does not confirm the next cut.
 */
final class SawBookings {

  /** A booking of the saw, on a worker. */
  @FunctionalInterface
  interface Job {
    SawAnswer run(User user) throws StationFault;
  }

  private record After(SawAnswer answer, SawMoment moment) {}

  private static final Duration DOUBLE_TAP = Duration.ofMillis(700);

  private final Desk desk;
  private final InstantSource clock;
  private final SawReading reading;
  private final Slot slot = new Slot();
  private final ObjectProperty<@Nullable SawMoment> moment = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable SawTrouble> trouble = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable DocumentId> closing = new SimpleObjectProperty<>();
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private Optional<SawId> saw = Optional.empty();
  private Instant shownAt = Instant.EPOCH;
  private Runnable onBooking = () -> {};
  private Consumer<StationFault> onFault = fault -> {};

  SawBookings(Desk desk, SawReading reading) {
    this.desk = desk;
    this.clock = desk.clock();
    this.reading = reading;
  }

  ObjectProperty<@Nullable SawMoment> momentProperty() {
    return moment;
  }

  ObjectProperty<@Nullable SawTrouble> troubleProperty() {
    return trouble;
  }

  ObjectProperty<@Nullable DocumentId> closingProperty() {
    return closing;
  }

  BooleanProperty bookingProperty() {
    return booking;
  }

  /** What happens before each booking. */
  void setOnBooking(Runnable before) {
    onBooking = before;
  }

  void setOnFault(Consumer<StationFault> fault) {
    onFault = fault;
  }

  void fault(StationFault fault) {
    onFault.accept(fault);
  }

  /** From now on it is about this saw, or about none. */
  void choose(Optional<SawId> chosen) {
    saw = chosen;
    closing.set(null);
    refresh();
  }

  /** Looks for the saw of this name. */
  void readSaw(String name, Consumer<Optional<Saw>> found) {
    desk.tasks()
        .<Optional<Saw>>latest(
            slot,
            desk.texts().of("saw.reading"),
            () ->
                desk.jobs()
                    .reading()
                    .of(
                        tx ->
                            desk.jobs().faces().plans().saws(tx).stream()
                                .filter(each -> each.name().equals(name))
                                .findFirst()),
            found,
            onFault);
  }

  void refresh() {
    if (booking.get()) {
      return;
    }
    Optional<SawId> asked = saw;
    desk.tasks()
        .<SawMoment>latest(
            slot, desk.texts().of("saw.reading"), () -> reading.moment(asked), this::show, onFault);
  }

  /**
   * Books, unless a booking is under way.
   *
   * @param whenDone comes after a booking without trouble
   */
  void book(String name, Job job, Runnable whenDone) {
    if (booking.get()) {
      return;
    }
    booking.set(true);
    slot.forget();
    onBooking.run();
    User user = desk.person().now();
    Optional<SawId> asked = saw;
    desk.tasks()
        .<After>run(
            desk.texts().of(name),
            () -> {
              SawAnswer answer = job.run(user);
              return new After(answer, reading.moment(asked));
            },
            after -> {
              booked(after);
              if (after.answer().trouble().isEmpty()) {
                whenDone.run();
              }
            },
            fault -> {
              booking.set(false);
              onFault.accept(fault);
            });
  }

  private void booked(After after) {
    after.answer().closing().ifPresent(closing::set);
    after.answer().trouble().ifPresent(trouble::set);
    show(after.moment());
    booking.set(false);
  }

  private void show(SawMoment now) {
    if (!now.equals(moment.get())) {
      shownAt = clock.instant();
      moment.set(now);
    }
  }

  /** Whether what is shown was there long enough to be confirmed. */
  boolean handIsSteady() {
    return !booking.get()
        && trouble.get() == null
        && !clock.instant().isBefore(shownAt.plus(DOUBLE_TAP));
  }

  void warn(String key, Object... about) {
    trouble.set(new SawTrouble(Words.of(key + ".what", about), Words.of(key + ".do", about)));
  }

  void acknowledge() {
    trouble.set(null);
  }
}
