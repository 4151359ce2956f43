package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.query.saw.SawMoment;

/** At which saw the station works. */
public final class SawChoiceModel {

  private final SawBookings bookings;
  private final ObjectProperty<SawStep> step;

  SawChoiceModel(SawBookings bookings, ObjectProperty<SawStep> step) {
    this.bookings = bookings;
    this.step = step;
  }

  /** The station works at this saw from now on. */
  public void choose(Saw chosen) {
    step.set(SawStep.WORK);
    bookings.choose(Optional.of(chosen.id()));
  }

  /**
   * Opened for the saw of this name. If the station works at another one, it is asked whether it is
   * to go over: nobody comes to another saw's bar unawares.
   */
  public void open(String name) {
    bookings.readSaws(
        saws -> {
          Optional<Saw> asked = named(saws, name);
          Optional<Saw> mine = bookings.chosen().flatMap(id -> withId(saws, id));
          if (asked.isEmpty() || asked.equals(mine)) {
            bookings.refresh();
          } else if (mine.isEmpty()) {
            choose(asked.get());
          } else {
            bookings.refresh();
            step.set(new SawStep.SwitchSaw(mine.get(), asked.get()));
          }
        });
  }

  private static Optional<Saw> named(List<Saw> saws, String name) {
    return saws.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Saw> withId(List<Saw> saws, SawId id) {
    return saws.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The name of the saw that the station works at; empty if none was chosen. */
  public String name() {
    SawMoment now = bookings.momentProperty().get();
    return now == null ? "" : now.itsSaw().map(Saw::name).orElse("");
  }

  public void chooseAnother() {
    bookings.choose(Optional.empty());
  }
}
