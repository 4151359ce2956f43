package org.kerf.cutting.patterns.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many bars there are, as caps: no plan takes more bars than a cap's number of its kinds
 * together. A kind with a count has a cap of its own, a pool is a cap over several.
 */
public final class Supply {

  private final int[] most;
  private final int[][] kindsOf;
  private final int[][] capsOf;

  private Supply(int[] most, int[][] kindsOf, int kinds) {
    this.most = most;
    this.kindsOf = kindsOf;
    this.capsOf = capsOf(kindsOf, kinds);
  }

  private Supply(int[] most, Supply caps) {
    this.most = most;
    this.kindsOf = caps.kindsOf;
    this.capsOf = caps.capsOf;
  }

  private static int[][] capsOf(int[][] kindsOf, int kinds) {
    int[] number = new int[kinds];
    for (int[] under : kindsOf) {
      for (int kind : under) {
        number[kind]++;
      }
    }
    int[][] caps = new int[kinds][];
    Arrays.setAll(caps, kind -> new int[number[kind]]);
    for (int c = kindsOf.length - 1; c >= 0; c--) {
      for (int kind : kindsOf[c]) {
        caps[kind][--number[kind]] = c;
      }
    }
    return caps;
  }

  /**
   * The caps of kinds and pools.
   *
   * @param limits per kind, {@link Instance#UNLIMITED} for none
   * @param pools the kinds of each pool
   * @param counts the number of each pool
   */
  static Supply of(int[] limits, List<int[]> pools, List<Integer> counts) {
    List<int[]> kindsOf = new ArrayList<>();
    List<Integer> most = new ArrayList<>();
    for (int j = 0; j < limits.length; j++) {
      if (limits[j] != Instance.UNLIMITED) {
        kindsOf.add(new int[] {j});
        most.add(limits[j]);
      }
    }
    kindsOf.addAll(pools);
    most.addAll(counts);
    return new Supply(
        most.stream().mapToInt(Integer::intValue).toArray(),
        kindsOf.toArray(int[][]::new),
        limits.length);
  }

  /** The same caps over what is left. */
  Supply reducedTo(BarsLeft left) {
    int[] now = new int[most.length];
    for (int c = 0; c < now.length; c++) {
      now[c] = left.within(c);
    }
    return new Supply(now, this);
  }

  public int caps() {
    return most.length;
  }

  public int most(int cap) {
    return most[cap];
  }

  public int[] kindsOf(int cap) {
    return kindsOf[cap];
  }

  public int[] capsOf(int kind) {
    return capsOf[kind];
  }

  /** Whether a kind is in no cap, so that it never runs out. */
  public boolean isEndless(int kind) {
    return capsOf[kind].length == 0;
  }
}
