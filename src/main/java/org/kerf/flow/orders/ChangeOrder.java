package org.kerf.flow.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Changes an order: due date, priority, note, quantities; adds lines. What is cut, or on a bar of
 * an approved plan, stays asked for.
 */
public final class ChangeOrder {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * It is so now.
     *
     * @param undo takes it back
     */
    record Changed(CutOrder order, OrderChange undo) implements Outcome {}

    record Refused(OrderRefusal why) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final OrderChecks checks;

  public ChangeOrder(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.checks = new OrderChecks(repositories);
  }

  public Outcome run(Command command, OrderChange change) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_ORDERS,
        Answers.ofId(
            outcome -> ((Outcome.Changed) outcome).order().id().value(),
            (tx, id) ->
                new Outcome.Changed(
                    repositories.orders().order(tx, new OrderId(id)).orElseThrow(),
                    change.inverse(command.id()))),
        (tx, at) -> {
          Optional<OrderRefusal> refusal = refusal(tx, change);
          if (refusal.isPresent()) {
            return Booked.refused(new Outcome.Refused(refusal.get()));
          }
          CutOrder before = repositories.orders().order(tx, change.order()).orElseThrow();
          var fact =
              projections.book(tx, at, command.actor().id(), fact(before, change, command.id()));
          CutOrder now = repositories.orders().order(tx, change.order()).orElseThrow();
          return Booked.of(new Outcome.Changed(now, change.inverse(command.id())), List.of(fact));
        });
  }

  /** What stands against a change. */
  Optional<OrderRefusal> refusal(Tx tx, OrderChange change) {
    Optional<CutOrder> there = repositories.orders().order(tx, change.order());
    if (there.isEmpty()) {
      return Optional.of(new OrderRefusal.Gone());
    }
    CutOrder now = there.get();
    if (now.state() == OrderState.CANCELLED) {
      return Optional.of(new OrderRefusal.NotOpen(now.state()));
    }
    if (changesNothing(change)) {
      return Optional.of(new OrderRefusal.NothingToChange());
    }
    Map<LineId, CutLine> lines =
        now.lines().stream().collect(Collectors.toMap(CutLine::id, Function.identity()));
    if (isOther(now, lines, change)) {
      return Optional.of(new OrderRefusal.ChangedMeanwhile(now));
    }
    return OrderChecks.head(change.after())
        .or(() -> checks.added(tx, change.added(), now.lines().size()))
        .or(() -> quantities(tx, now, lines, change))
        .or(() -> nothingLeft(now, change));
  }

  private static boolean changesNothing(OrderChange change) {
    return change.before().equals(change.after())
        && change.quantities().stream().allMatch(each -> each.before() == each.after())
        && change.added().isEmpty();
  }

  /** Whether somebody else has changed what is to be changed now. */
  private static boolean isOther(CutOrder now, Map<LineId, CutLine> lines, OrderChange change) {
    boolean head = !change.before().equals(change.after()) && !change.before().equals(now.head());
    return head
        || change.quantities().stream()
            .anyMatch(
                each ->
                    Optional.ofNullable(lines.get(each.line()))
                        .filter(line -> line.quantity() == each.before())
                        .isEmpty());
  }

  private Optional<OrderRefusal> quantities(
      Tx tx, CutOrder now, Map<LineId, CutLine> lines, OrderChange change) {
    List<OrderRefusal.Lines.Fault> faults = new ArrayList<>();
    for (OrderChange.Quantity each : change.quantities()) {
      CutLine line = Objects.requireNonNull(lines.get(each.line()));
      int place = now.lines().indexOf(line);
      if (each.after() < 0 || each.after() > OrderRules.MOST_PIECES) {
        faults.add(
            new OrderRefusal.Lines.Fault(
                place, new LineFault.QuantityOutOfRange(OrderRules.MOST_PIECES)));
      } else if (each.after() < line.leastQuantity() && each.after() != each.before()) {
        faults.add(
            new OrderRefusal.Lines.Fault(
                place,
                new LineFault.BelowWhatIsCut(
                    line.cut(),
                    line.planned(),
                    new PlansOfOrder(repositories).of(tx, now.id(), line.id()))));
      }
    }
    return faults.isEmpty() ? Optional.empty() : Optional.of(new OrderRefusal.Lines(faults));
  }

  private static Optional<OrderRefusal> nothingLeft(CutOrder now, OrderChange change) {
    Map<LineId, Integer> after =
        change.quantities().stream()
            .collect(Collectors.toMap(OrderChange.Quantity::line, OrderChange.Quantity::after));
    boolean nothing =
        change.added().isEmpty()
            && now.lines().stream()
                .allMatch(line -> after.getOrDefault(line.id(), line.quantity()) == 0);
    return nothing ? Optional.of(new OrderRefusal.NothingLeft()) : Optional.empty();
  }

  /** What a changed order says. */
  static PlanFact.OrderChanged fact(CutOrder before, OrderChange change, UUID command) {
    Map<LineId, CutLine> lines =
        before.lines().stream().collect(Collectors.toMap(CutLine::id, Function.identity()));
    List<LineQuantity> quantities =
        change.quantities().stream()
            .filter(each -> each.before() != each.after())
            .map(
                each ->
                    new LineQuantity(
                        each.line(),
                        Objects.requireNonNull(lines.get(each.line())).number(),
                        Change.of(each.before(), each.after())))
            .toList();
    int last = before.lines().stream().mapToInt(CutLine::number).max().orElse(0);
    List<AddedLine> added = new ArrayList<>();
    for (NewOrder.Line line : change.added()) {
      LineId id = OrderChange.added(command, added.size());
      added.add(AddedLine.of(OrderChecks.line(id, before.id(), last + added.size() + 1, line)));
    }
    boolean head = !change.before().equals(change.after());
    return new PlanFact.OrderChanged(
        before.id(),
        before.number(),
        Change.ifAny(before.due(), head ? change.after().due() : before.due()),
        Change.ifAny(before.priority(), head ? change.after().priority() : before.priority()),
        note(before.note(), head ? change.after().note() : before.note()),
        quantities,
        added);
  }

  /** A note that was empty before has changed, too. */
  private static Optional<Change<String>> note(String before, String after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new Change<>(after, Optional.of(before)));
  }
}
