package org.kerf.ui.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.flow.stock.HoldUnit;
import org.kerf.flow.stock.ReleaseHold;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.flow.stock.issue.TransferUnits;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.texts.Words;

/**
 * What a person does to several units at once: one document, reported by one notification, and
 * undone from there as a whole. To be called on the screen's thread.
 */
public final class SeveralBookings {

  private final ViewContext context;
  private final StockUseCases stock;
  private final UnitBookings bookings;

  /**
   * With what it books.
   *
   * @param bookings undo
   */
  public SeveralBookings(ViewContext context, StockUseCases stock, UnitBookings bookings) {
    this.context = context;
    this.stock = stock;
    this.bookings = bookings;
  }

  /** What is done with one unit at a time. */
  public UnitBookings single() {
    return bookings;
  }

  void move(List<StockUnit> units, Location to, Runnable changed) {
    Command command = context.person().command();
    List<UnitId> ids = ids(units);
    context
        .tasks()
        .<TransferUnits.Outcome>run(
            context.texts().of("unit.moving"),
            () -> stock.transfer().run(command, ids, to.id(), "", Optional.empty()),
            outcome -> moved(to, outcome, changed),
            notes()::fault);
  }

  private void moved(Location to, TransferUnits.Outcome outcome, Runnable changed) {
    switch (outcome) {
      case TransferUnits.Outcome.Moved(Document document, int units, var left) -> {
        changed.run();
        notes()
            .done(
                Words.of("unit.several-moved", units, to.name()),
                () -> bookings.takeBack(document, changed));
        if (!left.isEmpty()) {
          notes().warn(leftOut(left), Words.of("unit.several-left.why"));
        }
      }
      case TransferUnits.Outcome.Nothing(var left) ->
          notes().warn(leftOut(left), Words.of("unit.several-left.why"));
      case TransferUnits.Outcome.LocationOutOfUse(String name) ->
          notes().warn(Words.of("unit.location-out-of-use", name), Words.of("unit.no-location.do"));
      case TransferUnits.Outcome.NotThen(var reason) ->
          notes().warn(Words.of("unit.nothing-changed"), BackdateWords.of(reason, context.zone()));
    }
  }

  void hold(List<StockUnit> units, String reason, Runnable begun, Runnable changed) {
    List<UnitId> ids = ids(units);
    allowed(
        Permission.HOLD_STOCK,
        Words.of("allow.hold-several", units.size()),
        begun,
        command ->
            context
                .tasks()
                .<HoldUnit.Outcome>run(
                    context.texts().of("unit.holding"),
                    () -> stock.hold().run(command, ids, reason),
                    outcome -> held(ids.size(), outcome, changed),
                    notes()::fault));
  }

  private void held(int asked, HoldUnit.Outcome outcome, Runnable changed) {
    changed.run();
    switch (outcome) {
      case HoldUnit.Outcome.Held(Document document) ->
          notes()
              .done(
                  Words.of("unit.several-held", asked), () -> bookings.takeBack(document, changed));
      case HoldUnit.Outcome.NotFree(List<ShortCode> units) ->
          notes()
              .warn(Words.of("unit.several-none"), UnitWords.named("unit.several-not-free", units));
      case HoldUnit.Outcome.NoReason() ->
          notes().warn(Words.of("unit.several-none"), Words.of("unit.say-why"));
      case HoldUnit.Outcome.Refused(var reason) ->
          notes().warn(Refusals.what(reason), Refusals.whatToDo(reason));
    }
  }

  void release(List<StockUnit> units, String reason, Runnable begun, Runnable changed) {
    List<UnitId> ids = ids(units);
    allowed(
        Permission.RELEASE_HOLDS,
        Words.of("allow.release-several", units.size()),
        begun,
        command ->
            context
                .tasks()
                .<ReleaseHold.Outcome>run(
                    context.texts().of("unit.releasing"),
                    () -> stock.release().run(command, ids, reason),
                    outcome -> released(ids.size(), outcome, changed),
                    notes()::fault));
  }

  private void released(int asked, ReleaseHold.Outcome outcome, Runnable changed) {
    changed.run();
    switch (outcome) {
      case ReleaseHold.Outcome.Released(Document document) ->
          notes()
              .done(
                  Words.of("unit.several-released", asked),
                  () -> bookings.takeBack(document, changed));
      case ReleaseHold.Outcome.NotHeld(List<ShortCode> units) ->
          notes()
              .warn(Words.of("unit.several-none"), UnitWords.named("unit.several-not-held", units));
      case ReleaseHold.Outcome.NoReason() ->
          notes().warn(Words.of("unit.several-none"), Words.of("unit.say-why"));
      case ReleaseHold.Outcome.TooManyReasons() ->
          notes().warn(Words.of("unit.several-none"), Words.of("unit.several-reasons"));
    }
  }

  private static Words leftOut(List<TransferUnits.LeftOut> left) {
    return UnitWords.named(
        "unit.several-left", left.stream().map(TransferUnits.LeftOut::unit).toList());
  }

  private static List<UnitId> ids(List<StockUnit> units) {
    return units.stream().map(StockUnit::id).toList();
  }

  private void allowed(Permission permission, Words deed, Runnable begun, Consumer<Command> then) {
    context
        .allowances()
        .command(
            permission,
            deed,
            command -> {
              begun.run();
              then.accept(command);
            });
  }

  private Notifications notes() {
    return context.notifications();
  }
}
