package org.kerf.cutting.patterns.pricing;

import java.util.Arrays;
import org.kerf.cutting.patterns.problem.Instance;

/**
 * The parts in the order in which a bar is filled with them: by falling profit per length. Bounds
 * what a room can still be filled with.
 *
 * <p>Where the bar takes fewer pieces than its length suggests, each piece pays a cardinality
 * penalty, so that long pieces of nearly equal profit are not tried in all ways.
 */
final class FillOrder {

  private static final int HALVINGS = 12;

  /** Bars of more pieces than this are not bounded by their number. */
  private static final int MOST_TOLLED = 12;

  /** A cardinality penalty has to lower the bound by this part of it. */
  private static final int LEAST_GAIN = 1_000;

  private final int parts;
  private final int[] order;
  private final double[] density;
  private long capacity;

  /** How many parts there are; all that follows is by rank. */
  int n;

  final int[] id;
  final long[] profit;
  final long[] size;
  final int[] most;

  /** Of the parts from this rank on. */
  final long[] shortest;

  final boolean[] ends;

  /** What a piece pays for being one more. */
  private long penalty;

  /** Profit less the penalty. */
  private final long[] gain;

  /** Per halving of the capacity and rank: the next rank that is no longer than that. */
  private final int[][] next;

  FillOrder(int parts) {
    this.parts = parts;
    this.order = new int[parts];
    Arrays.setAll(order, i -> i);
    this.density = new double[parts];
    this.id = new int[parts];
    this.profit = new long[parts];
    this.gain = new long[parts];
    this.size = new long[parts];
    this.most = new int[parts];
    this.shortest = new long[parts + 1];
    this.ends = new boolean[parts];
    this.next = new int[HALVINGS][parts + 2];
  }

  /** Puts the parts that are demanded and have a profit in order, for a bar of this length. */
  void prepare(Instance instance, long length, long[] profits, int[] demand) {
    capacity = length;
    rank(instance, profits, demand, 0);
    long most = bound(0, capacity, instance.mostPieces);
    if (n > 0 && most > 0) {
      penalty(instance, profits, demand, most);
    }
  }

  /**
   * Searches the penalty that bounds the bar best; the bound first falls with it and then rises.
   */
  private void penalty(Instance instance, long[] profits, int[] demand, long withoutPenalty) {
    long fits = Math.min(instance.mostPieces, capacity / shortest[0]);
    if (fits > MOST_TOLLED || piecesInBound() <= fits) {
      return;
    }
    long low = 0;
    long high = withoutPenalty / fits;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      rank(instance, profits, demand, middle);
      if (piecesInBound() > fits) {
        low = middle;
      } else {
        high = middle;
      }
    }
    rank(instance, profits, demand, high);
    if (bound(0, capacity, instance.mostPieces) >= withoutPenalty - withoutPenalty / LEAST_GAIN) {
      rank(instance, profits, demand, 0);
    }
  }

  /** How many pieces the bound of the whole bar counts, the last one in part. */
  private double piecesInBound() {
    long rest = capacity;
    double pieces = 0;
    for (int k = 0; k < n && gain[k] > 0 && rest > 0; k++) {
      double whole = Math.min(most[k], rest / (double) size[k]);
      pieces += whole;
      rest -= (long) (whole * size[k]);
    }
    return pieces;
  }

  private void rank(Instance instance, long[] profits, int[] demand, long perPiece) {
    penalty = perPiece;
    for (int i = 0; i < parts; i++) {
      density[i] = (profits[i] - perPiece) / (double) instance.size[i];
    }
    sortByDensity();
    n = 0;
    for (int i : order) {
      if (profits[i] > 0 && demand[i] > 0 && instance.size[i] <= capacity) {
        id[n] = i;
        profit[n] = profits[i];
        gain[n] = profits[i] - perPiece;
        size[n] = instance.size[i];
        ends[n] = instance.endsBar[i];
        most[n] = (int) Math.min(demand[i], capacity / instance.size[i]);
        n++;
      }
    }
    shortest[n] = Long.MAX_VALUE;
    for (int k = n - 1; k >= 0; k--) {
      shortest[k] = Math.min(shortest[k + 1], size[k]);
    }
    for (int h = 0; h < HALVINGS; h++) {
      int[] chain = next[h];
      chain[n + 1] = n;
      chain[n] = n;
      for (int k = n - 1; k >= 0; k--) {
        chain[k] = size[k] <= capacity >> h ? k : chain[k + 1];
      }
    }
  }

  /** The chain of all ranks that fit the room and few that do not. */
  int[] chainFor(long room) {
    int h = Long.numberOfLeadingZeros(room) - Long.numberOfLeadingZeros(capacity);
    int at = Math.min(HALVINGS - 1, h);
    return next[at > 0 && capacity >> at < room ? at - 1 : at];
  }

  /** The order hardly changes from call to call, so insertion is quick. */
  private void sortByDensity() {
    for (int k = 1; k < parts; k++) {
      int moving = order[k];
      double d = density[moving];
      int at = k;
      while (at > 0
          && (density[order[at - 1]] < d
              || (density[order[at - 1]] == d && order[at - 1] > moving))) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moving;
    }
  }

  /**
   * No filling of this room with so many pieces of parts from this rank on has more profit (Dantzig
   * 1957, the number of pieces relaxed by Lagrange's way).
   */
  long bound(int from, long room, int pieces) {
    long rest = room;
    long sum = penalty == 0 ? 0 : penalty * Math.min(pieces, room / shortest[from]);
    int[] chain = chainFor(room);
    for (int k = chain[from]; k < n; k = chain[k + 1]) {
      long one = size[k];
      if (one > room) {
        continue;
      }
      if (gain[k] <= 0) {
        return sum;
      }
      long whole = one * most[k];
      if (whole <= rest) {
        rest -= whole;
        sum += gain[k] * most[k];
        if (rest == 0) {
          return sum;
        }
      } else {
        long q = rest / one;
        rest -= q * one;
        return sum + q * gain[k] + (long) ((double) gain[k] * rest / one) + 1;
      }
    }
    return sum;
  }
}
