package org.kerf.cutting.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternProblem.Kind;
import org.kerf.cutting.model.problem.PatternProblem.Part;

/** The least cost of a tiny problem, by trying everything. */
public final class Exhaustive {

  /** A bar that pieces were put on; whether they fit is asked when all lie somewhere. */
  private record Bar(int kind, List<Integer> pieces) {}

  private final PatternProblem problem;
  private final List<Integer> pieces = new ArrayList<>();
  private final List<Bar> open = new ArrayList<>();
  private final int[] taken;
  private long best = Long.MAX_VALUE;

  public Exhaustive(PatternProblem problem) {
    this.problem = problem;
    this.taken = new int[problem.kinds().size()];
    for (int i = 0; i < problem.parts().size(); i++) {
      for (int n = 0; n < problem.parts().get(i).demand(); n++) {
        pieces.add(i);
      }
    }
  }

  public OptionalLong leastCost() {
    tryFrom(0, 0);
    return best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
  }

  private void tryFrom(int next, long cost) {
    if (cost >= best) {
      return;
    }
    if (next == pieces.size()) {
      if (open.stream().allMatch(bar -> fits(problem, bar.kind(), bar.pieces()))) {
        best = cost;
      }
      return;
    }
    for (Bar bar : List.copyOf(open)) {
      bar.pieces().add(pieces.get(next));
      tryFrom(next + 1, cost + cost(problem, bar.kind(), pieces.get(next)));
      bar.pieces().removeLast();
    }
    for (int j = 0; j < taken.length; j++) {
      Kind kind = problem.kinds().get(j);
      if (taken[j] < kind.count() && poolsHoldOneMoreOf(j)) {
        taken[j]++;
        open.add(new Bar(j, new ArrayList<>(List.of(pieces.get(next)))));
        tryFrom(next + 1, cost + kind.cost() + cost(problem, j, pieces.get(next)));
        open.removeLast();
        taken[j]--;
      }
    }
  }

  private boolean poolsHoldOneMoreOf(int kind) {
    return problem.pools().stream()
        .filter(pool -> pool.kinds().contains(kind))
        .allMatch(pool -> pool.kinds().stream().mapToInt(j -> taken[j]).sum() < pool.count());
  }

  static long cost(PatternProblem problem, int kind, int part) {
    return problem.parts().get(part).costs().getOrDefault(kind, 0L);
  }

  /** Whether these parts can be cut from one bar, by the words of {@link PatternProblem} alone. */
  static boolean fits(PatternProblem problem, int kind, List<Integer> parts) {
    long rest = problem.kinds().get(kind).length() + problem.kerf();
    boolean ends = false;
    int[] counts = new int[problem.parts().size()];
    for (int i : parts) {
      counts[i]++;
      Part part = problem.parts().get(i);
      rest -= part.length() + problem.kerf();
      ends |= part.endsBar();
      if (!part.kinds().isEmpty() && !part.kinds().contains(kind)) {
        return false;
      }
    }
    boolean leavesEnough = rest >= problem.kinds().get(kind).leastRest() || (rest == 0 && ends);
    boolean fits = parts.size() <= problem.mostPieces() && rest >= 0 && leavesEnough;
    return !parts.isEmpty() && fits && problem.rule().takes(kind, counts);
  }
}
