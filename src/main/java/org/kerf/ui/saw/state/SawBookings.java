package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.query.saw.SawMoment;
import org.kerf.query.saw.SawReading;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/**
 * How the saw stands, and the bookings that change it. One booking at a time; each hands back how
 * things stand after it. What was just shown or booked can't be confirmed at once, so that an
 * unintended second tap does not confirm the next cut.
 */
public final class SawBookings {

  /** A booking of the saw, on a worker. */
  @FunctionalInterface
  public interface Job {
    SawAnswer run(Command command) throws StationFault;
  }

  private record After(SawAnswer answer, SawMoment moment) {}

  /** Under this name the station remembers its saw from one start to the next. */
  public static final String MEMORY = "saw.of-this-station";

  private final ViewContext context;
  private final SawReading reading;
  private final TapDebounce hand;
  private final Slot slot = new Slot();
  private final ObjectProperty<@Nullable SawMoment> moment = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable SawAlarm> alarm = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UndoOffer> offer = new SimpleObjectProperty<>();
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private Optional<SawId> saw;
  private Runnable onBooking = () -> {};
  private Consumer<StationFault> onFault = fault -> {};

  public SawBookings(ViewContext context, SawReading reading, TapDebounce hand) {
    this.context = context;
    this.reading = reading;
    this.hand = hand;
    this.saw = context.memory().recall(MEMORY).flatMap(SawBookings::idIn);
  }

  /** What another program or an old one wrote there is no saw. */
  private static Optional<SawId> idIn(String text) {
    try {
      return Optional.of(new SawId(UUID.fromString(text)));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  ObjectProperty<@Nullable SawMoment> momentProperty() {
    return moment;
  }

  ObjectProperty<@Nullable SawAlarm> alarmProperty() {
    return alarm;
  }

  ObjectProperty<@Nullable UndoOffer> offerProperty() {
    return offer;
  }

  public BooleanProperty bookingProperty() {
    return booking;
  }

  /** Once the next bar lies on the saw, the one before can't be reopened here. */
  void forgetOffer() {
    offer.set(null);
  }

  /** What happens before each booking. */
  void setOnBooking(Runnable before) {
    onBooking = before;
  }

  public void setOnFault(Consumer<StationFault> fault) {
    onFault = fault;
  }

  void fault(StationFault fault) {
    onFault.accept(fault);
  }

  /** From now on it is about this saw, also after the next start; or about none until one is. */
  void choose(Optional<SawId> chosen) {
    saw = chosen;
    chosen.ifPresent(id -> context.memory().remember(MEMORY, id.value().toString()));
    offer.set(null);
    refresh();
  }

  /** Looks for the saw of this name, and for the one that the station works at. */
  void readSaws(Consumer<List<Saw>> found) {
    context
        .tasks()
        .<List<Saw>>atOnce(slot, context.texts().of("saw.reading"), reading::saws, found, onFault);
  }

  /** The saw that the station works at; empty if nobody has said so. */
  Optional<SawId> chosen() {
    return saw;
  }

  void refresh() {
    if (booking.get()) {
      return;
    }
    Optional<SawId> asked = saw;
    context
        .tasks()
        .<SawMoment>atOnce(
            slot,
            context.texts().of("saw.reading"),
            () -> reading.moment(asked),
            this::show,
            onFault);
  }

  void lookAgain() {
    if (booking.get()) {
      return;
    }
    Optional<SawId> asked = saw;
    context
        .tasks()
        .<SawMoment>quietly(
            slot,
            context.texts().of("saw.reading"),
            () -> reading.moment(asked),
            this::show,
            context.notifications()::faultOnce);
  }

  /**
   * Books what a hand confirmed, unless a booking is under way or the hand was too quick.
   *
   * @param whenDone called after a booking that was not refused
   */
  public void book(String name, Job job, Runnable whenDone) {
    if (handIsSteady()) {
      bookNow(name, job, whenDone);
    }
  }

  void bookScanned(String name, Job job) {
    bookScanned(name, job, () -> {});
  }

  /** Books what was scanned, unless a booking is under way: a scan is not repeated by accident. */
  void bookScanned(String name, Job job, Runnable whenDone) {
    if (!booking.get() && alarm.get() == null) {
      bookNow(name, job, whenDone);
    }
  }

  private void bookNow(String name, Job job, Runnable whenDone) {
    booking.set(true);
    hand.startAgain();
    slot.forget();
    onBooking.run();
    Command command = context.person().command();
    Optional<SawId> asked = saw;
    context
        .tasks()
        .<After>run(
            context.texts().of(name),
            () -> {
              SawAnswer answer = job.run(command);
              return new After(answer, reading.moment(asked));
            },
            after -> {
              booked(after);
              if (after.answer().alarm().isEmpty()) {
                whenDone.run();
              }
            },
            fault -> {
              booking.set(false);
              onFault.accept(fault);
            });
  }

  private void booked(After after) {
    try {
      after.answer().offer().ifPresent(offer::set);
      after.answer().alarm().ifPresent(alarm::set);
      after.answer().voidLabels().forEach(this::sayVoid);
      show(after.moment());
    } finally {
      booking.set(false);
    }
  }

  private void sayVoid(ShortCode label) {
    context
        .notifications()
        .warn(Words.of("saw.void-label.what", label.spaced()), Words.of("saw.void-label.why"));
  }

  private void show(SawMoment now) {
    if (!now.equals(moment.get())) {
      hand.startAgain();
      moment.set(now);
    }
  }

  /** Something new is asked: it can't be answered at once. */
  void startAgain() {
    hand.startAgain();
  }

  /** Whether what is shown was there long enough to be confirmed. */
  boolean handIsSteady() {
    return !booking.get() && alarm.get() == null && hand.isSteady();
  }

  void warn(String key, Object... about) {
    alarm.set(new SawAlarm(Words.of(key + ".what", about), Words.of(key + ".do", about)));
  }

  void acknowledge() {
    hand.startAgain();
    alarm.set(null);
    refresh();
  }
}
