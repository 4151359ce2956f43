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
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelRoutes;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;

/** Says which printer labels go to. Those that wait already stay where they are. */
public final class RouteLabels {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  RouteLabels(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** All labels whose kind has no printer of its own go to this one. */
  public boolean standard(Command command, PrinterId printer) throws StationFault {
    return book(command, Optional.empty(), printer);
  }

  /** Labels of this kind go to this printer. False if they do, or it is not in use. */
  public boolean kind(Command command, LabelKind kind, PrinterId printer) throws StationFault {
    return book(command, Optional.of(kind), printer);
  }

  /** Labels of this kind go to the standard printer. False if they do. */
  public boolean asOthers(Command command, LabelKind kind) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_SETTINGS,
        Answers.always(true),
        (tx, at) -> {
          Optional<PrinterId> before =
              Optional.ofNullable(repositories.printers().routes(tx).byKind().get(kind));
          if (before.isEmpty()) {
            return Booked.refused(false);
          }
          String name =
              repositories.printers().printer(tx, before.get()).map(LabelPrinter::name).orElse("");
          var fact = new PrinterFact.RouteRemoved(before.get(), name, kind);
          return Booked.of(true, List.of(projections.book(tx, at, command.actor().id(), fact)));
        });
  }

  private boolean book(Command command, Optional<LabelKind> kind, PrinterId id)
      throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_SETTINGS,
        Answers.always(true),
        (tx, at) -> {
          LabelRoutes routes = repositories.printers().routes(tx);
          Optional<PrinterId> before =
              kind.isEmpty()
                  ? routes.standard()
                  : Optional.ofNullable(routes.byKind().get(kind.get()));
          Optional<LabelPrinter> printer =
              repositories.printers().printer(tx, id).filter(each -> !each.inactive());
          if (printer.isEmpty() || before.filter(id::equals).isPresent()) {
            return Booked.refused(false);
          }
          var fact = new PrinterFact.LabelsRouted(id, printer.get().name(), kind);
          return Booked.of(true, List.of(projections.book(tx, at, command.actor().id(), fact)));
        });
  }
}
