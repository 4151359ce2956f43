package org.kerf.counting.model;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.kerf.stock.model.item.ItemId;

/**
 * How often items move: those that make the first 80 % of a year's movements are A, those up to 95
 * % are B, all others C, with those that do not move at all. The usual bounds of ABC analysis.
 */
public enum AbcClass {
  A(80),
  B(95),
  C(100);

  private final int upToPercent;

  AbcClass(int upToPercent) {
    this.upToPercent = upToPercent;
  }

  /**
   * The classes of all that moved.
   *
   * @param movements how many of each item, the most first
   */
  public static Map<ItemId, AbcClass> of(SequencedMap<ItemId, Long> movements) {
    long all = movements.values().stream().mapToLong(Long::longValue).sum();
    Map<ItemId, AbcClass> classes = new HashMap<>();
    long before = 0;
    for (Map.Entry<ItemId, Long> item : movements.entrySet()) {
      // The item that crosses a bound still belongs to the class below it.
      classes.put(item.getKey(), at(before * 100, all));
      before += item.getValue();
    }
    return classes;
  }

  private static AbcClass at(long hundredfold, long all) {
    if (hundredfold < A.upToPercent * all) {
      return A;
    }
    return hundredfold < B.upToPercent * all ? B : C;
  }
}
