package org.kerf.flow.stock;

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
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Puts a bundle or piece somewhere else. */
public final class MoveUnit {

  /** What became of it. */
  public sealed interface Outcome {

    record Moved(Document document) implements Outcome {}

    /** It lies there: nothing was booked, and all is well. */
    record AlreadyThere() implements Outcome {}

    /** It is not here any more. */
    record Gone() implements Outcome {}

    /** Nothing is put at that location any more. */
    record LocationOutOfUse(String name) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public MoveUnit(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  public Outcome run(Command command, UnitId id, LocationId to) throws StationFault {
    return booking.book(
        command,
        Permission.MOVE_STOCK,
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Moved) outcome).document(),
            (tx, document) -> new Outcome.Moved(document)),
        (tx, at) -> {
          StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
          if (unit.onHand() == 0) {
            return Booked.refused(new Outcome.Gone());
          }
          if (unit.location().equals(Optional.of(to))) {
            return Booked.refused(new Outcome.AlreadyThere());
          }
          Optional<Location> outOfUse =
              repositories.stock().location(tx, to).filter(Location::inactive);
          if (outOfUse.isPresent()) {
            return Booked.refused(new Outcome.LocationOutOfUse(outOfUse.get().name()));
          }
          Document document = booking.document(tx, StockDocuments.MOVE, at, command.actor(), "");
          var moved =
              projections.post(
                  tx, document, List.of(), List.of(MovementDraft.moved(id, unit.location(), to)));
          return Booked.of(new Outcome.Moved(document), List.of(moved));
        });
  }
}
