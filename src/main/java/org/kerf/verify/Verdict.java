package org.kerf.verify;

import java.util.List;

/** What the checker says of a plan. */
public sealed interface Verdict {

  /**
   * The plan can be cut as it stands. The lengths are sums over all bars, in micrometres, and make
   * up the bars.
   *
   * @param pieceLength on the bars' centre line
   * @param offcuts what slanted cuts lose besides their blades
   * @param leftovers what remains of the bars after the last cut, tail trim excluded
   */
  record Valid(
      int bars,
      int pieces,
      long barLength,
      long pieceLength,
      long kerf,
      long offcuts,
      long headTrims,
      long tailTrims,
      long leftovers)
      implements Verdict {}

  /**
   * The plan cannot be cut, or is not what it claims to be.
   *
   * @param reasons plain sentences, at least one
   */
  record Invalid(List<String> reasons) implements Verdict {

    public Invalid {
      reasons = List.copyOf(reasons);
    }
  }
}
