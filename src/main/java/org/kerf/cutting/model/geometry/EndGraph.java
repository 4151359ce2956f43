package org.kerf.cutting.model.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pieces as lines between the angles of their ends. Pieces that follow each other and share each
 * cut make a trail through this graph, so the fewest cuts are not shared where the fewest trails
 * use every line once: in each part of the graph that hangs together half as many as it has angles
 * with an odd number of ends, and at least one. A bar's own end is square, so a trail that begins
 * there shares it; behind the last piece the blade may run out of the bar.
 *
 * <p>What a cut that is not shared costs depends on the angles alone and not on who is neighbour to
 * whom, hence the least need follows from counting.
 */
public final class EndGraph {

  /**
   * A way to cut the pieces that nothing beats in both respects: what the bar must have, and what
   * remains behind the last cut.
   *
   * @param fromSquare whether the first piece shares the bar's square end
   * @param last the angle behind which the blade may run out of the bar
   * @param extra what is taken besides the pieces' {@link AngleCosts#halves}, the last blade
   *     counted whole; in half micrometres, and below zero where the bar's own end saves a cut
   */
  public record Way(boolean fromSquare, int last, long extra) {}

  private final AngleCosts costs;
  private final int[] degree;
  private final int[] above;

  public EndGraph(AngleCosts costs) {
    this.costs = costs;
    this.degree = new int[costs.count()];
    this.above = new int[costs.count()];
    Arrays.setAll(above, angle -> angle);
  }

  /** So many pieces with these ends. */
  public void add(int one, int other, int pieces) {
    if (pieces > 0) {
      degree[one] += pieces;
      degree[other] += pieces;
      int low = Math.min(top(one), top(other));
      above[Math.max(top(one), top(other))] = low;
    }
  }

  /** One or two ways, of which the one that takes least of the bar comes first. */
  public List<Way> ways() {
    long extra = 0;
    int trailsFromSquare = 0;
    int lastOfSquare = 0;
    int lastOfOthers = -1;
    for (int top = 0; top < degree.length; top++) {
      if (degree[top] == 0 || above[top] != top) {
        continue;
      }
      int ends = 0;
      int last = top;
      for (int angle = top; angle < degree.length; angle++) {
        if (degree[angle] % 2 == 1 && top(angle) == top) {
          extra += costs.unshared(angle);
          ends++;
          last = angle;
        }
      }
      extra += ends == 0 ? 2 * costs.unshared(top) : 0;
      if (top == 0 && (ends == 0 || degree[0] % 2 == 1)) {
        trailsFromSquare = Math.max(1, ends / 2);
        lastOfSquare = last;
      } else {
        lastOfOthers = Math.max(lastOfOthers, last);
      }
    }
    return ways(extra, trailsFromSquare, lastOfSquare, lastOfOthers);
  }

  private List<Way> ways(long extra, int trailsFromSquare, int lastOfSquare, int lastOfOthers) {
    if (trailsFromSquare == 0) {
      return List.of(new Way(false, Math.max(0, lastOfOthers), extra));
    }
    long saved = extra - 2 * costs.blade(0);
    if (lastOfOthers < 0 || trailsFromSquare > 1) {
      return List.of(new Way(true, Math.max(lastOfOthers, lastOfSquare), saved));
    }
    // One trail cannot be both the first and the last of several.
    Way first = new Way(true, lastOfOthers, saved);
    Way last = new Way(false, lastOfSquare, extra);
    if (last.last() <= first.last()) {
      return List.of(first);
    }
    return need(first) <= need(last) ? List.of(first, last) : List.of(last, first);
  }

  /** Of each angle how it hangs together: the smallest angle that it is joined to. */
  int top(int angle) {
    int top = angle;
    while (above[top] != top) {
      top = above[top];
    }
    return top;
  }

  /** Where the trails of the angles joined to this one end. */
  List<Integer> trailEnds(int top) {
    List<Integer> ends = new ArrayList<>();
    for (int angle = top; angle < degree.length; angle++) {
      if (degree[angle] % 2 == 1 && top(angle) == top) {
        ends.add(angle);
      }
    }
    return ends.isEmpty() ? List.of(top, top) : ends;
  }

  private long need(Way way) {
    return way.extra() - 2 * costs.blade(way.last());
  }
}
