package org.kerf.flow.orders;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.cutting.model.order.AddedLine;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
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
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Takes what is still to be planned of an order into another one of the same customer; the first is
 * cancelled, and what is cut of it stays its own.
 */
public final class MergeOrders {

  /** What became of it. */
  public sealed interface Outcome {

    /** The order that has the pieces of both now. */
    record Done(CutOrder order) implements Outcome {}

    record Refused(OrderRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final OrderChecks checks;

  public MergeOrders(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.checks = new OrderChecks(repositories);
  }

  /**
   * Merges them.
   *
   * @param into as the person saw it who decided
   * @param from likewise; it is cancelled
   */
  public Outcome run(Command command, CutOrder into, CutOrder from) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.ofId(
            outcome -> ((Outcome.Done) outcome).order().id().value(),
            (tx, id) -> new Outcome.Done(order(tx, new OrderId(id)))),
        (tx, at) -> {
          Optional<OrderRefusal> refusal = refusal(tx, into, from);
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          List<Fact> facts = List.of(extended(into, from), CancelOrder.cancelled(from));
          facts.forEach(fact -> projections.book(tx, at, command.actor().id(), fact));
          return Booked.of(new Outcome.Done(order(tx, into.id())), facts);
        });
  }

  /**
   * Takes it back: what came to the one order is wanted of the other again. Refused once either of
   * them was changed, or what came is planned or cut.
   *
   * @param merged the order that has the pieces of both, as it came of the merge
   * @param into the same as it was before
   * @param from the other as it was before
   */
  public Outcome undo(Command command, CutOrder merged, CutOrder into, CutOrder from)
      throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.ofId(
            outcome -> ((Outcome.Done) outcome).order().id().value(),
            (tx, id) -> new Outcome.Done(order(tx, new OrderId(id)))),
        (tx, at) -> {
          CutOrder cancelled = order(tx, from.id());
          Optional<OrderRefusal> refusal =
              checks
                  .asSeen(tx, merged)
                  .or(
                      () ->
                          cancelled.state() == OrderState.CANCELLED
                              ? Optional.empty()
                              : Optional.of(new OrderRefusal.ChangedMeanwhile(cancelled)));
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          List<Fact> facts = List.of(reduced(merged, into), CancelOrder.reopened(cancelled, from));
          facts.forEach(fact -> projections.book(tx, at, command.actor().id(), fact));
          return Booked.of(new Outcome.Done(order(tx, into.id())), facts);
        });
  }

  /** What came is wanted no more, and the order is due as it was. */
  private static PlanFact reduced(CutOrder merged, CutOrder into) {
    Set<LineId> own = into.lines().stream().map(CutLine::id).collect(Collectors.toSet());
    List<LineQuantity> quantities =
        merged.lines().stream()
            .filter(line -> !own.contains(line.id()))
            .map(line -> new LineQuantity(line.id(), line.number(), Change.of(line.quantity(), 0)))
            .toList();
    return new PlanFact.OrderChanged(
        merged.id(),
        merged.number(),
        Change.ifAny(merged.due(), into.due()),
        Change.ifAny(merged.priority(), into.priority()),
        Optional.empty(),
        quantities,
        List.of());
  }

  private CutOrder order(Tx tx, OrderId id) {
    return repositories.orders().order(tx, id).orElseThrow();
  }

  private Optional<OrderRefusal> refusal(Tx tx, CutOrder into, CutOrder from) {
    boolean alike =
        !into.id().equals(from.id())
            && into.customer().equals(from.customer())
            && into.ownBars() == from.ownBars();
    if (!alike) {
      return Optional.of(new OrderRefusal.NotAlike());
    }
    return checks
        .asSeen(tx, into)
        .or(() -> checks.asSeen(tx, from))
        .or(() -> planned(tx, from))
        .or(() -> room(into, from));
  }

  private Optional<OrderRefusal> planned(Tx tx, CutOrder from) {
    int planned = from.lines().stream().mapToInt(CutLine::planned).sum();
    return planned == 0
        ? Optional.empty()
        : Optional.of(
            new OrderRefusal.OnPlans(planned, new PlansOfOrder(repositories).of(tx, from.id())));
  }

  private static Optional<OrderRefusal> room(CutOrder into, CutOrder from) {
    long coming = from.lines().stream().filter(line -> line.toPlan() > 0).count();
    if (coming == 0) {
      return Optional.of(new OrderRefusal.NothingToChange());
    }
    return into.lines().size() + coming > OrderRules.MOST_LINES
        ? Optional.of(new OrderRefusal.TooLong(OrderRules.MOST_LINES))
        : Optional.empty();
  }

  /** The earlier due date and the more urgent priority hold for all. */
  private PlanFact extended(CutOrder into, CutOrder from) {
    int last = into.lines().stream().mapToInt(CutLine::number).max().orElse(0);
    List<AddedLine> added = new ArrayList<>();
    for (CutLine line : from.lines()) {
      if (line.toPlan() > 0) {
        added.add(
            AddedLine.of(
                line.of(
                    new LineId(booking.ids().next()),
                    into.id(),
                    last + added.size() + 1,
                    line.toPlan())));
      }
    }
    LocalDateTime due = into.due().isBefore(from.due()) ? into.due() : from.due();
    return new PlanFact.OrderChanged(
        into.id(),
        into.number(),
        Change.ifAny(into.due(), due),
        Change.ifAny(into.priority(), Math.min(into.priority(), from.priority())),
        Optional.empty(),
        List.of(),
        added);
  }
}
