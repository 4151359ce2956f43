package org.kerf.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the remnants that a plan makes of an item are those that it may make: the longest, as
 * many as there may be, and all that are too long to be scrapped. What a person decided about
 * single bars stands. And what they are worth.
 */
final class RemnantCheck {

  /** Bani per metre, in percent, for micrometres: so many make a ban. */
  private static final BigInteger PARTS_OF_A_BAN = BigInteger.valueOf(100_000_000);

  private final ItemTerms terms;
  private final List<Long> kept = new ArrayList<>();
  private final List<Long> keptByHand = new ArrayList<>();
  private final List<Long> decided = new ArrayList<>();
  private final List<Long> thrownAway = new ArrayList<>();
  private int used;

  RemnantCheck(ItemTerms terms) {
    this.terms = terms;
  }

  void add(BarsOnHand from, PlanToCheck.Bar bar, long leftover) {
    used += from.remnant() ? 1 : 0;
    if (leftover <= 0 || leftover < terms.shortest()) {
      return;
    }
    if (!bar.leftoverByHand()) {
      (bar.keepsLeftover() ? kept : thrownAway).add(leftover);
      return;
    }
    decided.add(leftover);
    if (bar.keepsLeftover()) {
      keptByHand.add(leftover);
    }
  }

  /**
   * By the rules the longest rests are kept, as many as there may be, and all that are too long to
   * be scrapped. A rest that a person decided about takes its place among them all the same.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    long most =
        terms.room() == ItemTerms.NO_LIMIT ? Long.MAX_VALUE : Math.max(0L, terms.room() + used);
    List<Long> all = new ArrayList<>(kept);
    all.addAll(thrownAway);
    all.addAll(decided);
    all.sort(Comparator.reverseOrder());
    long shortestKept =
        most == 0 ? Long.MAX_VALUE : all.size() <= most ? 0 : all.get((int) most - 1);
    long longer = all.stream().filter(rest -> rest > shortestKept).count();
    long alike = all.stream().filter(rest -> rest == shortestKept).count();
    long limit = Math.min(terms.longestScrapped(), Long.MAX_VALUE - 1);
    boolean keepsTooShort = kept.stream().anyMatch(rest -> rest < shortestKept && rest <= limit);
    boolean keepsTooMany = shortestKept <= limit && count(kept, shortestKept) > most - longer;
    if (keepsTooShort || keepsTooMany) {
      faults.add(terms.item() + ": it makes more remnants than the " + most + " allowed.");
    }
    boolean throwsTooLong = thrownAway.stream().anyMatch(rest -> rest > shortestKept);
    boolean throwsTooMany =
        all.size() > most && count(thrownAway, shortestKept) > alike - (most - longer);
    if (throwsTooLong || throwsTooMany) {
      faults.add(terms.item() + ": it throws away what is to be kept.");
    }
    if (thrownAway.stream().anyMatch(rest -> rest > limit)) {
      faults.add(terms.item() + ": it throws away what is too long for that.");
    }
    return faults;
  }

  private static long count(List<Long> rests, long length) {
    return rests.stream().filter(rest -> rest == length).count();
  }

  long creditBani() {
    BigInteger length =
        Stream.concat(kept.stream(), keptByHand.stream())
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return length
        .multiply(BigInteger.valueOf(terms.baniPerMetre()))
        .multiply(BigInteger.valueOf(terms.percent()))
        .divide(PARTS_OF_A_BAN)
        .longValueExact();
  }
}
