package org.kerf.ui.saw;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.kerf.flow.CloseBar;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.query.saw.SawMoment;
import org.kerf.stock.model.Location;
import org.kerf.ui.context.ViewContext;

/** The bar is done: what becomes of its leftover, how long that is, and where it is put. */
final class ClosingModel {

  private static final SawStep.Remnant AS_WORKED_OUT = new SawStep.Remnant(false, Optional.empty());

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
  void close() {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on) {
      if (on.leavesRemnant()) {
        step.set(AS_WORKED_OUT);
      } else {
        bookings.book(
            "saw.job.close", command -> useCases.close(command, on.run().id(), ""), () -> {});
      }
    }
  }

  /** Closes it too, and its leftover is kept though the plan would throw it away. */
  void keep() {
    step.set(new SawStep.Remnant(true, Optional.empty()));
  }

  /** The remnant is as the screen says, and is put there; empty leaves it at the saw. */
  void remnant(Optional<Location> location) {
    if (bookings.momentProperty().get() instanceof SawMoment.OnSaw on
        && step.get() instanceof SawStep.Remnant(boolean keeping, Optional<Length> measured)) {
      var said = new CloseBar.Said(measured, location.map(Location::id));
      String because = because(keeping);
      bookings.book(
          "saw.job.close",
          command -> useCases.close(command, on.run().id(), because, said),
          () -> {});
    }
  }

  /** The label of the location where the remnant is put was scanned. */
  void remnantAt(SawMoment.OnSaw on, ShortCode label) {
    SawStep.Remnant asked = step.get() instanceof SawStep.Remnant now ? now : AS_WORKED_OUT;
    String because = because(asked.keeping());
    bookings.bookScanned(
        "saw.job.close",
        command -> useCases.closeAt(command, on.run().id(), because, asked.measured(), label));
  }

  /** The name painted where the remnant is put was scanned. */
  void remnantAt(SawMoment.OnSaw on, SawStep.Remnant asked, String name) {
    String because = because(asked.keeping());
    bookings.bookScanned(
        "saw.job.close",
        command -> useCases.closeAt(command, on.run().id(), because, asked.measured(), name));
  }

  private String because(boolean keeping) {
    return keeping ? context.texts().of("saw.reason.kept") : "";
  }
}
