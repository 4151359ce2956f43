package org.kerf.cutting.model.order;

import java.time.LocalDateTime;

/**
 * What may be changed of an order beside its lines.
 *
 * @param due by the warehouse's clock on the wall
 * @param priority 1 is the most urgent, 5 the least
 * @param note for the people who cut; may be empty
 */
public record OrderHead(LocalDateTime due, int priority, String note) {

  /** The longest note that the store has room for. */
  public static final int MOST_NOTE = 500;
}
