package org.kerf.cutting.model.problem;

import java.time.Duration;

/**
 * How long a planner may look.
 *
 * @param time the whole time it may take, all items together
 * @param seed the same seed with one thread and the same steps gives the same plan
 * @param steps a limit in moves tried per item instead of the time; 0 means none
 */
public record PlanLimits(Duration time, long seed, int steps) {

  public static PlanLimits ofTime(Duration time) {
    return new PlanLimits(time, 1, 0);
  }

  public static PlanLimits ofSteps(int steps, long seed) {
    return new PlanLimits(Duration.ofDays(1), seed, steps);
  }
}
