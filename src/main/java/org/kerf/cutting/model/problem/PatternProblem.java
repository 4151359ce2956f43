package org.kerf.cutting.model.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts to be cut from bars, without orders and certificates: the cutting stock problem. Lengths
 * and costs are whole numbers in whatever unit; a set of parts fits a bar if {@code sum(length +
 * kerf) <= bar + kerf}.
 *
 * @param kerf what each cut takes; the last one may run out of the bar
 * @param mostPieces no bar is cut into more pieces than this
 * @param pools what kinds of bars have in common
 * @param rule what a bar must hold to besides its length
 */
public record PatternProblem(
    List<Part> parts,
    List<Kind> kinds,
    long kerf,
    int mostPieces,
    List<Pool> pools,
    PatternRule rule) {

  /**
   * A plan makes each part exactly as often as demanded.
   *
   * @param endsBar whether it may be the piece that ends a bar (see {@link Kind#leastRest})
   * @param kinds the kinds of bars it may be cut from, by their place in the problem; empty: any
   * @param costs what making it once from a bar of a kind costs on top of the bar, by the kind's
   *     place in the problem; nothing for a kind that is not named
   */
  public record Part(
      long length, int demand, boolean endsBar, Set<Integer> kinds, Map<Integer, Long> costs) {

    public Part {
      kinds = Set.copyOf(kinds);
      costs = Map.copyOf(costs);
      if (length < 1 || demand < 0 || costs.values().stream().anyMatch(cost -> cost < 0)) {
        throw new IllegalArgumentException(
            "part of " + length + ", " + demand + " times, for " + costs);
      }
    }

    public Part(long length, int demand, boolean endsBar, Set<Integer> kinds) {
      this(length, demand, endsBar, kinds, Map.of());
    }

    public Part(long length, int demand) {
      this(length, demand, true, Set.of());
    }
  }

  /**
   * Equal bars, each for the same cost; {@link #UNLIMITED} of them never run out.
   *
   * @param leastRest what {@code bar + kerf - sum(length + kerf)} leaves is at least this, or
   *     nothing at all if one of the pieces may end the bar
   */
  public record Kind(long length, long cost, int count, long leastRest) {

    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Kind {
      if (length < 1 || cost < 0 || count < 0 || leastRest < 0) {
        throw new IllegalArgumentException("bars of " + length + " for " + cost + ": " + count);
      }
    }

    public Kind(long length, long cost, int count) {
      this(length, cost, count, 0);
    }
  }

  /** No plan takes more than {@code count} bars of these kinds together. */
  public record Pool(Set<Integer> kinds, int count) {

    public Pool {
      kinds = Set.copyOf(kinds);
      if (count < 0) {
        throw new IllegalArgumentException("a pool of " + count);
      }
    }
  }

  public PatternProblem {
    parts = List.copyOf(parts);
    kinds = List.copyOf(kinds);
    pools = List.copyOf(pools);
    if (kerf < 0 || mostPieces < 1) {
      throw new IllegalArgumentException("kerf " + kerf + ", pieces " + mostPieces);
    }
  }

  /** Without pools and without a rule. */
  public PatternProblem(List<Part> parts, List<Kind> kinds, long kerf, int mostPieces) {
    this(parts, kinds, kerf, mostPieces, List.of(), PatternRule.NONE);
  }

  /** Whether a bar must hold to more than its length, pieces and kinds. */
  public boolean isRuled() {
    return !rule.equals(PatternRule.NONE);
  }

  /** Bars of one length that never run out: the cost is their number. */
  public static PatternProblem ofBars(long length, List<Part> parts) {
    return new PatternProblem(
        parts, List.of(new Kind(length, 1, Kind.UNLIMITED)), 0, Integer.MAX_VALUE);
  }
}
