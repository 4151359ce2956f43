package org.kerf.ui.periods;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.erp.csv.cell.Dates;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.periods.ClosePeriod;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.StationFault;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** Which days are closed, and what somebody types to close or open others. */
final class PeriodsModel {

  private static final int MOST_SHOWN = 50;
  private static final Words NOTHING = Words.plain("");

  /**
   * What is shown.
   *
   * @param closings the newest first
   */
  record Shown(List<PeriodClosing> closings, PersonNames names) {

    Shown {
      closings = List.copyOf(closings);
    }

    Optional<LocalDate> closedUpTo() {
      return closings.stream().findFirst().flatMap(PeriodClosing::upTo);
    }
  }

  private final ViewContext context;
  private final Reading reading;
  private final Ledger ledger;
  private final Users users;
  private final ClosePeriod closePeriod;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(List.of(), PersonNames.NONE));
  private final ObjectProperty<@Nullable StationFault> fault = new SimpleObjectProperty<>();
  private final StringProperty day = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Words> dayError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> reasonError = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty booking = new SimpleBooleanProperty();

  PeriodsModel(
      ViewContext context, Reading reading, Ledger ledger, Users users, ClosePeriod closePeriod) {
    this.context = context;
    this.reading = reading;
    this.ledger = ledger;
    this.users = users;
    this.closePeriod = closePeriod;
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable StationFault> faultProperty() {
    return fault;
  }

  StringProperty dayProperty() {
    return day;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ObjectProperty<Words> dayErrorProperty() {
    return dayError;
  }

  ObjectProperty<Words> reasonErrorProperty() {
    return reasonError;
  }

  BooleanProperty bookingProperty() {
    return booking;
  }

  /** Whether what stands in the field of the day would open days that are closed. */
  BooleanBinding opensProperty() {
    return Bindings.createBooleanBinding(this::opens, day, shown);
  }

  private boolean opens() {
    Optional<LocalDate> closed = shown.get().closedUpTo();
    return closed.isPresent()
        && (day.get().isBlank() || typed().filter(to -> to.isBefore(closed.get())).isPresent());
  }

  private Optional<LocalDate> typed() {
    return new Dates(context.today())
        .read(day.get().strip(), LocalTime.MIDNIGHT)
        .map(LocalDateTime::toLocalDate);
  }

  Running read() {
    return context
        .tasks()
        .<Shown>latest(
            slot,
            context.texts().of("periods.reading"),
            () -> reading.of(tx -> new Shown(ledger.closings(tx, MOST_SHOWN), users.names(tx))),
            this::show,
            fault::set);
  }

  private void show(Shown now) {
    fault.set(null);
    shown.set(now);
  }

  /** Closes or opens what is typed. */
  void save() {
    if (booking.get()) {
      return;
    }
    if (!day.get().isBlank() && typed().isEmpty()) {
      dayError.set(Words.of("periods.no-day"));
    } else if (reason.get().isBlank()) {
      reasonError.set(Words.of("periods.say-why"));
    } else {
      book(shown.get().closedUpTo(), typed(), reason.get().strip());
    }
  }

  private void book(Optional<LocalDate> before, Optional<LocalDate> upTo, String why) {
    booking.set(true);
    Command command = context.person().command();
    context
        .tasks()
        .<ClosePeriod.Outcome>run(
            context.texts().of("periods.saving"),
            () -> closePeriod.run(command, before, upTo, why),
            outcome -> booked(outcome, before, upTo),
            failed -> {
              booking.set(false);
              context.notifications().fault(failed);
            });
  }

  private void booked(
      ClosePeriod.Outcome outcome, Optional<LocalDate> before, Optional<LocalDate> upTo) {
    booking.set(false);
    switch (outcome) {
      case DONE -> {
        day.set("");
        reason.set("");
        Words said =
            upTo.map(to -> Words.of("periods.closed-now", written(to)))
                .orElseGet(() -> Words.of("periods.open-now"));
        context
            .notifications()
            .done(
                said,
                () ->
                    book(
                        /* before= */ upTo,
                        /* upTo= */ before,
                        context.texts().of("periods.taken-back")));
      }
      case SAME -> dayError.set(Words.of("periods.same"));
      case NOT_OVER -> dayError.set(Words.of("periods.not-over"));
      case NO_REASON -> reasonError.set(Words.of("periods.say-why"));
      case CHANGED_SINCE ->
          context
              .notifications()
              .warn(Words.of("periods.changed-since"), Words.of("periods.changed-since.do"));
    }
    read();
  }

  private String written(LocalDate to) {
    return context.texts().figures().date(to);
  }
}
