package org.kerf.cutting.model.problem;

import java.util.List;

/**
 * How often each pattern is cut, and how good that is at worst.
 *
 * @param costBound no plan for the same parts costs less; checked in whole numbers
 * @param barsBound no plan for the same parts has fewer bars
 */
public record PatternPlan(List<Use> uses, long cost, long costBound, int bars, int barsBound) {

  /** A pattern, and how many bars of the kind are cut by it. */
  public record Use(int kind, int times, List<Cut> cuts) {

    public Use {
      cuts = List.copyOf(cuts);
    }
  }

  /** How many of a part a pattern has; the part by its place in the problem. */
  public record Cut(int part, int count) {}

  public PatternPlan {
    uses = List.copyOf(uses);
  }

  /** Whether no plan can cost less. */
  public boolean isProvedBest() {
    return cost == costBound;
  }
}
