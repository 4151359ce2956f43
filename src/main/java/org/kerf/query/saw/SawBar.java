package org.kerf.query.saw;

import java.util.List;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;

/**
 * A bar on the saw, or one that was there, with its plan and its cuts.
 *
 * @param cuts those that were not undone, in their order
 */
public record SawBar(RunBar run, BarLine line, List<CutPiece> cuts) {

  public SawBar {
    cuts = List.copyOf(cuts);
  }

  /** Reads what belongs to the bar. */
  public static SawBar read(Tx tx, Repositories repositories, RunBar run) {
    return new SawBar(
        run,
        repositories.plans().line(tx, run.planBar()).orElseThrow(),
        repositories.runs().pieces(tx, run.id()));
  }
}
