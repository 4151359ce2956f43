package org.kerf.query.planning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawPace;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** Reads approved plans with their progress. To be asked on a worker. */
public final class ApprovedPlanReader {

  private final UseCases useCases;
  private final Repositories repositories;
  private final InstantSource clock;

  public ApprovedPlanReader(UseCases useCases, InstantSource clock) {
    this.useCases = useCases;
    this.repositories = useCases.repositories();
    this.clock = clock;
  }

  /** The plan with this code, or with this id as {@code EntityId} writes it; empty without one. */
  public Optional<ApprovedPlan> read(String name) throws StationFault {
    return useCases
        .reading()
        .of(
            tx ->
                ShortCode.parse(name)
                    .flatMap(code -> repositories.plans().byCode(tx, code))
                    .or(() -> byId(tx, name))
                    .map(plan -> read(tx, plan)));
  }

  private Optional<CutPlan> byId(Tx tx, String name) {
    try {
      return repositories.plans().plan(tx, new PlanId(UUID.fromString(name)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private ApprovedPlan read(Tx tx, CutPlan plan) {
    Map<SawId, Saw> saws = new HashMap<>();
    repositories.plans().everySaw(tx).forEach(saw -> saws.put(saw.id(), saw));
    Map<SawId, SawPace> paces = useCases.queues().loads().paces(tx, clock.instant());
    Map<PlanBarId, Integer> places = new HashMap<>();
    List<BarLine> lines = repositories.plans().allLines(tx, plan.id());
    lines.stream()
        .map(line -> line.bar().saw())
        .distinct()
        .forEach(saw -> number(repositories.plans().queued(tx, saw), places));
    List<ApprovedPlan.Bar> bars = new ArrayList<>();
    Duration left = Duration.ZERO;
    boolean measured = true;
    for (BarLine line : lines) {
      Saw saw = Objects.requireNonNull(saws.get(line.bar().saw()));
      bars.add(bar(tx, line, saw, places.getOrDefault(line.bar().id(), 0)));
      SawPace pace = paces.getOrDefault(saw.id(), SawPace.ASSUMED);
      left = left.plus(timeFor(line, pace));
      measured &= pace.isMeasured();
    }
    return new ApprovedPlan(
        plan,
        useCases.users().user(tx, plan.madeBy()).map(User::name).orElse(""),
        bars.stream().map(bar -> bar.saw().name()).distinct().sorted().toList(),
        bars,
        left,
        measured);
  }

  private static void number(List<QueuedBar> queue, Map<PlanBarId, Integer> places) {
    for (int i = 0; i < queue.size(); i++) {
      places.put(queue.get(i).bar(), i + 1);
    }
  }

  private static Duration timeFor(BarLine line, SawPace pace) {
    BarState state = line.bar().state();
    int cuts = line.toCut().size();
    return switch (state) {
      case TO_CUT -> pace.of(1, cuts);
      case ON_SAW -> pace.of(0, cuts);
      case CUT, RELEASED -> Duration.ZERO;
    };
  }

  private ApprovedPlan.Bar bar(Tx tx, BarLine line, Saw saw, int place) {
    Optional<RunBar> run = repositories.runs().runOf(tx, line.bar().id());
    return new ApprovedPlan.Bar(
        line,
        saw,
        place,
        run,
        run.map(each -> repositories.runs().pieces(tx, each.id())).orElse(List.of()),
        run.flatMap(each -> remnant(tx, each)),
        repositories.plans().missing(tx, line.bar().id()).size());
  }

  private Optional<ApprovedPlan.Remnant> remnant(Tx tx, RunBar run) {
    return run.remnantUnit()
        .flatMap(id -> repositories.stock().unit(tx, id))
        .map(unit -> new ApprovedPlan.Remnant(unit.code(), run.remnant()));
  }
}
