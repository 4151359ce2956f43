package org.kerf.printout.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.kernel.JournalPoint;

/**
 * All that the printout of a cutting plan says.
 *
 * @param company whose paper it is; empty while nobody has said
 * @param approvedBy the name of the person who approved the plan
 * @param bars in the order in which they are cut
 * @param unmet what the plan could not place
 * @param journal how far the journal was when it was printed; in the foot, too
 * @param printedAt in the foot of every page; the same sheet at the same instant gives the same
 *     bytes
 * @param zone the warehouse's, for dates
 */
public record PlanSheet(
    String company,
    CutPlan plan,
    Saw saw,
    String approvedBy,
    List<BarLine> bars,
    List<UnmetLine> unmet,
    JournalPoint journal,
    Instant printedAt,
    ZoneId zone) {

  public PlanSheet {
    bars = List.copyOf(bars);
    unmet = List.copyOf(unmet);
  }

  /** Whether bars of the plan are cut at another saw. */
  boolean isPart() {
    return bars.size() < plan.bars();
  }
}
