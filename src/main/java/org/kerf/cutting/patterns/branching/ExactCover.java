package org.kerf.cutting.patterns.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;
import org.kerf.cutting.patterns.problem.Instance;
import org.kerf.cutting.patterns.problem.PatternSolution;

/**
 * Puts a plan together from listed patterns where next to nothing may be wasted: always the part
 * that the fewest patterns are left for, in one of them by chance (Knuth 2000). A wrong choice made
 * early is seldom found, so it begins anew again and again, now and then with more patience (Luby,
 * Sinclair and Zuckerman 1993).
 */
public final class ExactCover {

  private static final long FEWEST_NODES = 1_000;
  private static final int MOST_BARS = 2_000;

  /** How likely a pattern is that the linear programme does not use, against one it uses whole. */
  private static final double UNUSED = 0.1;

  private static final int NODES_PER_STEP = 64;

  private final Instance instance;
  private final Budget budget;
  private final Random random;
  private final List<CutPattern> patterns;
  private final double[] liking;
  private final long slack;

  /** Per part: the patterns that have it, and how many of it. */
  private final int[][] with;

  private final int[][] countIn;

  private final int[] left;

  /** Per pattern, of how many of its parts it has more than are left. */
  private final int[] tooMany;

  /** Per part, how many patterns with it could still be cut. */
  private final int[] choices;

  private final List<Integer> taken = new ArrayList<>();
  private int open;
  private long nodes;
  private long limit;

  /** For plans of at most so many bars of the only kind. */
  ExactCover(
      Instance instance, Budget budget, List<CutPattern> patterns, long bars, Random random) {
    this.instance = instance;
    this.budget = budget;
    this.patterns = patterns;
    this.random = random;
    this.slack = slack(instance, bars);
    this.liking = new double[patterns.size()];
    this.left = instance.demand.clone();
    this.tooMany = new int[patterns.size()];
    this.choices = new int[instance.parts];
    for (CutPattern pattern : patterns) {
      for (int part : pattern.part) {
        choices[part]++;
      }
    }
    this.with = new int[instance.parts][];
    this.countIn = new int[instance.parts][];
    for (int i = 0; i < instance.parts; i++) {
      with[i] = new int[choices[i]];
      countIn[i] = new int[choices[i]];
    }
    index();
    this.open = Arrays.stream(left).sum();
  }

  /** Whether so little may be wasted in these bars that this way is worth trying. */
  static boolean suits(Instance instance, long bars) {
    boolean plain = instance.countsBars() && instance.kinds == 1 && bars <= MOST_BARS;
    return plain && slack(instance, bars) <= instance.capacity[0] / 20;
  }

  public static boolean wastesNothing(Instance instance, long bars) {
    return slack(instance, bars) == 0;
  }

  private static long slack(Instance instance, long bars) {
    return bars * instance.capacity[0] - instance.load;
  }

  private void index() {
    int[] next = new int[instance.parts];
    for (int p = 0; p < patterns.size(); p++) {
      CutPattern pattern = patterns.get(p);
      for (int k = 0; k < pattern.part.length; k++) {
        int i = pattern.part[k];
        with[i][next[i]] = p;
        countIn[i][next[i]++] = pattern.count[k];
      }
    }
  }

  /**
   * A plan, if one is found within so many choices.
   *
   * @param inUse patterns in use in the linear programme, and how much
   */
  Optional<PatternSolution> plan(ConstrainedMaster.InUse inUse, long mostNodes) {
    Arrays.fill(liking, UNUSED);
    for (int n = 0; n < inUse.use.length; n++) {
      liking[inUse.pattern[n]] += inUse.use[n];
    }
    long used = 0;
    for (int turn = 1; used < mostNodes && !budget.isUsedUp(); turn++) {
      nodes = 0;
      limit = FEWEST_NODES * Integer.lowestOneBit(turn);
      if (search(slack)) {
        PatternSolution plan = new PatternSolution();
        taken.forEach(p -> plan.add(instance, patterns.get(p), 1));
        return Optional.of(plan);
      }
      used += nodes;
    }
    return Optional.empty();
  }

  private boolean search(long mayWaste) {
    if (open == 0) {
      return true;
    }
    nodes++;
    if (nodes % NODES_PER_STEP == 0) {
      budget.step();
    }
    if (isOver()) {
      return false;
    }
    int part = scarcest();
    for (int p : choicesFor(part)) {
      long waste = instance.capacity[0] - patterns.get(p).load(instance);
      if (waste <= mayWaste) {
        take(p);
        if (search(mayWaste - waste)) {
          return true;
        }
        giveBack(p);
        if (isOver()) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean isOver() {
    return nodes >= limit || ((nodes & 0xff) == 0 && budget.isUsedUp());
  }

  /** The part with the fewest choices; of equals any. */
  private int scarcest() {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    int equals = 0;
    for (int i = 0; i < left.length; i++) {
      if (left[i] > 0 && choices[i] <= fewest) {
        equals = choices[i] < fewest ? 1 : equals + 1;
        fewest = choices[i];
        best = random.nextInt(equals) == 0 ? i : best;
      }
    }
    return best;
  }

  /** The patterns that could be cut for this part, the likelier rather before the others. */
  private int[] choicesFor(int part) {
    int[] some = new int[choices[part]];
    double[] rank = new double[some.length];
    int n = 0;
    for (int p : with[part]) {
      if (tooMany[p] == 0) {
        double mine = random.nextDouble() * liking[p];
        int at = n++;
        while (at > 0 && rank[at - 1] < mine) {
          rank[at] = rank[at - 1];
          some[at] = some[at - 1];
          at--;
        }
        rank[at] = mine;
        some[at] = p;
      }
    }
    return some;
  }

  private void take(int p) {
    CutPattern pattern = patterns.get(p);
    for (int k = 0; k < pattern.part.length; k++) {
      int i = pattern.part[k];
      int before = left[i];
      left[i] -= pattern.count[k];
      open -= pattern.count[k];
      for (int n = 0; n < with[i].length; n++) {
        int other = with[i][n];
        if (countIn[i][n] > left[i] && countIn[i][n] <= before && tooMany[other]++ == 0) {
          for (int part : patterns.get(other).part) {
            choices[part]--;
          }
        }
      }
    }
    taken.add(p);
  }

  private void giveBack(int p) {
    CutPattern pattern = patterns.get(p);
    taken.removeLast();
    for (int k = pattern.part.length - 1; k >= 0; k--) {
      int i = pattern.part[k];
      int after = left[i] + pattern.count[k];
      for (int n = 0; n < with[i].length; n++) {
        int other = with[i][n];
        if (countIn[i][n] > left[i] && countIn[i][n] <= after && --tooMany[other] == 0) {
          for (int part : patterns.get(other).part) {
            choices[part]++;
          }
        }
      }
      left[i] = after;
      open += pattern.count[k];
    }
  }
}
