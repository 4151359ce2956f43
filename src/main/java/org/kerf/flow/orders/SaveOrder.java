package org.kerf.flow.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderContent;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;

/** Takes in an order that a person typed: whole, with the fact that a file's order has. */
public final class SaveOrder {

  /** What became of it. */
  public sealed interface Outcome {

    record Saved(CutOrder order) implements Outcome {}

    record Refused(OrderRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public SaveOrder(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  public Outcome run(Command command, NewOrder asked) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.ofId(
            outcome -> ((Outcome.Saved) outcome).order().id().value(),
            (tx, id) ->
                new Outcome.Saved(repositories.orders().order(tx, new OrderId(id)).orElseThrow())),
        (tx, at) -> {
          Optional<OrderRefusal> refusal = refusal(tx, asked);
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          CutOrder order = order(tx, asked);
          var fact =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new PlanFact.OrderReceived(
                      order.id(),
                      order.number(),
                      order.lines().size(),
                      Optional.of(OrderContent.of(order))));
          return Booked.of(new Outcome.Saved(order), List.of(fact));
        });
  }

  private Optional<OrderRefusal> refusal(Tx tx, NewOrder asked) {
    Optional<OrderRefusal> number = new OrderChecks(repositories).number(tx, asked.number());
    if (number.isPresent()) {
      return number;
    }
    if (repositories.parties().party(tx, asked.customer()).isEmpty()) {
      return Optional.of(new OrderRefusal.NoCustomer());
    }
    return OrderChecks.head(new OrderHead(asked.due(), asked.priority(), asked.note()))
        .or(() -> new OrderChecks(repositories).lines(tx, asked.lines()));
  }

  private CutOrder order(Tx tx, NewOrder asked) {
    Party customer = repositories.parties().party(tx, asked.customer()).orElseThrow();
    var id = new OrderId(booking.ids().next());
    List<CutLine> lines = new ArrayList<>();
    for (NewOrder.Line line : asked.lines()) {
      lines.add(OrderChecks.line(new LineId(booking.ids().next()), id, lines.size() + 1, line));
    }
    return new CutOrder(
        id,
        booking.code(tx, ShortCode.Kind.ORDER),
        asked.number(),
        customer.id(),
        customer.name(),
        asked.due(),
        asked.priority(),
        OrderState.OPEN,
        asked.ownBars(),
        asked.note(),
        lines);
  }
}
