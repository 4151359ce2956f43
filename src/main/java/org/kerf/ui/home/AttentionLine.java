package org.kerf.ui.home;

import org.kerf.cutting.model.plan.BarLine;
import org.kerf.labels.model.LabelJob;
import org.kerf.query.today.Attention;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.planning.PlanningPages;
import org.kerf.ui.texts.Words;

/**
 * How the overview says that something has to be looked after.
 *
 * @param key of the counted sentence that says what
 * @param more which ones, or since when
 * @param button what the button says
 * @param pageId where it is looked after
 * @param argument what that page is opened for
 */
record AttentionLine(
    Mark mark, String key, Words more, Words button, String pageId, String argument) {

  private static final Words NOTHING_MORE = Words.plain("");

  static AttentionLine of(Attention what) {
    return switch (what) {
      case Attention.RemnantLabels(long count, LabelJob first) ->
          line(
              Mark.WAITING,
              "remnant-label",
              Words.plain(first.code().spaced() + " · " + first.printer()),
              "labels",
              "");
      case Attention.FailedLabels failed ->
          line(Mark.FAILED, "label-failed", NOTHING_MORE, "labels", "");
      case Attention.UnknownLabels unknown ->
          line(Mark.UNKNOWN, "label-unknown", NOTHING_MORE, "labels", "");
      case Attention.WaitingLabels waiting ->
          line(Mark.QUEUED, "label-waiting", NOTHING_MORE, "labels", "");
      case Attention.OverdueOrders overdue -> overdue(overdue);
      case Attention.HeldUnits(long count, UnitLine newest) -> held(count, newest);
      case Attention.BarsNotFound(long count, BarLine newest) -> notFound(count, newest);
      case Attention.PiecesToPlan toPlan ->
          line(
              Mark.OPEN,
              "to-plan",
              Words.of("home.attention.by-tomorrow"),
              "plan",
              PlanningPages.DUE);
    };
  }

  private static AttentionLine overdue(Attention.OverdueOrders overdue) {
    String named = String.join(", ", overdue.numbers());
    boolean more = overdue.count() > overdue.numbers().size();
    Words which = Words.plain(more ? named + ", …" : named);
    boolean one = overdue.count() == 1;
    return line(Mark.LATE, "overdue", which, one ? "order" : "orders", one ? named : "");
  }

  private static AttentionLine held(long count, UnitLine newest) {
    String code = newest.unit().code().spaced();
    String why = newest.stateReason().isEmpty() ? "" : " · " + newest.stateReason();
    Words which = Words.plain(code + " · " + newest.itemName() + why);
    boolean one = count == 1;
    String argument = one ? newest.unit().code().text() : "";
    return line(Mark.HELD, "held", which, one ? "unit" : "remnants", argument);
  }

  private static AttentionLine notFound(long count, BarLine newest) {
    String code = newest.unitCode().spaced();
    Words which = Words.plain(code + " · " + newest.item().name() + " · " + newest.locationName());
    boolean one = count == 1;
    String argument = one ? newest.unitCode().text() : "";
    return line(Mark.NOT_FOUND, "not-found", which, one ? "unit" : "queue", argument);
  }

  private static AttentionLine line(
      Mark mark, String what, Words more, String pageId, String argument) {
    String key = "home.attention." + what;
    return new AttentionLine(mark, key, more, Words.of(key + ".button"), pageId, argument);
  }
}
