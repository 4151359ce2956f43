package org.kerf.ui.counting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.kerf.counting.model.AbcClass;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountScope.Way;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.counting.PlanCount;
import org.kerf.flow.counting.WithdrawCount;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;
import org.kerf.query.stock.LocationFillReader;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.stock.model.location.LocationId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** What is typed of a count to be planned. */
final class CountPlanModel {

  private static final int MOST_LOCATIONS = 1_000;
  private static final Words NOTHING = Words.plain("");

  /** So long typing has to pause before it is looked at. */
  private static final Duration TYPING_PAUSE = Duration.millis(200);

  private final ViewContext context;
  private final PlanCount plan;
  private final WithdrawCount withdraw;
  private final LocationFillReader fills;
  private final StringProperty zone = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private final ObjectProperty<Words> zoneError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> classError = new SimpleObjectProperty<>(NOTHING);
  private final ObjectProperty<Words> numberError = new SimpleObjectProperty<>(NOTHING);
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final Map<Way, ObjectProperty<Words>> previews = new EnumMap<>(Way.class);
  private final Map<Way, Slot> slots = new EnumMap<>(Way.class);
  private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);

  /** The choice at random that is previewed, which is the one that is planned. */
  private Optional<CountScope> drawn = Optional.empty();

  CountPlanModel(
      ViewContext context, PlanCount plan, WithdrawCount withdraw, LocationFillReader fills) {
    this.context = context;
    this.plan = plan;
    this.withdraw = withdraw;
    this.fills = fills;
    for (Way way : Way.values()) {
      previews.put(way, new SimpleObjectProperty<>(NOTHING));
      slots.put(way, new Slot());
    }
    zone.subscribe((before, now) -> zoneError.set(NOTHING));
    number.subscribe((before, now) -> numberError.set(NOTHING));
    zone.subscribe((before, now) -> pause.playFromStart());
    number.subscribe((before, now) -> pause.playFromStart());
    pause.setOnFinished(event -> preview());
  }

  /** How much there would be to count, as far as it is known. */
  ObservableValue<Words> previewOf(Way way) {
    return preview(way);
  }

  private ObjectProperty<Words> preview(Way way) {
    return Objects.requireNonNull(previews.get(way));
  }

  /** Looks how much there would be to count, of what is typed and of each class. */
  void preview() {
    String text = zone.get().strip();
    preview(
        Way.ZONE,
        text.isEmpty() || text.length() > CountScope.MOST_TEXT
            ? List.of()
            : List.of(new CountScope(Way.ZONE, text, 0)),
        "counts.preview");
    int wanted = wantedLocations();
    if (drawn.filter(scope -> scope.text().equals(Integer.toString(wanted))).isEmpty()) {
      drawn = wanted == 0 ? Optional.empty() : Optional.of(plan.atRandom(wanted));
    }
    preview(Way.RANDOM, drawn.stream().toList(), "counts.preview");
  }

  /** The page was opened: the classes may hold other items by now. */
  void arrive() {
    preview();
    preview(
        Way.ABC,
        Stream.of(AbcClass.values())
            .map(items -> new CountScope(Way.ABC, items.name(), 0))
            .toList(),
        "counts.preview-abc");
  }

  private void preview(Way way, List<CountScope> scopes, String key) {
    if (scopes.isEmpty()) {
      Objects.requireNonNull(slots.get(way)).forget();
      preview(way).set(NOTHING);
      return;
    }
    context
        .tasks()
        .<Words>latest(
            Objects.requireNonNull(slots.get(way)),
            context.texts().of("counts.planning"),
            () -> {
              List<Object> figures = new ArrayList<>();
              for (CountScope scope : scopes) {
                figures.addAll(extent(scope));
              }
              return Words.of(key, figures.toArray());
            },
            preview(way)::set,
            context.notifications()::fault);
  }

  /** How many locations, and how many units lie there now. */
  private List<Integer> extent(CountScope scope) throws StationFault {
    Set<LocationId> locations =
        plan.locations(scope).stream().map(Location::id).collect(Collectors.toSet());
    int units =
        fills.read("").stream()
            .filter(fill -> locations.contains(fill.location().id()))
            .mapToInt(LocationFill::units)
            .sum();
    return List.of(locations.size(), units);
  }

  private int wantedLocations() {
    String text = number.get().strip();
    int locations = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    return locations > MOST_LOCATIONS ? 0 : locations;
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
    int locations = wantedLocations();
    if (locations == 0) {
      numberError.set(Words.of("counts.say-number", MOST_LOCATIONS));
      return;
    }
    CountScope seen =
        drawn
            .filter(scope -> scope.text().equals(Integer.toString(locations)))
            .orElseGet(() -> plan.atRandom(locations));
    drawn = Optional.empty();
    plan(seen, numberError);
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
