package org.kerf.flow.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawPace;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;

/** Reads what each saw has before it, and how long it takes by what it did lately. */
public final class SawLoads {

  /** So far back a saw's pace is measured. */
  private static final Duration MEASURED = Duration.ofDays(7);

  private final Repositories repositories;

  public SawLoads(Repositories repositories) {
    this.repositories = repositories;
  }

  /** Of all saws that are used, by name. */
  public List<SawLoad> read(Tx tx, Instant now) {
    Map<SawId, SawPace> paces = paces(tx, now);
    return repositories.plans().saws(tx).stream()
        .map(saw -> load(tx, saw, paces.getOrDefault(saw.id(), SawPace.ASSUMED)))
        .toList();
  }

  /** How fast the saws were lately; those without a pace have closed no bar. */
  public Map<SawId, SawPace> paces(Tx tx, Instant now) {
    return repositories.runs().paces(tx, now.minus(MEASURED));
  }

  private SawLoad load(Tx tx, Saw saw, SawPace pace) {
    Optional<RunBar> lying = repositories.runs().onSaw(tx, saw.id());
    int cuts =
        lying
            .flatMap(run -> repositories.plans().bar(tx, run.planBar()))
            .map(SawLoads::uncut)
            .orElse(0);
    return new SawLoad(
        saw, pace, repositories.plans().queued(tx, saw.id()), cuts, lying.isPresent());
  }

  private static int uncut(PlanBar bar) {
    return Math.toIntExact(
        bar.pieces().stream().filter(piece -> piece.state() == PieceState.TO_CUT).count());
  }
}
