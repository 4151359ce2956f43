package org.kerf.ui.unit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.form.QuestionPanel;
import org.kerf.ui.texts.Words;

/** Asks where units go: a location is looked up, or its label or its name is scanned. */
final class LocationQuestion {

  /** Counts scans that are no location. */
  private static final String NO_LOCATION = "unit.no-location.many";

  private final ViewContext context;
  private final UnitBookings bookings;
  private final Optional<StockUnit> unit;
  private final LookupField<Location> field;
  private final QuestionPanel panel;

  /**
   * Asks.
   *
   * @param unit that goes there, if it is one: it does not go where it lies
   * @param question names what goes there
   * @param onGo takes the answer
   * @param left what happens when a person leaves the question
   */
  LocationQuestion(
      ViewContext context,
      UnitBookings bookings,
      Optional<StockUnit> unit,
      Words question,
      Consumer<Location> onGo,
      Runnable left) {
    this.context = context;
    this.bookings = bookings;
    this.unit = unit;
    field =
        new LookupField<>(
            context.texts(),
            "unit-location",
            (text, answer) -> bookings.locations(unit, text, answer),
            Location::name,
            LocationQuestion::line);
    var words = new QuestionPanel.Question(question, Words.of("unit.move"));
    field.field().accessibleTextProperty().bind(context.texts().bind(words.question()));
    panel =
        new QuestionPanel(
            context.texts(),
            "unit-location",
            words,
            field,
            field.field(),
            Bindings.isNotNull(field.pickedProperty()),
            () -> onGo.accept(Objects.requireNonNull(field.pickedProperty().get())),
            left);
    field.setOnEnter(panel::go);
  }

  QuestionPanel panel() {
    return panel;
  }

  private static String line(Location location) {
    return location.zone().isEmpty() ? location.name() : location.name() + " · " + location.zone();
  }

  /** The label of a location was scanned. */
  void scan(ShortCode label) {
    bookings.locations(label, found -> scanned(label.spaced(), found));
  }

  /** A text was scanned: the name painted at a location. */
  void scan(String name) {
    bookings.locations(name, found -> scanned(name, found));
  }

  /** Picks it; booked is only what a person confirms. */
  private void scanned(String text, List<Location> found) {
    if (panel.getScene() == null) {
      return; // The question was left in the meantime.
    }
    if (found.size() != 1) {
      String key = found.isEmpty() ? "unit.no-location" : "unit.several-locations";
      context
          .notifications()
          .error(NO_LOCATION, Words.of(key, text), Words.of("unit.no-location.do"));
      return;
    }
    Location there = found.getFirst();
    if (there.inactive()) {
      context
          .notifications()
          .error(
              NO_LOCATION,
              Words.of("unit.location-out-of-use", there.name()),
              Words.of("unit.no-location.do"));
      return;
    }
    context.notifications().settle(NO_LOCATION);
    Optional<StockUnit> lying = unit.filter(one -> one.location().equals(Optional.of(there.id())));
    if (lying.isPresent()) {
      context
          .notifications()
          .info(Words.of("unit.lies-there", lying.get().code().spaced(), there.name()));
    } else {
      field.pick(there);
      panel.focusFirst();
    }
  }
}
