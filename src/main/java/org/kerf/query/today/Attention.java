package org.kerf.query.today;

import java.util.List;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.unit.UnitLine;

/** Something that somebody has to look after. */
public sealed interface Attention {

  /** How many there are of it. */
  long count();

  /**
   * Labels of remnants that have not left the station; their saws wait for them.
   *
   * @param first the one that has waited longest
   */
  record RemnantLabels(long count, LabelJob first) implements Attention {}

  /** Labels that are not printed and wait for a person. */
  record FailedLabels(long count) implements Attention {}

  /** Labels of which it is unknown whether they were printed. */
  record UnknownLabels(long count) implements Attention {}

  /** Labels that wait for their printers. */
  record WaitingLabels(long count) implements Attention {}

  /**
   * Open orders whose due date is over.
   *
   * @param numbers of those due first, a few
   */
  record OverdueOrders(long count, List<String> numbers) implements Attention {

    public OverdueOrders {
      numbers = List.copyOf(numbers);
    }
  }

  /** Units that are held; the newest of them. */
  record HeldUnits(long count, UnitLine newest) implements Attention {}

  /**
   * Planned bars that wait at the end of their saws' lists until somebody finds them; the newest of
   * them.
   */
  record BarsNotFound(long count, BarLine newest) implements Attention {}

  /** Pieces due by the end of tomorrow that no plan has. */
  record PiecesToPlan(long count) implements Attention {}
}
