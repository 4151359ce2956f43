package org.kerf.audit.store;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a line stands among those of its table.
 *
 * @param at when it was booked, where lines stand in this order; else the same for all
 * @param no distinguishes lines that are equally old
 */
record Mark(Instant at, long no) implements Comparable<Mark> {

  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::at).thenComparingLong(Mark::no);

  /** Below all lines. */
  static final Mark BOTTOM = new Mark(Instant.MIN, 0);

  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }

  /** So that lines below it are this one and those below it. */
  Mark above() {
    return new Mark(at, no + 1);
  }
}
