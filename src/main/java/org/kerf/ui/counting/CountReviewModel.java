package org.kerf.ui.counting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.flow.counting.ApproveCount;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.query.counting.CountReader;
import org.kerf.query.counting.CountReview;
import org.kerf.query.counting.ReviewLine;
import org.kerf.stock.model.location.LocationId;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.UnitBookings;

/** The differences of a count, and what is decided about them. */
final class CountReviewModel {

  private final ViewContext context;
  private final CountReader reader;
  private final ApproveCount approve;
  private final UnitBookings bookings;
  private final ReadOnlyObjectWrapper<Optional<CountReview>> review =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty reason = new SimpleStringProperty("");
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final Slot slot = new Slot();
  private String code = "";
  private Runnable onUnknown = () -> {};
  private Runnable onNoReason = () -> {};
  private Runnable onDecided = () -> {};

  CountReviewModel(
      ViewContext context, CountReader reader, ApproveCount approve, UnitBookings bookings) {
    this.context = context;
    this.reader = reader;
    this.approve = approve;
    this.bookings = bookings;
  }

  /** Empty until it was read. */
  ReadOnlyObjectProperty<Optional<CountReview>> reviewProperty() {
    return review.getReadOnlyProperty();
  }

  /** Why it is approved. */
  StringProperty reasonProperty() {
    return reason;
  }

  /** Whether something is being booked: until then nothing more is. */
  BooleanProperty bookingProperty() {
    return booking;
  }

  /** Told if there is no such count. */
  void setOnUnknown(Runnable told) {
    onUnknown = told;
  }

  /** Told if a reason is wanted. */
  void setOnNoReason(Runnable told) {
    onNoReason = told;
  }

  /** Told once something was decided. */
  void setOnDecided(Runnable told) {
    onDecided = told;
  }

  /** Whether who is at the station has counted any of it, and so may not decide. */
  boolean isCountedByMe() {
    UUID me = context.person().now().id();
    return review.get().filter(of -> of.counters().contains(me)).isPresent();
  }

  void open(String argument) {
    if (!argument.equals(code)) {
      code = argument;
      review.set(Optional.empty());
      reason.set("");
    }
    read();
  }

  void read() {
    Optional<ShortCode> wanted = ShortCode.parse(code);
    if (wanted.isEmpty()) {
      onUnknown.run();
      return;
    }
    context
        .tasks()
        .<Optional<CountReview>>latest(
            slot,
            context.texts().of("counts.reading"),
            () -> reader.review(wanted.get()),
            read -> {
              review.set(read);
              if (read.isEmpty()) {
                onUnknown.run();
              }
            },
            context.notifications()::fault);
  }

  /** Approves all that is open; without a difference the count as a whole. */
  void approveAll() {
    Set<UUID> open =
        review.get().map(CountReview::lines).orElse(List.of()).stream()
            .filter(each -> each.line().isOpen())
            .map(each -> each.line().id())
            .collect(Collectors.toSet());
    decide(open, Set.of());
  }

  void approve(ReviewLine line) {
    decide(Set.of(line.line().id()), Set.of());
  }

  /** Has the line's location counted once more. */
  void countAgain(ReviewLine line) {
    decide(Set.of(), Set.of(line.line().location()));
  }

  private void decide(Set<UUID> lines, Set<LocationId> recount) {
    if (booking.get() || review.get().isEmpty()) {
      return;
    }
    booking.set(true);
    var count = review.get().get().count();
    Command command = context.person().command();
    String why = reason.get().strip();
    context
        .tasks()
        .<ApproveCount.Outcome>run(
            context.texts().of("review.booking"),
            () -> approve.run(command, count.id(), lines, recount, why),
            this::decided,
            fault -> {
              booking.set(false);
              context.notifications().fault(fault);
            });
  }

  private void decided(ApproveCount.Outcome outcome) {
    booking.set(false);
    read();
    switch (outcome) {
      case ApproveCount.Outcome.Approved approved -> tell(approved);
      case ApproveCount.Outcome.CountedByThem() ->
          notes().warn(Words.of("review.nothing"), Words.of("review.counted-by-you"));
      case ApproveCount.Outcome.NoReason() -> onNoReason.run();
      case ApproveCount.Outcome.NothingToDecide(List<SawRefusal> refused) -> {
        if (refused.isEmpty()) {
          notes().info(Words.of("review.nothing"));
        }
        refused.forEach(this::tell);
      }
    }
  }

  private void tell(ApproveCount.Outcome.Approved approved) {
    approved.refused().forEach(this::tell);
    if (!approved.recount().isEmpty()) {
      notes()
          .warn(
              Words.of("review.recount", approved.recount().size()),
              Words.of("review.recount-why"));
    }
    if (approved.lines() > 0) {
      reason.set("");
    }
    onDecided.run();
    approved
        .document()
        .ifPresentOrElse(
            document ->
                notes()
                    .done(
                        Words.of("review.booked", document.code().spaced(), approved.lines()),
                        () -> bookings.takeBack(document, this::read)),
            () -> {
              if (approved.finished()) {
                notes().done(Words.of("review.finished"));
              }
            });
  }

  private void tell(SawRefusal refusal) {
    notes().warn(Refusals.what(refusal), Refusals.whatToDo(refusal));
  }

  private Notifications notes() {
    return context.notifications();
  }
}
