package org.kerf.flow.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.QueuedBar;

/**
 * Evens the times of saws out by moving bars: each time the bar that shortens the longer of two
 * times the most, of equal ones the last, until none shortens it. The first bar of a queue stays.
 */
final class EvenLoads {

  /** Whether a bar may go from one saw to another. */
  interface Fit {

    boolean allows(QueuedBar bar, Saw from, Saw to);
  }

  /** A saw with the bars that it would have. */
  private static final class Side {

    private final SawLoad load;
    private final List<QueuedBar> movable;
    private Duration time;

    Side(SawLoad load) {
      this.load = load;
      this.movable = new ArrayList<>(load.waiting().stream().skip(1).toList());
      this.time = load.time();
    }
  }

  /** One bar that could go from one side to the other. */
  private record Step(QueuedBar bar, Side from, Side to) {

    /** The longer of the two times after it. */
    Duration longer() {
      Duration left = from.time.minus(from.load.of(bar));
      Duration grown = to.time.plus(to.load.of(bar));
      return left.compareTo(grown) > 0 ? left : grown;
    }
  }

  private record Asked(PlanBarId bar, Saw to) {}

  private final Fit fit;
  private final List<Side> sides;
  private final Map<PlanBarId, Saw> moved = new LinkedHashMap<>();
  private final Map<Asked, Boolean> answers = new HashMap<>();
  private final Set<PlanBarId> stayed = new HashSet<>();
  private final Map<PlanBarId, Saw> homes = new HashMap<>();

  EvenLoads(List<SawLoad> loads, Fit fit) {
    this.fit = fit;
    this.sides = loads.stream().map(Side::new).toList();
    for (SawLoad load : loads) {
      load.waiting().forEach(bar -> homes.put(bar.bar(), load.saw()));
    }
    Optional<Step> next = next();
    while (next.isPresent()) {
      take(next.get());
      next = next();
    }
  }

  /** The saw that each moved bar is to wait for. */
  Map<PlanBarId, Saw> moved() {
    return moved;
  }

  /** How many bars would have helped and can't be cut on the other saw as they are planned. */
  int stayed() {
    return stayed.size();
  }

  /** The longest time. */
  Duration longest() {
    return sides.stream().map(side -> side.time).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Optional<Step> next() {
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    Side longest = sides.stream().max(Comparator.comparing(side -> side.time)).orElseThrow();
    List<Step> steps = new ArrayList<>();
    for (QueuedBar bar : longest.movable.reversed()) {
      sides.stream()
          .filter(other -> other != longest)
          .map(other -> new Step(bar, longest, other))
          .filter(step -> step.longer().compareTo(longest.time) < 0)
          .forEach(steps::add);
    }
    steps.sort(Comparator.comparing(Step::longer));
    return steps.stream().filter(this::isAllowed).findFirst();
  }

  private boolean isAllowed(Step step) {
    Saw to = step.to().load.saw();
    PlanBarId id = step.bar().bar();
    Saw home = home(id);
    boolean allowed =
        to.equals(home)
            || answers.computeIfAbsent(
                new Asked(id, to), asked -> fit.allows(step.bar(), home, asked.to()));
    if (!allowed) {
      stayed.add(id);
    }
    return allowed;
  }

  private Saw home(PlanBarId bar) {
    return Objects.requireNonNull(homes.get(bar));
  }

  private void take(Step step) {
    step.from().time = step.from().time.minus(step.from().load.of(step.bar()));
    step.to().time = step.to().time.plus(step.to().load.of(step.bar()));
    step.from().movable.remove(step.bar());
    step.to().movable.add(step.bar());
    Saw to = step.to().load.saw();
    PlanBarId id = step.bar().bar();
    if (to.equals(home(id))) {
      moved.remove(id);
    } else {
      moved.put(id, to);
    }
    stayed.remove(id);
  }
}
