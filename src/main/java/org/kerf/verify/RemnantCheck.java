package org.kerf.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether the remnants that a plan makes of an item are those that it may make: the longest, as
 * many as there may be. And what they are worth.
 */
final class RemnantCheck {

  /** Bani per metre, in percent, for micrometres: so many make a ban. */
  private static final BigInteger PARTS_OF_A_BAN = BigInteger.valueOf(100_000_000);

  private final ItemTerms terms;
  private final List<Long> kept = new ArrayList<>();
  private final List<Long> thrownAway = new ArrayList<>();
  private int used;

  RemnantCheck(ItemTerms terms) {
    this.terms = terms;
  }

  void add(BarsOnHand from, PlanToCheck.Bar bar, long leftover) {
    used += from.remnant() ? 1 : 0;
    if (leftover > 0 && leftover >= terms.shortest()) {
      (bar.keepsLeftover() ? kept : thrownAway).add(leftover);
    }
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    long most =
        terms.room() == ItemTerms.NO_LIMIT ? Long.MAX_VALUE : Math.max(0L, terms.room() + used);
    if (kept.size() > most) {
      faults.add(
          terms.item() + ": it makes " + kept.size() + " remnants, allowed are " + most + ".");
    }
    if (kept.size() < most && !thrownAway.isEmpty()) {
      faults.add(terms.item() + ": it throws away what may be kept.");
    }
    if (!kept.isEmpty()
        && !thrownAway.isEmpty()
        && Collections.min(kept) < Collections.max(thrownAway)) {
      faults.add(terms.item() + ": it throws away more than it keeps of another bar.");
    }
    return faults;
  }

  long creditBani() {
    BigInteger length =
        kept.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    return length
        .multiply(BigInteger.valueOf(terms.baniPerMetre()))
        .multiply(BigInteger.valueOf(terms.percent()))
        .divide(PARTS_OF_A_BAN)
        .longValueExact();
  }
}
