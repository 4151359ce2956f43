package org.kerf.printout.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.stock.model.item.Item;

/**
 * All that the printout of an order says.
 *
 * @param company whose paper it is; empty while nobody has said
 * @param lines each with its item
 * @param bars that have its pieces, those of other orders beside them
 * @param printedAt the same sheet at the same instant gives the same bytes
 * @param zone the warehouse's, for dates
 */
public record OrderSheet(
    String company,
    CutOrder order,
    List<Line> lines,
    List<BarLine> bars,
    Instant printedAt,
    ZoneId zone) {

  public OrderSheet {
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
  }

  /** A line of the order with its item. */
  public record Line(CutLine line, Item item) {}
}
