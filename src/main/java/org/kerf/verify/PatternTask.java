package org.kerf.verify;

import java.util.List;

/**
 * Pieces and bars as the instance's own files say them, in whatever whole units.
 *
 * @param kerf what each cut takes; the last one may run out of the bar
 * @param binsNamed whether bars differ, and a plan must name and price them
 */
public record PatternTask(List<Bin> bins, List<Pieces> pieces, long kerf, boolean binsNamed) {

  /** Equal bars; {@code count} is the most that a plan may take. */
  public record Bin(String id, long length, long cost, long count) {}

  /** Equal pieces that were asked for. */
  public record Pieces(long length, long count) {}

  public PatternTask {
    bins = List.copyOf(bins);
    pieces = List.copyOf(pieces);
  }
}
