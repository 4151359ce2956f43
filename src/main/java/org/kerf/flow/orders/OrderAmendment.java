package org.kerf.flow.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.kerf.cutting.model.order.AddedLine;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.LineQuantity;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.kernel.Change;

/**
 * An order that comes again from where orders come from: which lines are the same, which are asked
 * for in another quantity, which are new, and which are not asked for any more.
 *
 * @param head as it is asked for now
 * @param asked the lines asked for now
 * @param matches for each of them the line that it is, if it was there
 */
public record OrderAmendment(
    CutOrder before, OrderHead head, List<NewOrder.Line> asked, List<Optional<CutLine>> matches) {

  public OrderAmendment {
    asked = List.copyOf(asked);
    matches = List.copyOf(matches);
  }

  /** Compares an order with what is asked for now. */
  public static OrderAmendment of(CutOrder before, OrderHead head, List<NewOrder.Line> asked) {
    Set<LineId> taken = new HashSet<>();
    List<Optional<CutLine>> matches = new ArrayList<>();
    asked.forEach(line -> matches.add(Optional.empty()));
    match(before, asked, matches, taken, (line, is) -> line.quantity() == is.quantity());
    match(before, asked, matches, taken, (line, is) -> true);
    return new OrderAmendment(before, head, asked, matches);
  }

  private static void match(
      CutOrder before,
      List<NewOrder.Line> asked,
      List<Optional<CutLine>> matches,
      Set<LineId> taken,
      BiPredicate<NewOrder.Line, CutLine> also) {
    for (int i = 0; i < asked.size(); i++) {
      NewOrder.Line line = asked.get(i);
      if (matches.get(i).isEmpty()) {
        Optional<CutLine> same =
            before.lines().stream()
                .filter(is -> !taken.contains(is.id()) && isOne(line, is) && also.test(line, is))
                .findFirst();
        same.ifPresent(is -> taken.add(is.id()));
        matches.set(i, same);
      }
    }
  }

  /** Whether the pieces are the same; of how many nothing is said. */
  private static boolean isOne(NewOrder.Line line, CutLine is) {
    return line.item().equals(is.item())
        && line.length().equals(is.length())
        && line.ends().areThoseOf(is.ends())
        && line.certificate().equals(is.certificate())
        && line.heat().equals(is.heat())
        && line.mark().equals(is.mark())
        && line.materialOf().equals(is.materialOf());
  }

  /** Lines that are not asked for any more, of which not all is cut. */
  public List<CutLine> gone() {
    return before.lines().stream()
        .filter(line -> line.quantity() > line.cut())
        .filter(
            line ->
                matches.stream()
                    .flatMap(Optional::stream)
                    .noneMatch(match -> match.id().equals(line.id())))
        .toList();
  }

  /** Whether the line was there and is asked for in another quantity. */
  public boolean isOtherQuantity(int place) {
    return matches
        .get(place)
        .filter(line -> line.quantity() != asked.get(place).quantity())
        .isPresent();
  }

  /** Whether fewer pieces are asked for than are cut and planned. */
  public boolean isBelowWhatIsCut(int place) {
    return isOtherQuantity(place)
        && matches
            .get(place)
            .filter(line -> asked.get(place).quantity() < line.leastQuantity())
            .isPresent();
  }

  /**
   * What is told of it.
   *
   * @param ids of lines that are new
   */
  public PlanFact.OrderChanged fact(Supplier<LineId> ids) {
    List<LineQuantity> quantities = new ArrayList<>();
    List<AddedLine> added = new ArrayList<>();
    int last = before.lines().stream().mapToInt(CutLine::number).max().orElse(0);
    for (int i = 0; i < asked.size(); i++) {
      Optional<CutLine> there = matches.get(i);
      if (there.isEmpty()) {
        CutLine line =
            OrderChecks.line(ids.get(), before.id(), last + added.size() + 1, asked.get(i));
        added.add(AddedLine.of(line));
      } else if (isOtherQuantity(i)) {
        quantities.add(quantity(there.get(), asked.get(i).quantity()));
      }
    }
    gone().forEach(line -> quantities.add(quantity(line, line.cut())));
    return new PlanFact.OrderChanged(
        before.id(),
        before.number(),
        Change.ifAny(before.due(), head.due()),
        Change.ifAny(before.priority(), head.priority()),
        Optional.empty(),
        quantities,
        added);
  }

  private static LineQuantity quantity(CutLine line, int now) {
    return new LineQuantity(line.id(), line.number(), Change.of(line.quantity(), now));
  }
}
