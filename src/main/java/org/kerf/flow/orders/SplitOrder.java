package org.kerf.flow.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.LineQuantity;
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
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** Makes an order of its own of pieces that are neither cut nor on a plan. */
public final class SplitOrder {

  /**
   * What goes into the new order.
   *
   * @param seen the order as the person saw it who decided
   * @param number of the new order
   * @param pieces of each line of the order in their order, 0 where it stays whole
   */
  public record Split(CutOrder seen, String number, OrderHead head, List<Integer> pieces) {

    public Split {
      pieces = List.copyOf(pieces);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** The new order. */
    record Done(CutOrder order) implements Outcome {}

    record Refused(OrderRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final OrderChecks checks;

  public SplitOrder(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.checks = new OrderChecks(repositories);
  }

  public Outcome run(Command command, Split split) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.ofId(
            outcome -> ((Outcome.Done) outcome).order().id().value(),
            (tx, id) ->
                new Outcome.Done(repositories.orders().order(tx, new OrderId(id)).orElseThrow())),
        (tx, at) -> {
          Optional<OrderRefusal> refusal = refusal(tx, split);
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          CutOrder order = order(tx, split);
          List<Fact> facts = List.of(received(order), reduced(split));
          facts.forEach(fact -> projections.book(tx, at, command.actor().id(), fact));
          return Booked.of(new Outcome.Done(order), facts);
        });
  }

  /**
   * Takes it back: the new order is cancelled, and its pieces are wanted of the first again.
   * Refused once either of them was changed, planned or cut.
   *
   * @param made the new order as it came of the split
   * @param before the first as it was before it
   */
  public Outcome undo(Command command, CutOrder made, CutOrder before) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.ofId(
            outcome -> ((Outcome.Done) outcome).order().id().value(),
            (tx, id) ->
                new Outcome.Done(repositories.orders().order(tx, new OrderId(id)).orElseThrow())),
        (tx, at) -> {
          Optional<OrderRefusal> refusal =
              checks.asSeen(tx, made).or(() -> otherSince(tx, made, before));
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          CutOrder now = repositories.orders().order(tx, before.id()).orElseThrow();
          List<Fact> facts = List.of(CancelOrder.cancelled(made), wholeAgain(now, before));
          facts.forEach(fact -> projections.book(tx, at, command.actor().id(), fact));
          return Booked.of(
              new Outcome.Done(repositories.orders().order(tx, before.id()).orElseThrow()), facts);
        });
  }

  /** Whether somebody has changed the first order since it was split. */
  private Optional<OrderRefusal> otherSince(Tx tx, CutOrder made, CutOrder before) {
    Optional<CutOrder> there = repositories.orders().order(tx, before.id());
    if (there.isEmpty()) {
      return Optional.of(new OrderRefusal.Gone());
    }
    CutOrder now = there.get();
    boolean same =
        now.state() != OrderState.CANCELLED
            && now.head().equals(before.head())
            && now.lines().stream()
                .map(CutLine::id)
                .toList()
                .equals(before.lines().stream().map(CutLine::id).toList())
            && pieces(before) - pieces(now) == pieces(made);
    return same ? Optional.empty() : Optional.of(new OrderRefusal.ChangedMeanwhile(now));
  }

  private static int pieces(CutOrder order) {
    return order.lines().stream().mapToInt(CutLine::quantity).sum();
  }

  private static PlanFact wholeAgain(CutOrder now, CutOrder before) {
    List<LineQuantity> quantities = new ArrayList<>();
    for (int i = 0; i < now.lines().size(); i++) {
      CutLine line = now.lines().get(i);
      int was = before.lines().get(i).quantity();
      if (line.quantity() != was) {
        quantities.add(new LineQuantity(line.id(), line.number(), Change.of(line.quantity(), was)));
      }
    }
    return new PlanFact.OrderChanged(
        now.id(),
        now.number(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        quantities,
        List.of());
  }

  private Optional<OrderRefusal> refusal(Tx tx, Split split) {
    return checks
        .asSeen(tx, split.seen())
        .or(() -> checks.number(tx, split.number()))
        .or(() -> OrderChecks.head(split.head()))
        .or(() -> pieces(tx, split));
  }

  private Optional<OrderRefusal> pieces(Tx tx, Split split) {
    List<CutLine> lines = split.seen().lines();
    List<OrderRefusal.Lines.Fault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CutLine line = lines.get(i);
      if (split.pieces().get(i) < 0 || split.pieces().get(i) > line.toPlan()) {
        faults.add(
            new OrderRefusal.Lines.Fault(
                i,
                new LineFault.BelowWhatIsCut(
                    line.cut(),
                    line.planned(),
                    new PlansOfOrder(repositories).of(tx, line.order(), line.id()))));
      }
    }
    if (!faults.isEmpty()) {
      return Optional.of(new OrderRefusal.Lines(faults));
    }
    int moved = split.pieces().stream().mapToInt(Integer::intValue).sum();
    int all = lines.stream().mapToInt(CutLine::quantity).sum();
    if (moved == 0) {
      return Optional.of(new OrderRefusal.NothingToChange());
    }
    return moved == all ? Optional.of(new OrderRefusal.NothingLeft()) : Optional.empty();
  }

  private CutOrder order(Tx tx, Split split) {
    CutOrder seen = split.seen();
    var id = new OrderId(booking.ids().next());
    List<CutLine> lines = new ArrayList<>();
    for (int i = 0; i < seen.lines().size(); i++) {
      int pieces = split.pieces().get(i);
      if (pieces > 0) {
        lines.add(
            seen.lines().get(i).of(new LineId(booking.ids().next()), id, lines.size() + 1, pieces));
      }
    }
    return new CutOrder(
        id,
        booking.code(tx, ShortCode.Kind.ORDER),
        split.number(),
        seen.customer(),
        seen.customerName(),
        split.head().due(),
        split.head().priority(),
        OrderState.OPEN,
        seen.ownBars(),
        split.head().note(),
        lines);
  }

  private static PlanFact received(CutOrder order) {
    return new PlanFact.OrderReceived(
        order.id(), order.number(), order.lines().size(), Optional.of(OrderContent.of(order)));
  }

  private static PlanFact reduced(Split split) {
    List<LineQuantity> quantities = new ArrayList<>();
    List<CutLine> lines = split.seen().lines();
    for (int i = 0; i < lines.size(); i++) {
      CutLine line = lines.get(i);
      int pieces = split.pieces().get(i);
      if (pieces > 0) {
        quantities.add(
            new LineQuantity(
                line.id(), line.number(), Change.of(line.quantity(), line.quantity() - pieces)));
      }
    }
    return new PlanFact.OrderChanged(
        split.seen().id(),
        split.seen().number(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        quantities,
        List.of());
  }
}
