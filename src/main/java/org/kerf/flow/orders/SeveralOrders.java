package org.kerf.flow.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Changes or cancels several orders at once: all of them, or none if one is in the way. Each says
 * the same as if it were changed alone.
 */
public final class SeveralOrders {

  /** An order that is in the way. */
  public record Hindrance(OrderId order, String number, OrderRefusal why) {}

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * They are so now.
     *
     * @param before as they were, for taking it back
     */
    record Done(List<CutOrder> before) implements Outcome {

      public Done {
        before = List.copyOf(before);
      }
    }

    /** None was changed. */
    record Refused(List<Hindrance> hindrances) implements Outcome {

      public Refused {
        hindrances = List.copyOf(hindrances);
      }
    }
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final ChangeOrder change;
  private final CancelOrder cancel;

  public SeveralOrders(
      Booking booking, Repositories repositories, ChangeOrder change, CancelOrder cancel) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.change = change;
    this.cancel = cancel;
  }

  /** Changes each of them; one that is so already is passed over. */
  public Outcome change(Command command, List<OrderChange> changes) throws StationFault {
    List<OrderChange> real =
        changes.stream().filter(each -> !each.before().equals(each.after())).toList();
    List<OrderId> ids = real.stream().map(OrderChange::order).toList();
    return book(
        command,
        ids,
        (tx, now) -> change.refusal(tx, of(real, now)),
        now -> ChangeOrder.fact(now, of(real, now), command.id()));
  }

  private static OrderChange of(List<OrderChange> changes, CutOrder order) {
    return changes.stream()
        .filter(each -> each.order().equals(order.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Cancels each of them: what is cut stays, the rest is wanted no more. */
  public Outcome cancel(Command command, List<OrderId> ids) throws StationFault {
    return book(command, ids, (tx, now) -> notOpen(tx, now), CancelOrder::cancelled);
  }

  private Optional<OrderRefusal> notOpen(Tx tx, CutOrder now) {
    return now.state() == OrderState.OPEN
        ? cancel.planned(tx, now)
        : Optional.of(new OrderRefusal.NotOpen(now.state()));
  }

  /**
   * Takes back that they were cancelled.
   *
   * @param before as they were
   */
  public Outcome reopen(Command command, List<CutOrder> before) throws StationFault {
    return book(
        command,
        before.stream().map(CutOrder::id).toList(),
        (tx, now) ->
            now.state() == OrderState.CANCELLED
                ? Optional.empty()
                : Optional.of(new OrderRefusal.ChangedMeanwhile(now)),
        now ->
            CancelOrder.reopened(
                now,
                before.stream()
                    .filter(was -> was.id().equals(now.id()))
                    .findFirst()
                    .orElseThrow()));
  }

  /** What stands against changing an order. */
  @FunctionalInterface
  private interface Judging {
    Optional<OrderRefusal> against(Tx tx, CutOrder now);
  }

  private Outcome book(
      Command command, List<OrderId> ids, Judging judging, Function<CutOrder, Fact> fact)
      throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.<Outcome>always(new Outcome.Done(List.of())),
        (tx, at) -> {
          List<CutOrder> before = new ArrayList<>();
          List<Hindrance> hindrances = new ArrayList<>();
          for (OrderId id : ids) {
            CutOrder now = repositories.orders().order(tx, id).orElseThrow();
            before.add(now);
            judging
                .against(tx, now)
                .ifPresent(why -> hindrances.add(new Hindrance(id, now.number(), why)));
          }
          return hindrances.isEmpty()
              ? booked(tx, at, command, before, fact)
              : Booked.refused(new Outcome.Refused(hindrances));
        });
  }

  private Booked<Outcome> booked(
      Tx tx, Instant at, Command command, List<CutOrder> before, Function<CutOrder, Fact> fact) {
    List<Fact> facts = new ArrayList<>();
    for (CutOrder order : before) {
      facts.add(projections.book(tx, at, command.actor().id(), fact.apply(order)));
    }
    return Booked.of(new Outcome.Done(before), facts);
  }
}
