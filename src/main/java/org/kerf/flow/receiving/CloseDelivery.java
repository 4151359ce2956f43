package org.kerf.flow.receiving;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliveryState;
import org.kerf.receiving.model.ReceivingFact;

/** Says that no more of a delivery comes, and takes that back. */
public final class CloseDelivery {

  /** What became of it. */
  public sealed interface Outcome {

    record Done(DeliveryId delivery) implements Outcome {}

    record Refused(DeliveryRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public CloseDelivery(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** Closes it short, for this reason. */
  public Outcome run(Command command, DeliveryId id, String reason) throws StationFault {
    if (reason.isBlank()) {
      return new Outcome.Refused(new DeliveryRefusal.NoReason());
    }
    return book(
        command,
        id,
        now -> now.open(),
        (delivery, reference) ->
            new ReceivingFact.DeliveryClosed(delivery, reference, Booking.reason(reason)));
  }

  /** Opens it again. */
  public Outcome reopen(Command command, DeliveryId id) throws StationFault {
    return book(
        command, id, now -> now == DeliveryState.CLOSED_SHORT, ReceivingFact.DeliveryReopened::new);
  }

  private Outcome book(
      Command command,
      DeliveryId id,
      Predicate<DeliveryState> fits,
      BiFunction<DeliveryId, String, ReceivingFact> fact)
      throws StationFault {
    return booking.book(
        command,
        Permission.RECEIVE_STOCK,
        Answers.always(new Outcome.Done(id)),
        (tx, at) -> {
          Optional<DeliveryProgress> there = repositories.deliveries().delivery(tx, id);
          if (there.isEmpty()) {
            return Booked.refused(new Outcome.Refused(new DeliveryRefusal.Gone()));
          }
          DeliveryProgress now = there.get();
          if (!fits.test(now.state())) {
            return Booked.refused(new Outcome.Refused(new DeliveryRefusal.WrongState(now.state())));
          }
          var booked =
              projections.book(
                  tx, at, command.actor().id(), fact.apply(id, now.delivery().reference()));
          return Booked.of(new Outcome.Done(id), List.of(booked));
        });
  }
}
