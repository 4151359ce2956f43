package org.kerf.flow.printers;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;

/**
 * Keeps labels from a printer until somebody says otherwise, also after the station was closed. One
 * that is on its way comes out.
 */
public final class PausePrinter {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  PausePrinter(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** False if it is so already, or there is no such printer. */
  public boolean run(Command command, PrinterId id, boolean pause) throws StationFault {
    return booking.book(
        command,
        Permission.SETTLE_LABELS,
        Answers.always(true),
        (tx, at) -> {
          Optional<LabelPrinter> printer = repositories.printers().printer(tx, id);
          if (printer.isEmpty() || repositories.printers().paused(tx).contains(id) == pause) {
            return Booked.refused(false);
          }
          String name = printer.get().name();
          Fact fact =
              pause
                  ? new PrinterFact.PrinterPaused(id, name)
                  : new PrinterFact.PrinterResumed(id, name);
          return Booked.of(true, List.of(projections.book(tx, at, command.actor().id(), fact)));
        });
  }
}
