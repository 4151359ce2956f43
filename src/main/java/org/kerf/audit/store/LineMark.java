package org.kerf.audit.store;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where a line stands among those of its table.
 *
 * @param at when it was booked, where lines stand in this order; else the same for all
 * @param no distinguishes lines that are equally old
 */
record LineMark(Instant at, long no) implements Comparable<LineMark> {

  private static final Comparator<LineMark> ORDER =
      Comparator.comparing(LineMark::at).thenComparingLong(LineMark::no);

  /** Below all lines. */
  static final LineMark BOTTOM = new LineMark(Instant.MIN, 0);

  @Override
  public int compareTo(LineMark other) {
    return ORDER.compare(this, other);
  }

  /** So that lines below it are this one and those below it. */
  LineMark above() {
    return new LineMark(at, no + 1);
  }
}
