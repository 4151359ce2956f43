package org.kerf.cutting.patterns.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * Looks at a solution of the linear programme for pairs that share bars, and for cuts it breaks.
 */
final class Separation {

  private static final double LEAST_VIOLATION = 0.03;
  private static final double SOME = 1e-6;
  private static final int MOST_AT_ONCE = 25;
  private static final int MOST_PER_PART = 5;

  private record Found(MasterConstraint.Halves cut, double violation) {}

  private final Instance instance;
  private final CutPattern[] used;
  private final double[] use;

  Separation(Instance instance, ConstrainedMaster programme) {
    this.instance = instance;
    ConstrainedMaster.InUse inUse = programme.inUse();
    this.use = inUse.use;
    this.used = new CutPattern[use.length];
    for (int c = 0; c < used.length; c++) {
      used[c] = programme.pattern(inUse.pattern[c]);
    }
  }

  /** How many bars hold both parts, per pair. */
  double[][] together() {
    double[][] both = new double[instance.parts][instance.parts];
    for (int c = 0; c < used.length; c++) {
      int[] part = used[c].part;
      for (int a = 0; a < part.length; a++) {
        for (int b = a + 1; b < part.length; b++) {
          both[part[a]][part[b]] += use[c];
          both[part[b]][part[a]] += use[c];
        }
      }
    }
    return both;
  }

  /** The cuts with halves over three parts that are broken most. */
  List<MasterConstraint.Halves> halves() {
    List<Found> found = new ArrayList<>();
    double[][] both = together();
    List<List<Integer>> holding = holding();
    for (int i = 0; i < instance.parts; i++) {
      int[] near = near(both[i]);
      for (int a = 0; a < near.length; a++) {
        for (int b = a + 1; b < near.length; b++) {
          int j = near[a];
          int k = near[b];
          boolean seenFromAnother = both[j][k] > SOME && (i > j || i > k);
          if (!seenFromAnother) {
            addIfBroken(i, j, k, holding, found);
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(Found::violation).reversed());
    return spread(found);
  }

  private static int[] near(double[] both) {
    int n = 0;
    int[] some = new int[both.length];
    for (int j = 0; j < both.length; j++) {
      if (both[j] > SOME) {
        some[n++] = j;
      }
    }
    return Arrays.copyOf(some, n);
  }

  private List<List<Integer>> holding() {
    List<List<Integer>> holding = new ArrayList<>();
    for (int i = 0; i < instance.parts; i++) {
      holding.add(new ArrayList<>());
    }
    for (int c = 0; c < used.length; c++) {
      for (int part : used[c].part) {
        holding.get(part).add(c);
      }
    }
    return holding;
  }

  private void addIfBroken(
      int one, int other, int third, List<List<Integer>> holding, List<Found> found) {
    int demand = instance.demand[one] + instance.demand[other] + instance.demand[third];
    if (demand % 2 == 0) {
      return;
    }
    MasterConstraint.Halves cut = new MasterConstraint.Halves(one, other, third, demand / 2);
    double violation = violation(cut, holding);
    if (violation > LEAST_VIOLATION) {
      found.add(new Found(cut, violation));
    }
  }

  private double violation(MasterConstraint.Halves cut, List<List<Integer>> holding) {
    double sum = -cut.most();
    int[] parts = cut.parts();
    for (int p = 0; p < parts.length; p++) {
      for (int c : holding.get(parts[p])) {
        boolean counted = false;
        for (int q = 0; q < p; q++) {
          counted |= used[c].has(parts[q]);
        }
        sum -= counted ? 0 : cut.entry(used[c]) * use[c];
      }
    }
    return sum;
  }

  /** The first of them, but not many on one part. */
  private List<MasterConstraint.Halves> spread(List<Found> found) {
    List<MasterConstraint.Halves> cuts = new ArrayList<>();
    int[] times = new int[instance.parts];
    for (Found one : found) {
      boolean fresh = true;
      for (int part : one.cut().parts()) {
        fresh &= times[part] < MOST_PER_PART;
      }
      if (fresh && cuts.size() < MOST_AT_ONCE) {
        cuts.add(one.cut());
        for (int part : one.cut().parts()) {
          times[part]++;
        }
      }
    }
    return cuts;
  }
}
