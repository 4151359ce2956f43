package org.kerf.cutting.model.order;

import java.util.EnumSet;
import java.util.Set;

/** What a list of orders can be sorted by. */
public enum OrderColumn {
  NUMBER,
  CUSTOMER,
  DUE,
  LINES,
  PIECES,
  PLANNED,
  TO_PLAN;

  /**
   * What orders of a state are sorted by. Lines and pieces are counted for each order before they
   * can be compared: those that are open are few, those that are done become more for years, and
   * nothing of them is to be planned.
   */
  public static Set<OrderColumn> sorting(OrderState state) {
    return state == OrderState.OPEN
        ? EnumSet.allOf(OrderColumn.class)
        : EnumSet.of(NUMBER, CUSTOMER, DUE);
  }
}
