package org.kerf.receiving.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A line and what is here of it.
 *
 * @param received how many bars, with the damaged ones
 * @param settled whether it is known that no more comes
 */
public record LineProgress(ExpectedLine line, int received, boolean settled) {

  /** How many more are to come. */
  public int open() {
    return settled ? 0 : Math.max(0, line.count() - received);
  }

  /**
   * A difference that nobody has said a reason for.
   *
   * @param count how many bars
   */
  public record Found(DeliveryLineId line, DifferenceKind kind, int count) {}

  /**
   * How what came now differs from what is open.
   *
   * @param came how many bars, with the damaged ones
   */
  public List<Found> differences(int came, int damaged) {
    List<Found> found = new ArrayList<>();
    if (came < open()) {
      found.add(new Found(line.id(), DifferenceKind.SHORT, open() - came));
    } else if (came > open()) {
      found.add(new Found(line.id(), DifferenceKind.OVER, came - open()));
    }
    if (damaged > 0) {
      found.add(new Found(line.id(), DifferenceKind.DAMAGED, damaged));
    }
    return found;
  }
}
