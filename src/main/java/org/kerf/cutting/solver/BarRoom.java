package org.kerf.cutting.solver;

import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.Saw;
import org.kerf.kernel.Length;

/**
 * {@link BarGeometry} in a form that can be asked a million times a second: whether some order of
 * the pieces fits. With {@code load = sum(piece + kerf)} in micrometres, a bar takes every load up
 * to {@code room}, and the load {@code full} too where the last piece may end the bar.
 *
 * @param room the largest load that leaves the clamp behind the last cut; negative if there is none
 * @param full {@code usable + kerf}: more than this no bar takes
 * @param endsClean whether a piece may end the bar without a cut of its own (no tail trim)
 * @param uncutWhole whether a single piece as long as the bar needs no cut at all (no head trim)
 */
record BarRoom(long room, long full, boolean endsClean, boolean uncutWhole) {

  static BarRoom of(Saw saw, Length bar) {
    if (bar.isShorterThan(saw.headTrim().plus(saw.tailTrim()))) {
      return new BarRoom(-1, -1, false, false);
    }
    long usable = new BarGeometry(saw, bar, Length.ZERO).usable().micrometres();
    long full = usable + saw.kerf().micrometres();
    long behindClamp = usable + saw.tailTrim().micrometres() - saw.clamp().micrometres();
    long room = saw.clamp().isZero() ? full : Math.min(full, behindClamp);
    return new BarRoom(room, full, saw.tailTrim().isZero(), saw.headTrim().isZero());
  }

  /**
   * Whether pieces of this load, at least one, can be cut in some order.
   *
   * @param held how many of them are long enough for the clamp to hold
   */
  boolean takes(long load, int pieces, int held) {
    if (load <= room) {
      return true;
    }
    boolean lastPieceHolds = held > 0 || (pieces == 1 && uncutWhole);
    return load == full && endsClean && lastPieceHolds;
  }
}
