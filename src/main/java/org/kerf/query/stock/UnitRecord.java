package org.kerf.query.stock;

import java.util.List;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.UnitLine;

/**
 * All that is known of a unit.
 *
 * @param ancestors what it was cut from, the oldest first
 * @param children what was cut from it, at most {@link #MOST_CHILDREN} and one more
 * @param waiting bars of plans that will take it
 * @param movements the newest first, at most {@link #MOST_MOVEMENTS}
 */
public record UnitRecord(
    UnitLine line,
    Item item,
    List<UnitLine> ancestors,
    List<UnitLine> children,
    List<Reservation> waiting,
    List<MovementLine> movements) {

  public static final int MOST_FOREBEARS = 3;
  public static final int MOST_CHILDREN = 10;
  public static final int MOST_MOVEMENTS = 12;

  public UnitRecord {
    ancestors = List.copyOf(ancestors);
    children = List.copyOf(children);
    waiting = List.copyOf(waiting);
    movements = List.copyOf(movements);
  }
}
