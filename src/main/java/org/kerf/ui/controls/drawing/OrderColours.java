package org.kerf.ui.controls.drawing;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives each order its colour, in the order in which they are first asked for, so that bars, lists
 * and legend of one page agree. After the last colour the first comes again.
 *
 * @param <K> what names an order
 */
public final class OrderColours<K> {

  private final Map<K, Integer> given = new HashMap<>();

  /** 1 to {@link BarPicture#ORDER_COLOURS}. */
  public int of(K order) {
    return given.computeIfAbsent(order, key -> given.size() % BarPicture.ORDER_COLOURS + 1);
  }
}
