package org.kerf.ui.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.CutOrder;
import org.kerf.cutting.model.OrderSummary;
import org.kerf.flow.Faces;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.UnitLine;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.planning.PlanningPages;
import org.kerf.ui.texts.Words;

/** Looks for what asks for attention, the most urgent first. */
final class AttentionReader {

  private static final int MOST_NAMED = 3;
  private static final int MOST_COUNTED = 100;

  private final Faces faces;

  AttentionReader(Faces faces) {
    this.faces = faces;
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
    int toPlan = faces.orders().piecesToPlan(tx, tomorrow.plusDays(1).atStartOfDay());
    if (toPlan > 0) {
      Words until = Words.of("home.attention.by-tomorrow");
      add(found, Mark.OPEN, "to-plan", toPlan, until, "plan", PlanningPages.DUE);
    }
    return found;
  }

  private void labels(Tx tx, List<Attention> found) {
    List<LabelJob> blocking = faces.labels().remnantsThatWait(tx);
    if (!blocking.isEmpty()) {
      LabelJob first = blocking.getFirst();
      Words which = Words.plain(first.code().spaced() + " · " + first.printer());
      add(found, Mark.WAITING, "remnant-label", blocking.size(), which, "labels", "");
    }
    Map<LabelState, Integer> counts = faces.labels().unsettled(tx);
    label(found, Mark.FAILED, "label-failed", counts.getOrDefault(LabelState.FAILED, 0));
    label(found, Mark.UNKNOWN, "label-unknown", counts.getOrDefault(LabelState.UNKNOWN, 0));
    int waiting =
        counts.getOrDefault(LabelState.QUEUED, 0) + counts.getOrDefault(LabelState.SENDING, 0);
    label(found, Mark.QUEUED, "label-waiting", waiting);
  }

  private static void label(List<Attention> found, Mark mark, String what, int count) {
    if (count > 0) {
      add(found, mark, what, count, Words.plain(""), "labels", "");
    }
  }

  private void orders(
      Tx tx, LocalDateTime now, List<OrderSummary> dueFirst, List<Attention> found) {
    int overdue = faces.orders().overdue(tx, now);
    if (overdue == 0) {
      return;
    }
    String named =
        dueFirst.stream()
            .map(OrderSummary::order)
            .limit(Math.min(overdue, MOST_NAMED))
            .map(CutOrder::number)
            .collect(Collectors.joining(", "));
    Words which = Words.plain(overdue > MOST_NAMED ? named + ", …" : named);
    boolean one = overdue == 1;
    add(found, Mark.LATE, "overdue", overdue, which, one ? "order" : "orders", one ? named : "");
  }

  private void held(Tx tx, List<Attention> found) {
    int count = faces.stock().countHeld(tx);
    if (count == 0) {
      return;
    }
    UnitLine newest = faces.stock().held(tx, 1).getFirst();
    String code = newest.unit().code().spaced();
    String why = newest.stateReason().isEmpty() ? "" : " · " + newest.stateReason();
    Words which = Words.plain(code + " · " + newest.itemName() + why);
    boolean one = count == 1;
    String argument = one ? newest.unit().code().text() : "";
    add(found, Mark.HELD, "held", count, which, one ? "unit" : "remnants", argument);
  }

  /** Planned bars that wait at the end of their saws' lists until somebody finds them. */
  private void notFound(Tx tx, List<Attention> found) {
    List<BarLine> missing = faces.plans().putOff(tx, MOST_COUNTED);
    if (missing.isEmpty()) {
      return;
    }
    BarLine newest = missing.getFirst();
    String code = newest.unitCode().spaced();
    Words which = Words.plain(code + " · " + newest.item().name() + " · " + newest.placeName());
    boolean one = missing.size() == 1;
    String argument = one ? newest.unitCode().text() : "";
    add(
        found,
        Mark.NOT_FOUND,
        "not-found",
        missing.size(),
        which,
        one ? "unit" : "queue",
        argument);
  }

  private static void add(
      List<Attention> found,
      Mark mark,
      String what,
      long count,
      Words more,
      String pageId,
      String argument) {
    String key = "home.attention." + what;
    found.add(new Attention(mark, key, count, more, Words.of(key + ".button"), pageId, argument));
  }
}
