package org.kerf.tools.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternPlanner;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.kernel.StationFault;

/** How often the planner finds and proves a best that is known. */
public final class PlantedBench {

  private static final PlanLimits LIMITS = PlanLimits.ofTime(Duration.ofSeconds(2));
  private static final int THREADS = 2;
  private static final double NANOS = 1e9;

  private final PatternPlanner engine;
  private final Planner planner;
  private final Consumer<String> line;

  public PlantedBench(PatternPlanner engine, Planner planner, Consumer<String> line) {
    this.engine = engine;
    this.planner = planner;
    this.line = line;
  }

  /** What became of one instance. */
  private record Seen(
      boolean reached, boolean proved, boolean falseProof, boolean refused, double gap) {}

  /** Whether all plans were valid and no proof was false. */
  public boolean run(long seed, int rounds) throws StationFault {
    line.accept(
        "family      instances  reached  proved  false  refused  worst_gap  median_s     max_s");
    boolean sound = true;
    for (Planted.Family family : Planted.Family.values()) {
      sound &= family(family, seed, rounds);
    }
    return sound;
  }

  private boolean family(Planted.Family family, long seed, int rounds) throws StationFault {
    Measurements seconds = new Measurements();
    Measurements gaps = new Measurements();
    int reached = 0;
    int proved = 0;
    int falseProofs = 0;
    int refused = 0;
    for (int round = 0; round < rounds; round++) {
      long own = seedOf(seed, family, round);
      long start = System.nanoTime();
      Seen seen =
          switch (family) {
            case SHOP -> shop(new Planted(own).shop());
            case ANGLES -> shop(new PlantedAngles(own).shop());
            case ONE_LENGTH, PRICES, LIMITED, REMNANTS -> patterns(new Planted(own), family);
          };
      seconds.add((System.nanoTime() - start) / NANOS);
      gaps.add(seen.gap());
      reached += seen.reached() ? 1 : 0;
      proved += seen.proved() ? 1 : 0;
      falseProofs += seen.falseProof() ? 1 : 0;
      refused += seen.refused() ? 1 : 0;
    }
    line.accept(
        String.format(
            Locale.ROOT,
            "%-11s %9d %8d %7d %6d %8d %9.3f%% %9.3f %9.3f",
            family.name().toLowerCase(Locale.ROOT),
            rounds,
            reached,
            proved,
            falseProofs,
            refused,
            100 * gaps.max(),
            seconds.median(),
            seconds.max()));
    return falseProofs + refused == 0;
  }

  /** Each instance has a seed of its own, so that more rounds keep the earlier ones. */
  private static long seedOf(long seed, Planted.Family family, int round) {
    return (seed * 31 + family.name().hashCode()) * 1_000_003 + round;
  }

  private Seen patterns(Planted planted, Planted.Family family) {
    Planted.Patterns known = planted.patterns(family);
    Optional<PatternPlan> found =
        engine.plan(known.problem(), LIMITS, THREADS, better -> {}, () -> false);
    if (found.isEmpty()) {
      return new Seen(false, false, false, false, 1);
    }
    PatternPlan plan = found.get();
    boolean tooHigh = plan.costBound() > known.cost() || plan.barsBound() > known.bars();
    return new Seen(
        plan.cost() <= known.cost(),
        plan.isProvedBest(),
        tooHigh,
        !PlanVerification.accepts(known.problem(), plan),
        gap(plan.cost(), known.cost()));
  }

  private Seen shop(PlantedShop known) throws StationFault {
    CutProposal plan = planner.plan(known.problem(), LIMITS, PlanWatcher.PATIENT);
    ItemPlan item = plan.items().getFirst();
    boolean tooHigh =
        item.unmet().isEmpty()
            && (item.material().bound() > known.cost().bani() || item.bound() > known.bars());
    boolean all = item.unmet().isEmpty();
    return new Seen(
        all && plan.cost().bani() <= known.cost().bani(),
        all && item.material().isBest(),
        tooHigh,
        !PlanVerification.accepts(known.problem(), plan),
        all ? gap(plan.cost().bani(), known.cost().bani()) : 1);
  }

  private static double gap(long cost, long best) {
    return best == 0 ? 0 : (cost - best) / (double) best;
  }
}
