package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.kerf.flow.saw.CloseBar;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** The bar is done: what becomes of its leftover, how long that is, and where it is put. */
public final class ClosingModel {

  private static final SawStep.Remnant AS_WORKED_OUT = new SawStep.Remnant(false, Optional.empty());

  /** Counts scans that are no location. */
  private static final String NO_LOCATION = "saw.no-location.many";

  private final ViewContext context;
  private final SawUseCases useCases;
  private final SawBookings bookings;
  private final ObjectProperty<SawStep> step;

  ClosingModel(
      ViewContext context,
      SawUseCases useCases,
      SawBookings bookings,
      ObjectProperty<SawStep> step) {
    this.context = context;
    this.useCases = useCases;
    this.bookings = bookings;
    this.step = step;
  }

  /** Closes the bar; a remnant's length and location are asked first. */
  public void close() {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on) {
      if (on.leavesRemnant()) {
        askAboutRemnant(AS_WORKED_OUT);
      } else {
        bookings.book(
            "saw.job.close", command -> useCases.close(command, on.run().id(), ""), () -> {});
      }
    }
  }

  /**
   * The bar leaves the saw before it is done: what is left of it is kept, or it goes back uncut.
   */
  public void stop() {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on) {
      String reason = context.texts().of("saw.reason.stopped");
      bookings.book(
          "saw.job.stop",
          command ->
              on.run().untouched()
                  ? useCases.putBack(command, on.run(), reason)
                  : useCases.close(command, on.run().id(), reason),
          () -> {});
    }
  }

  /** Closes it too, and its leftover is kept though the plan would throw it away. */
  public void keep() {
    askAboutRemnant(new SawStep.Remnant(true, Optional.empty()));
  }

  /** The second tap on the last cut meets the tile that took its place. */
  private void askAboutRemnant(SawStep.Remnant question) {
    if (bookings.handIsSteady()) {
      step.set(question);
    }
  }

  /** The remnant is as the screen says, and is put there; empty leaves it at the saw. */
  public void remnant(Optional<Location> location) {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on
        && step.get() instanceof SawStep.Remnant asked) {
      bookings.book("saw.job.close", closing(on, asked, location), this::settle);
    }
  }

  /** The label of the location where the remnant is put was scanned. */
  void remnantAt(SawMoment.OnSaw on, ShortCode label) {
    findLocation(on, label.spaced(), () -> useCases.locations(label));
  }

  /** The name painted where the remnant is put was scanned. */
  void remnantAt(SawMoment.OnSaw on, String name) {
    findLocation(on, name, () -> useCases.locations(name));
  }

  /** Too short for a scan, but typed as a scanner does where a location is asked for. */
  void typed(String name) {
    context
        .notifications()
        .error(NO_LOCATION, Words.of("saw.short-name.what", name), Words.of("saw.short-name.do"));
  }

  /** What is no location leaves the question as it is. */
  private void findLocation(SawMoment.OnSaw on, String text, Work<List<Location>> search) {
    SawStep asked = step.get();
    context
        .tasks()
        .<List<Location>>run(
            context.texts().of("saw.finding-location"),
            search,
            found -> {
              if (found.size() != 1) {
                refuse(found.isEmpty() ? "saw.no-location" : "saw.several-places", text);
              } else if (asked.equals(step.get())) {
                SawStep.Remnant answered =
                    asked instanceof SawStep.Remnant remnant ? remnant : AS_WORKED_OUT;
                bookings.bookScanned(
                    "saw.job.close",
                    closing(on, answered, Optional.of(found.getFirst())),
                    this::settle);
              }
            },
            bookings::fault);
  }

  private void refuse(String key, String text) {
    context
        .notifications()
        .error(NO_LOCATION, Words.of(key + ".what", text), Words.of(key + ".do"));
  }

  private SawBookings.Job closing(
      SawMoment.OnSaw on, SawStep.Remnant asked, Optional<Location> location) {
    var said = new CloseBar.Said(asked.measured(), location.map(Location::id));
    String because = asked.keeping() ? context.texts().of("saw.reason.kept") : "";
    return command -> useCases.close(command, on.run().id(), because, said);
  }

  /** What was scanned in vain before is not wrong any more. */
  private void settle() {
    context.notifications().settle(NO_LOCATION);
  }
}
