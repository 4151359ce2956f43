package org.kerf.cutting.model.plan;

import java.time.Instant;
import java.util.Comparator;

/**
 * When a bar's turn comes among those that wait for the same saw: the earlier first. A plan gives
 * its bars the time of its approval and their numbers; bars that change places exchange their
 * turns, so that no other bar has to change.
 */
public record QueueTurn(Instant at, int seq) implements Comparable<QueueTurn> {

  private static final Comparator<QueueTurn> ORDER =
      Comparator.comparing(QueueTurn::at).thenComparingInt(QueueTurn::seq);

  @Override
  public int compareTo(QueueTurn other) {
    return ORDER.compare(this, other);
  }

  /** The next turn behind it. */
  public QueueTurn next() {
    return new QueueTurn(at, seq + 1);
  }
}
