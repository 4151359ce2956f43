package org.kerf.ui.counting;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kerf.counting.model.AbcClass;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountScope.Way;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.counting.PlanCount;
import org.kerf.flow.counting.WithdrawCount;
import org.kerf.identity.model.Command;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** What is typed of a count to be planned. */
final class CountPlanModel {

  private static final int MOST_LOCATIONS = 1_000;
  private static final Words NOTHING = Words.plain("");

  private final ViewContext context;
  private final PlanCount plan;
  private final WithdrawCount withdraw;
  private final StringProperty zone = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private final ObjectProperty<Words> zoneError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> classError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> numberError = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty booking = new SimpleBooleanProperty();

  CountPlanModel(ViewContext context, PlanCount plan, WithdrawCount withdraw) {
    this.context = context;
    this.plan = plan;
    this.withdraw = withdraw;
    zone.subscribe((before, now) -> zoneError.set(NOTHING));
    number.subscribe((before, now) -> numberError.set(NOTHING));
  }

  StringProperty zoneProperty() {
    return zone;
  }

  StringProperty numberProperty() {
    return number;
  }

  ObjectProperty<Words> zoneErrorProperty() {
    return zoneError;
  }

  ObjectProperty<Words> classErrorProperty() {
    return classError;
  }

  ObjectProperty<Words> numberErrorProperty() {
    return numberError;
  }

  /** Whether something is being planned: until then nothing more is. */
  BooleanProperty bookingProperty() {
    return booking;
  }

  void planZone() {
    String text = zone.get().strip();
    if (text.isEmpty() || text.length() > CountScope.MOST_TEXT) {
      zoneError.set(Words.of("counts.say-zone"));
      return;
    }
    plan(new CountScope(Way.ZONE, text, 0), zoneError);
  }

  void planClass(AbcClass items) {
    plan(new CountScope(Way.ABC, items.name(), 0), classError);
  }

  void planRandom() {
    String text = number.get().strip();
    boolean right = text.matches("[0-9]{1,4}");
    int locations = right ? Integer.parseInt(text) : 0;
    if (locations < 1 || locations > MOST_LOCATIONS) {
      numberError.set(Words.of("counts.say-number", MOST_LOCATIONS));
      return;
    }
    plan(plan.atRandom(locations), numberError);
  }

  private void plan(CountScope scope, ObjectProperty<Words> error) {
    if (booking.get()) {
      return;
    }
    booking.set(true);
    error.set(NOTHING);
    Command command = context.person().command();
    context
        .tasks()
        .<PlanCount.Outcome>run(
            context.texts().of("counts.planning"),
            () -> plan.run(command, scope),
            outcome -> planned(outcome, error),
            fault -> {
              booking.set(false);
              context.notifications().fault(fault);
            });
  }

  private void planned(PlanCount.Outcome outcome, ObjectProperty<Words> error) {
    booking.set(false);
    switch (outcome) {
      case PlanCount.Outcome.NoLocation() -> error.set(Words.of("counts.no-location"));
      case PlanCount.Outcome.Planned(StockCount count) -> {
        zone.set("");
        number.set("");
        context
            .notifications()
            .done(
                Words.of("counts.planned-now", count.code().spaced(), count.locations()),
                () -> takeBack(count, done -> context.navigation().open("counts")));
        context.navigation().open("counts");
      }
    }
  }

  private void takeBack(StockCount count, Consumer<Boolean> then) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("counts.withdrawing"),
            () -> withdraw.run(command, count.id(), ""),
            then,
            context.notifications()::fault);
  }
}
