package org.kerf.cutting.model.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.AddedLine;
import org.kerf.cutting.model.order.LineQuantity;
import org.kerf.cutting.model.order.OrderContent;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;

/** What happened to a plan, or to an order that is to be planned. */
public sealed interface PlanFact extends Fact {

  /**
   * An order was taken in.
   *
   * @param lines how many
   * @param content facts of early versions do not say it
   */
  record OrderReceived(OrderId id, String order, int lines, Optional<OrderContent> content)
      implements PlanFact {}

  /**
   * An order is asked for otherwise than before.
   *
   * @param due and the two after it: none where they stay
   * @param quantities of lines that were there
   */
  record OrderChanged(
      OrderId id,
      String order,
      Optional<Change<LocalDateTime>> due,
      Optional<Change<Integer>> priority,
      Optional<Change<String>> note,
      List<LineQuantity> quantities,
      List<AddedLine> added)
      implements PlanFact {

    public OrderChanged {
      quantities = List.copyOf(quantities);
      added = List.copyOf(added);
    }

    /** The head after it. */
    public OrderHead head(OrderHead before) {
      return new OrderHead(
          due.map(Change::now).orElse(before.due()),
          priority.map(Change::now).orElse(before.priority()),
          note.map(Change::now).orElse(before.note()));
    }
  }

  /**
   * Nothing more of the order is wanted.
   *
   * @param quantities of lines that were not cut whole: what is cut of them stays
   */
  record OrderCancelled(OrderId id, String order, List<LineQuantity> quantities)
      implements PlanFact {}

  /**
   * A cancelled order is wanted after all.
   *
   * @param quantities as they were before
   */
  record OrderReopened(OrderId id, String order, List<LineQuantity> quantities)
      implements PlanFact {}

  /**
   * A proposal became a plan: its bars are reserved.
   *
   * @param bars how many
   * @param bound no plan needs fewer
   * @param content facts of early versions do not say it
   */
  record PlanApproved(PlanId id, ShortCode plan, int bars, int bound, Optional<PlanContent> content)
      implements PlanFact {}

  /**
   * The waiting bars of a plan were given back.
   *
   * @param bars how many
   * @param released which they were; facts of early versions do not say it
   */
  record PlanWithdrawn(PlanId id, ShortCode plan, int bars, List<PlanBarId> released)
      implements PlanFact {}

  /**
   * Bars of a plan were given back, because another station's plan had reserved them before.
   *
   * @param unit that both have reserved
   * @param bars how many
   * @param released which they were
   * @param first the plan that keeps them
   */
  record BarsGivenBack(
      PlanId id,
      ShortCode plan,
      ShortCode unit,
      int bars,
      List<PlanBarId> released,
      ShortCode first)
      implements PlanFact {

    public BarsGivenBack {
      released = List.copyOf(released);
    }
  }

  /**
   * Bars wait elsewhere: at another place of their saw's queue, or for another saw.
   *
   * @param unit of the bar that it is about
   * @param bars how many a person has moved; others only made room
   * @param saw the name of the saw of the bar that it is about
   * @param place its place in the saw's queue, 1 for the next bar
   * @param placements of all bars that changed
   */
  record BarsMoved(
      PlanBarId id,
      ShortCode unit,
      int bars,
      Change<String> saw,
      Change<Integer> place,
      List<BarPlacement> placements)
      implements PlanFact {

    public BarsMoved {
      placements = List.copyOf(placements);
    }
  }

  /**
   * What a defective bar left uncut is on a plan again.
   *
   * @param document the code of the document of the defect
   * @param pieces how many are planned again
   * @param changed how many waiting bars of the old plan it took over
   * @param open how many pieces found no bar
   * @param bound no plan for the same pieces needs fewer bars
   * @param content facts of early versions say neither it nor the bound nor the bars released
   * @param released the waiting bars of the old plan that it took over
   */
  record PlanReplanned(
      PlanId id,
      ShortCode plan,
      ShortCode document,
      int bars,
      int pieces,
      int changed,
      int open,
      Optional<Integer> bound,
      Optional<PlanContent> content,
      List<PlanBarId> released)
      implements PlanFact {}
}
