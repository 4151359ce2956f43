package org.kerf.query.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderSummary;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;

/** Looks for what asks for attention, the most urgent first. */
final class AttentionReader {

  private static final int MOST_NAMED = 3;
  private static final int MOST_COUNTED = 100;

  private final Repositories repositories;

  AttentionReader(Repositories repositories) {
    this.repositories = repositories;
  }

  /**
   * What there is now.
   *
   * @param dueFirst open orders, those due first in front
   */
  List<Attention> read(Tx tx, LocalDateTime now, List<OrderSummary> dueFirst) {
    List<Attention> found = new ArrayList<>();
    labels(tx, found);
    orders(tx, now, dueFirst, found);
    held(tx, found);
    notFound(tx, found);
    LocalDate tomorrow = now.toLocalDate().plusDays(1);
    int toPlan = repositories.orders().piecesToPlan(tx, tomorrow.plusDays(1).atStartOfDay());
    if (toPlan > 0) {
      found.add(new Attention.PiecesToPlan(toPlan));
    }
    return found;
  }

  private void labels(Tx tx, List<Attention> found) {
    List<LabelJob> blocking = repositories.labels().remnantsThatWait(tx);
    if (!blocking.isEmpty()) {
      found.add(new Attention.RemnantLabels(blocking.size(), blocking.getFirst()));
    }
    Map<LabelState, Integer> counts = repositories.labels().unsettled(tx);
    int failed = counts.getOrDefault(LabelState.FAILED, 0);
    if (failed > 0) {
      found.add(new Attention.FailedLabels(failed));
    }
    int unknown = counts.getOrDefault(LabelState.UNKNOWN, 0);
    if (unknown > 0) {
      found.add(new Attention.UnknownLabels(unknown));
    }
    int waiting =
        counts.getOrDefault(LabelState.QUEUED, 0) + counts.getOrDefault(LabelState.SENDING, 0);
    if (waiting > 0) {
      found.add(new Attention.WaitingLabels(waiting));
    }
  }

  private void orders(
      Tx tx, LocalDateTime now, List<OrderSummary> dueFirst, List<Attention> found) {
    int overdue = repositories.orders().overdue(tx, now);
    if (overdue > 0) {
      List<String> numbers =
          dueFirst.stream()
              .map(OrderSummary::order)
              .limit(Math.min(overdue, MOST_NAMED))
              .map(CutOrder::number)
              .toList();
      found.add(new Attention.OverdueOrders(overdue, numbers));
    }
  }

  private void held(Tx tx, List<Attention> found) {
    int count = repositories.stock().countHeld(tx);
    if (count > 0) {
      found.add(new Attention.HeldUnits(count, repositories.stock().held(tx, 1).getFirst()));
    }
  }

  private void notFound(Tx tx, List<Attention> found) {
    List<BarLine> missing = repositories.plans().putOff(tx, MOST_COUNTED);
    if (!missing.isEmpty()) {
      found.add(new Attention.BarsNotFound(missing.size(), missing.getFirst()));
    }
  }
}
