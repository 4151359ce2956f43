package org.kerf.cutting.solver.sequence;

import java.util.List;

/** Bars that are cut alike and come to the saw one after the other. Compared by identity. */
public final class SawGroup {

  private final int index;
  private final List<int[]> bars;

  /**
   * @param index its place in the order that the search starts from
   * @param bars of each bar its pieces, as kinds of {@link SawSequence}
   */
  public SawGroup(int index, List<int[]> bars) {
    this.index = index;
    this.bars = List.copyOf(bars);
  }

  public int index() {
    return index;
  }

  List<int[]> bars() {
    return bars;
  }

  @Override
  public String toString() {
    return "group " + index + " of " + bars.size() + " bars";
  }
}
