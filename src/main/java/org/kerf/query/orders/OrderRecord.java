package org.kerf.query.orders;

import java.util.List;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.stock.model.item.Item;

/**
 * All that is known of an order.
 *
 * @param bars that have its pieces
 */
public record OrderRecord(CutOrder order, List<Line> lines, List<BarLine> bars) {

  /** A line with its item. */
  public record Line(CutLine line, Item item) {}

  public OrderRecord {
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
  }

  public int pieces() {
    return lines.stream().mapToInt(line -> line.line().quantity()).sum();
  }

  public int planned() {
    return lines.stream().mapToInt(line -> line.line().planned()).sum();
  }

  public int cut() {
    return lines.stream().mapToInt(line -> line.line().cut()).sum();
  }

  public int toPlan() {
    return lines.stream().mapToInt(line -> line.line().toPlan()).sum();
  }
}
