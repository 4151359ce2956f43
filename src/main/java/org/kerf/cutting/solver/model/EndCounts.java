package org.kerf.cutting.solver.model;

import java.util.Arrays;

/** How many pieces of each {@link EndKind} lie on a bar. Never changes. */
public final class EndCounts {

  public static final EndCounts NONE = new EndCounts(new int[0]);

  private final int[] counts;

  private EndCounts(int[] counts) {
    this.counts = counts;
  }

  /** Of each kind so many, by its index. */
  public static EndCounts of(int[] byIndex) {
    return new EndCounts(byIndex.clone());
  }

  EndCounts with(EndKind kind) {
    return with(kind, 1);
  }

  /** So many more of a kind, or fewer. */
  public EndCounts with(EndKind kind, int more) {
    int[] changed = Arrays.copyOf(counts, Math.max(counts.length, kind.index() + 1));
    changed[kind.index()] += more;
    return new EndCounts(changed);
  }

  public int of(int kind) {
    return kind < counts.length ? counts[kind] : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EndCounts that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }
}
