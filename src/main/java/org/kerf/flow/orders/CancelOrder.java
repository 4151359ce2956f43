package org.kerf.flow.orders;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineQuantity;
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
import org.kerf.kernel.Change;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Cancels an order: what is cut stays, the rest is wanted no more. What lies on bars of approved
 * plans has to be given back first.
 */
public final class CancelOrder {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * It is so now.
     *
     * @param before as it was, for taking it back
     */
    record Done(CutOrder order, CutOrder before) implements Outcome {}

    record Refused(OrderRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  public CancelOrder(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /**
   * Cancels it.
   *
   * @param seen the order as the person saw it who decided
   */
  public Outcome run(Command command, CutOrder seen) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        answers(seen),
        (tx, at) -> {
          Optional<OrderRefusal> refusal = refusal(tx, seen);
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          CutOrder before = repositories.orders().order(tx, seen.id()).orElseThrow();
          var fact = projections.book(tx, at, command.actor().id(), cancelled(before));
          return Booked.of(new Outcome.Done(order(tx, seen.id()), before), List.of(fact));
        });
  }

  /**
   * Takes a cancellation back.
   *
   * @param before the order as it was before it
   */
  public Outcome undo(Command command, CutOrder before) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        answers(before),
        (tx, at) -> {
          Optional<CutOrder> there = repositories.orders().order(tx, before.id());
          if (there.isEmpty()) {
            return Booked.refused(new Outcome.Refused(new OrderRefusal.Gone()));
          }
          CutOrder now = there.get();
          if (now.state() != OrderState.CANCELLED) {
            return Booked.refused(new Outcome.Refused(new OrderRefusal.ChangedMeanwhile(now)));
          }
          var fact = projections.book(tx, at, command.actor().id(), reopened(now, before));
          return Booked.of(new Outcome.Done(order(tx, before.id()), now), List.of(fact));
        });
  }

  private Answers<Outcome> answers(CutOrder before) {
    return Answers.ofId(
        outcome -> ((Outcome.Done) outcome).order().id().value(),
        (tx, id) -> new Outcome.Done(order(tx, new OrderId(id)), before));
  }

  private CutOrder order(Tx tx, OrderId id) {
    return repositories.orders().order(tx, id).orElseThrow();
  }

  /** What is on a plan is said first: it is not there once the plan is withdrawn. */
  private Optional<OrderRefusal> refusal(Tx tx, CutOrder seen) {
    return repositories
        .orders()
        .order(tx, seen.id())
        .filter(now -> now.state() == OrderState.OPEN)
        .flatMap(now -> planned(tx, now))
        .or(() -> new OrderChecks(repositories).asSeen(tx, seen));
  }

  /** Whether pieces lie on bars of approved plans. */
  Optional<OrderRefusal> planned(Tx tx, CutOrder now) {
    int planned = now.lines().stream().mapToInt(CutLine::planned).sum();
    return planned == 0
        ? Optional.empty()
        : Optional.of(
            new OrderRefusal.OnPlans(planned, new PlansOfOrder(repositories).of(tx, now.id())));
  }

  /** What an order that nothing more is wanted of says. */
  static PlanFact.OrderCancelled cancelled(CutOrder before) {
    return new PlanFact.OrderCancelled(
        before.id(),
        before.number(),
        before.lines().stream()
            .filter(line -> line.quantity() > line.cut())
            .map(line -> quantity(line, line.cut()))
            .toList());
  }

  /** What an order says that is wanted again as it was. */
  static PlanFact.OrderReopened reopened(CutOrder now, CutOrder before) {
    List<LineQuantity> quantities =
        now.lines().stream()
            .flatMap(
                line ->
                    before.lines().stream()
                        .filter(was -> was.id().equals(line.id()))
                        .filter(was -> was.quantity() > line.quantity())
                        .map(was -> quantity(line, was.quantity())))
            .toList();
    return new PlanFact.OrderReopened(now.id(), now.number(), quantities);
  }

  private static LineQuantity quantity(CutLine line, int now) {
    return new LineQuantity(line.id(), line.number(), Change.of(line.quantity(), now));
  }
}
