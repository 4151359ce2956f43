package org.kerf.verify;

import java.util.List;
import java.util.Optional;

/**
 * A plan of patterns as it claims to be.
 *
 * @param bound the fewest bars that it says are possible
 * @param proven whether it says that nothing is better: in cost where it has one, else in bars
 * @param cost only where bars differ
 */
public record ClaimedPlan(
    long bars, long bound, boolean proven, Optional<Cost> cost, List<Pattern> patterns) {

  /**
   * What the bars cost.
   *
   * @param bound the least that it says is possible
   */
  public record Cost(long cost, long bound) {}

  /**
   * So many bars cut alike.
   *
   * @param bin which bars, where bars differ
   * @param stock the length of one
   */
  public record Pattern(Optional<BinClaim> bin, long stock, long count, List<Cut> cuts) {

    public Pattern {
      cuts = List.copyOf(cuts);
    }
  }

  /** The name of a kind of bar, and what one of them costs. */
  public record BinClaim(String id, long cost) {}

  /** Equal pieces of one bar. */
  public record Cut(long length, long count) {}

  public ClaimedPlan {
    patterns = List.copyOf(patterns);
  }
}
