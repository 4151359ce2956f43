package org.kerf.ui.unit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.flow.stock.DivideBundle;
import org.kerf.flow.stock.HoldUnit;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.Stock;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.Refusals;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.texts.Words;

/**
 * Sets right how a unit stands in the store: done at once, reported by a notification, and undone
 * from there. To be called on the screen's thread.
 */
public final class CorrectionBookings {

  private final ViewContext context;
  private final Reading reading;
  private final Stock stock;
  private final StockUseCases useCases;
  private final UnitBookings bookings;

  /**
   * With what it books.
   *
   * @param bookings undo
   */
  public CorrectionBookings(
      ViewContext context,
      Reading reading,
      Stock stock,
      StockUseCases useCases,
      UnitBookings bookings) {
    this.context = context;
    this.reading = reading;
    this.stock = stock;
    this.useCases = useCases;
    this.bookings = bookings;
  }

  /**
   * What follows a question.
   *
   * @param allowed called when the deed is begun: until then the question stays, with what was
   *     typed
   * @param changed called when the store has changed
   */
  public record Asked(Runnable allowed, Runnable changed) {}

  private void allowed(Permission permission, Words deed, Asked asked, Consumer<Command> then) {
    context
        .allowances()
        .command(
            permission,
            deed,
            command -> {
              asked.allowed().run();
              then.accept(command);
            });
  }

  void hold(StockUnit unit, String reason, Asked asked) {
    allowed(
        Permission.HOLD_STOCK,
        Words.of("allow.hold", unit.code().spaced()),
        asked,
        command ->
            context
                .tasks()
                .<HoldUnit.Outcome>run(
                    context.texts().of("unit.holding"),
                    () -> useCases.hold().run(command, unit.id(), reason),
                    outcome -> held(unit, outcome, asked.changed()),
                    notes()::fault));
  }

  private void held(StockUnit unit, HoldUnit.Outcome outcome, Runnable changed) {
    String code = unit.code().spaced();
    changed.run();
    switch (outcome) {
      case HoldUnit.Outcome.Held(Document document) ->
          done(Words.of("unit.held-now", code), document, changed);
      case HoldUnit.Outcome.NotFree _ -> notes().info(Words.of("unit.not-free", code));
      case HoldUnit.Outcome.NoReason() ->
          notes().warn(Words.of("unit.nothing-changed"), Words.of("unit.say-why"));
      case HoldUnit.Outcome.Refused(var reason) ->
          notes().warn(Refusals.what(reason), Refusals.whatToDo(reason));
    }
  }

  /**
   * Says how many bars of a unit there are.
   *
   * @param occurred when that was found, if not now
   */
  public void adjust(
      StockUnit unit, int counted, String reason, Optional<Instant> occurred, Asked asked) {
    allowed(
        Permission.ADJUST_STOCK,
        Words.of("allow.adjust", unit.code().spaced()),
        asked,
        command ->
            context
                .tasks()
                .<AdjustUnit.Outcome>run(
                    context.texts().of("unit.adjusting"),
                    () ->
                        useCases
                            .adjust()
                            .run(command, unit.id(), unit.onHand(), counted, reason, occurred),
                    outcome -> adjusted(unit, counted, outcome, asked.changed()),
                    notes()::fault));
  }

  private void adjusted(StockUnit unit, int counted, AdjustUnit.Outcome outcome, Runnable changed) {
    String code = unit.code().spaced();
    changed.run();
    switch (outcome) {
      case AdjustUnit.Outcome.Adjusted(Document document) ->
          done(Words.of("unit.adjusted", code, unit.onHand(), counted), document, changed);
      case AdjustUnit.Outcome.Same(), AdjustUnit.Outcome.Impossible() ->
          notes().info(Words.of("unit.nothing-changed"));
      case AdjustUnit.Outcome.ChangedSince(int onHand) ->
          notes()
              .warn(Words.of("unit.nothing-changed"), Words.of("unit.changed-since", code, onHand));
      case AdjustUnit.Outcome.NotThen(var reason) ->
          notes().warn(Words.of("unit.nothing-changed"), BackdateWords.of(reason, context.zone()));
      case AdjustUnit.Outcome.NoReason() ->
          notes().warn(Words.of("unit.nothing-changed"), Words.of("unit.say-why"));
      case AdjustUnit.Outcome.Refused(var reason) ->
          notes().warn(Refusals.what(reason), Refusals.whatToDo(reason));
    }
  }

  void split(StockUnit unit, int count, Asked asked) {
    allowed(
        Permission.HOLD_STOCK,
        Words.of("allow.split", unit.code().spaced()),
        asked,
        command ->
            context
                .tasks()
                .<DivideBundle.Outcome>run(
                    context.texts().of("unit.splitting"),
                    () -> useCases.divide().split(command, unit.id(), count),
                    outcome -> divided(unit, "unit.split-done", outcome, asked.changed()),
                    notes()::fault));
  }

  void merge(StockUnit unit, ShortCode into, Asked asked) {
    allowed(
        Permission.HOLD_STOCK,
        Words.of("allow.merge", unit.code().spaced()),
        asked,
        command ->
            context
                .tasks()
                .<Optional<DivideBundle.Outcome>>run(
                    context.texts().of("unit.merging"),
                    () -> {
                      Optional<UnitLine> other = reading.of(tx -> stock.lineByCode(tx, into));
                      return other.isEmpty()
                          ? Optional.empty()
                          : Optional.of(
                              useCases.divide().merge(command, unit.id(), other.get().unit().id()));
                    },
                    outcome ->
                        outcome.ifPresentOrElse(
                            done -> divided(unit, "unit.merge-done", done, asked.changed()),
                            () ->
                                notes()
                                    .warn(
                                        Words.of("unit.nothing-changed"),
                                        Words.of("unit.no-bundle", into.spaced()))),
                    notes()::fault));
  }

  private void divided(StockUnit unit, String key, DivideBundle.Outcome outcome, Runnable changed) {
    changed.run();
    switch (outcome) {
      case DivideBundle.Outcome.Done(Document document, StockUnit bundle) ->
          done(
              Words.of(key, unit.code().spaced(), bundle.code().spaced(), bundle.onHand()),
              document,
              changed);
      case DivideBundle.Outcome.NoFreeBundle() ->
          notes().warn(Words.of("unit.nothing-changed"), Words.of("unit.no-free-bundle"));
      case DivideBundle.Outcome.TooMany(int most) ->
          notes().warn(Words.of("unit.nothing-changed"), Words.of("unit.too-many", most));
      case DivideBundle.Outcome.NotEqual() ->
          notes().warn(Words.of("unit.nothing-changed"), Words.of("unit.not-equal"));
    }
  }

  private void done(Words what, Document document, Runnable changed) {
    notes().done(what, () -> bookings.takeBack(document, changed));
  }

  private Notifications notes() {
    return context.notifications();
  }
}
