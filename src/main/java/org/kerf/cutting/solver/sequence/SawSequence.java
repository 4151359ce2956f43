package org.kerf.cutting.solver.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the order of the bars on a saw means for the orders that wait: which order gets which of
 * equal pieces, how many orders are open at once, and whether any is done later than it has to be.
 * An order is open from the bar with its first piece to the bar with its last, both counted.
 *
 * <p>The saw's pace is not known, so lateness is measured in bars: in the order by due time, all
 * that is due by some time is cut by a certain bar; that bar is its limit in every other order.
 */
public final class SawSequence {

  /**
   * How good an order of the bars is.
   *
   * @param late how many bars the due times are overrun, all together
   * @param mostOpen the most orders open at once
   * @param crowd the sum over all bars of the square of the orders open there
   */
  record Figures(long late, int mostOpen, long crowd) {}

  /** The figures, and of each bar in turn the demands that its pieces go to. */
  public record Served(Figures figures, List<int[]> bars) {}

  private final int[] orderOf;
  private final int[] dueOf;
  private final int[] quantity;
  private final int[][] demandsOfKind;
  private final int orders;
  private final int[] limits;

  /**
   * The demands of one item.
   *
   * @param kindOf what makes pieces of two demands equal, by demand; counted from 0
   * @param orderOf the order of each demand, counted from 0
   * @param dueOf the rank of its due time; 0 is due first
   * @param quantity how many of its pieces lie on the bars
   * @param byDueTime the groups in the order of their due times: what the limits come from
   */
  public SawSequence(
      int[] kindOf, int[] orderOf, int[] dueOf, int[] quantity, List<SawGroup> byDueTime) {
    this.orderOf = orderOf.clone();
    this.dueOf = dueOf.clone();
    this.quantity = quantity.clone();
    this.orders = Arrays.stream(orderOf).max().orElse(-1) + 1;
    this.demandsOfKind = demandsOfKind(kindOf);
    int dues = Arrays.stream(dueOf).max().orElse(-1) + 1;
    this.limits = new int[dues];
    Arrays.fill(limits, Integer.MAX_VALUE);
    int[] ends = new Run().serve(byDueTime).ends;
    int latest = 0;
    for (int due = 0; due < dues; due++) {
      latest = Math.max(latest, ends[due]);
      limits[due] = latest;
    }
  }

  private static int[][] demandsOfKind(int[] kindOf) {
    TreeMap<Integer, List<Integer>> kinds = new TreeMap<>();
    for (int demand = 0; demand < kindOf.length; demand++) {
      kinds.computeIfAbsent(kindOf[demand], kind -> new ArrayList<>()).add(demand);
    }
    return kinds.values().stream()
        .map(demands -> demands.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  Figures figures(List<SawGroup> groups) {
    return new Run().serve(groups).figures();
  }

  public Served served(List<SawGroup> groups) {
    Run run = new Run();
    run.given = new ArrayList<>();
    run.serve(groups);
    return new Served(run.figures(), run.given);
  }

  /** Cuts bar after bar and keeps count. */
  private final class Run {

    private final int[] left = quantity.clone();
    private final int[] leftOfOrder = new int[orders];
    private final int[] opened = new int[orders];
    private final int[] ends = new int[limits.length];
    private @Nullable List<int[]> given;
    private int open;
    private int mostOpen;
    private long crowd;
    private int bar;

    Run() {
      Arrays.fill(opened, -1);
      for (int demand = 0; demand < orderOf.length; demand++) {
        leftOfOrder[orderOf[demand]] += quantity[demand];
      }
    }

    Run serve(List<SawGroup> groups) {
      for (SawGroup group : groups) {
        for (int[] kinds : group.bars()) {
          cut(kinds);
        }
      }
      return this;
    }

    private void cut(int[] kinds) {
      bar++;
      int done = 0;
      int[] demands = new int[kinds.length];
      for (int i = 0; i < kinds.length; i++) {
        int demand = choose(demandsOfKind[kinds[i]]);
        demands[i] = demand;
        left[demand]--;
        int order = orderOf[demand];
        if (opened[order] < 0) {
          opened[order] = bar;
          open++;
        }
        done += --leftOfOrder[order] == 0 ? 1 : 0;
        ends[dueOf[demand]] = bar;
      }
      mostOpen = Math.max(mostOpen, open);
      crowd += (long) open * open;
      open -= done;
      if (given != null) {
        given.add(demands);
      }
    }

    /** What is due first; of those an order that is open; of those the one that is done soonest. */
    private int choose(int[] demands) {
      int best = -1;
      long bestRank = Long.MAX_VALUE;
      for (int demand : demands) {
        if (left[demand] > 0) {
          long rank = rank(demand);
          if (rank < bestRank) {
            bestRank = rank;
            best = demand;
          }
        }
      }
      return best;
    }

    private long rank(int demand) {
      int order = orderOf[demand];
      long newOrder = opened[order] < 0 ? 1L << 32 : 0;
      return ((long) dueOf[demand] << 33) + newOrder + leftOfOrder[order];
    }

    Figures figures() {
      long late = 0;
      for (int due = 0; due < limits.length; due++) {
        late += Math.max(0, ends[due] - limits[due]);
      }
      return new Figures(late, mostOpen, crowd);
    }
  }
}
