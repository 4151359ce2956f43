package org.kerf.flow.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Change;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.receiving.model.ExpectedLine;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.item.Item;

/** Announces a delivery, or changes what is announced as long as nothing of it has come. */
public final class SaveDelivery {

  /** What became of it. */
  public sealed interface Outcome {

    record Saved(ExpectedDelivery delivery) implements Outcome {}

    record Refused(DeliveryRefusal why) implements Outcome {}
  }

  /** At most so many bars in a line. */
  public static final int MOST_BARS = 100_000;

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public SaveDelivery(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /**
   * Saves it.
   *
   * @param seen the delivery as the person saw it; nothing for a new one
   */
  public Outcome run(Command command, Optional<ExpectedDelivery> seen, NewDelivery asked)
      throws StationFault {
    return booking.book(
        command,
        Permission.RECEIVE_STOCK,
        Answers.ofId(
            outcome -> ((Outcome.Saved) outcome).delivery().id().value(),
            (tx, id) ->
                new Outcome.Saved(
                    repositories
                        .deliveries()
                        .delivery(tx, new DeliveryId(id))
                        .orElseThrow()
                        .delivery())),
        (tx, at) -> {
          Optional<DeliveryRefusal> refusal =
              seen.flatMap(before -> against(tx, before)).or(() -> refusal(tx, seen, asked));
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          ExpectedDelivery delivery = delivery(seen, asked);
          var fact =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new ReceivingFact.DeliverySaved(delivery.id(), new Change<>(delivery, seen)));
          return Booked.of(new Outcome.Saved(delivery), List.of(fact));
        });
  }

  private Optional<DeliveryRefusal> against(Tx tx, ExpectedDelivery seen) {
    Optional<DeliveryProgress> there = repositories.deliveries().delivery(tx, seen.id());
    if (there.isEmpty()) {
      return Optional.of(new DeliveryRefusal.Gone());
    }
    DeliveryProgress now = there.get();
    if (!now.state().open()) {
      return Optional.of(new DeliveryRefusal.WrongState(now.state()));
    }
    if (now.begun()) {
      return Optional.of(new DeliveryRefusal.Begun());
    }
    return now.delivery().equals(seen)
        ? Optional.empty()
        : Optional.of(new DeliveryRefusal.ChangedMeanwhile());
  }

  private Optional<DeliveryRefusal> refusal(
      Tx tx, Optional<ExpectedDelivery> seen, NewDelivery asked) {
    if (asked.reference().isBlank()
        || asked.reference().length() > ExpectedDelivery.MOST_REFERENCE) {
      return Optional.of(new DeliveryRefusal.ReferenceUnfit(ExpectedDelivery.MOST_REFERENCE));
    }
    Optional<Party> party = repositories.parties().party(tx, asked.party());
    if (party.filter(one -> !one.inactive()).isEmpty()) {
      return Optional.of(new DeliveryRefusal.NoParty());
    }
    if (asked.note().length() > ExpectedDelivery.MOST_NOTE) {
      return Optional.of(new DeliveryRefusal.NoteTooLong(ExpectedDelivery.MOST_NOTE));
    }
    return taken(tx, seen, asked).or(() -> lines(tx, asked.lines()));
  }

  private Optional<DeliveryRefusal> taken(
      Tx tx, Optional<ExpectedDelivery> seen, NewDelivery asked) {
    return repositories.deliveries().byReference(tx, asked.party(), asked.reference()).stream()
        .filter(other -> other.state().open())
        .filter(other -> seen.filter(before -> before.id().equals(other.delivery().id())).isEmpty())
        .findFirst()
        .map(other -> new DeliveryRefusal.ReferenceTaken(asked.reference()));
  }

  private Optional<DeliveryRefusal> lines(Tx tx, List<NewDelivery.Line> lines) {
    if (lines.isEmpty()) {
      return Optional.of(new DeliveryRefusal.NoLines());
    }
    if (lines.size() > ExpectedDelivery.MOST_LINES) {
      return Optional.of(new DeliveryRefusal.TooManyLines(ExpectedDelivery.MOST_LINES));
    }
    for (int i = 0; i < lines.size(); i++) {
      Optional<DeliveryRefusal.RowReason> why = fault(tx, lines.get(i));
      if (why.isPresent()) {
        return Optional.of(new DeliveryRefusal.Row(i, why.get(), ""));
      }
    }
    return Optional.empty();
  }

  private Optional<DeliveryRefusal.RowReason> fault(Tx tx, NewDelivery.Line line) {
    Optional<Item> item = repositories.stock().item(tx, line.item());
    if (item.isEmpty()) {
      return Optional.of(DeliveryRefusal.RowReason.NO_ITEM);
    }
    if (item.get().inactive()) {
      return Optional.of(DeliveryRefusal.RowReason.ITEM_OUT_OF_USE);
    }
    if (line.length().isZero()) {
      return Optional.of(DeliveryRefusal.RowReason.NO_LENGTH);
    }
    if (line.count() < 1 || line.count() > MOST_BARS) {
      return Optional.of(DeliveryRefusal.RowReason.COUNT_UNFIT);
    }
    return line.heat().length() > ExpectedDelivery.MOST_REFERENCE
        ? Optional.of(DeliveryRefusal.RowReason.HEAT_TOO_LONG)
        : Optional.empty();
  }

  private ExpectedDelivery delivery(Optional<ExpectedDelivery> seen, NewDelivery asked) {
    List<ExpectedLine> lines = new ArrayList<>();
    for (NewDelivery.Line line : asked.lines()) {
      lines.add(
          new ExpectedLine(
              new DeliveryLineId(booking.ids().next()),
              lines.size() + 1,
              line.item(),
              line.length(),
              line.count(),
              line.heat()));
    }
    return new ExpectedDelivery(
        seen.map(ExpectedDelivery::id).orElseGet(() -> new DeliveryId(booking.ids().next())),
        asked.reference(),
        asked.party(),
        asked.ownMaterial(),
        asked.expected(),
        asked.note(),
        lines);
  }
}
