package org.kerf.cutting.solver.model;

import org.kerf.cutting.model.geometry.EndGraph;

/**
 * {@link org.kerf.cutting.model.geometry.BarGeometry} in a form that can be asked a million times a
 * second: whether some order of the pieces fits. With {@code load} the sum of the pieces' loads as
 * {@link Measure} has them, a bar of square pieces takes every load up to {@code room}, and the
 * load {@code full} too where the last piece may end the bar.
 *
 * @param room the largest load that leaves the clamp behind the last cut; negative if there is none
 * @param full more than this no bar takes
 * @param endsClean whether a square piece may end the bar without a cut of its own (no tail trim)
 * @param uncutWhole whether a single piece as long as the bar needs no cut at all (no head trim)
 * @param chain what is asked besides where a piece has an angle
 */
public record BarRoom(long room, long full, boolean endsClean, boolean uncutWhole, Chain chain) {

  /**
   * What a bar has for pieces with angles.
   *
   * @param usable what lies between the trims, as {@link Measure} counts
   * @param behindClamp what lies between head trim and clamp
   */
  record Chain(Measure measure, long usable, long behindClamp) {

    boolean takes(long load, EndCounts ends) {
      return measure.ways(ends).stream().anyMatch(way -> fits(load, way));
    }

    /** In the first way that fits, which is the one that the pieces are cut in. */
    private long leftover(long load, EndCounts ends) {
      for (EndGraph.Way way : measure.ways(ends)) {
        if (fits(load, way)) {
          long left = (usable - load - way.extra()) / measure.unit();
          return Math.max(0, left - measure.squaring(way));
        }
      }
      return 0;
    }

    private boolean fits(long load, EndGraph.Way way) {
      long need = load + way.extra();
      return need <= behindClamp && need - measure.lastBlade(way) <= usable;
    }
  }

  /** What lies between the trims, as {@link Measure} counts. */
  public long usable() {
    return chain.usable();
  }

  /** How many of what {@link Measure} counts are a micrometre. */
  public int unit() {
    return chain.measure().unit();
  }

  /** What pieces that fit leave of the bar, in micrometres; cut square where it was slanted. */
  long leftover(long load, EndCounts ends) {
    if (chain.measure().areSquare(ends)) {
      return Math.max(0, (chain.usable() - load) / unit());
    }
    return chain.leftover(load, ends);
  }

  /** Whether pieces of which some have angles can be cut in some order; true if none has. */
  public boolean takesSlanted(long load, EndCounts ends) {
    return chain.measure().areSquare(ends) || chain.takes(load, ends);
  }

  /**
   * Whether pieces of this load, at least one, can be cut in some order.
   *
   * @param held how many of them are long enough for the clamp to hold
   */
  boolean takes(long load, int pieces, int held, EndCounts ends) {
    if (load > full) {
      return false;
    }
    if (!takesSlanted(load, ends)) {
      return false;
    }
    if (load <= room) {
      return true;
    }
    boolean lastPieceHolds = held > 0 || (pieces == 1 && uncutWhole);
    return load == full && endsClean && lastPieceHolds;
  }
}
