package org.kerf.ui.waste;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.query.RowSource;
import org.kerf.stock.model.item.ItemId;

/** The lines of a report that was read, as rows of a table: a few thousand at most. */
final class WasteLines implements RowSource<WasteLine, WasteLines.Key> {

  /** What a line is found by. */
  record Key(LocalDate day, ItemId item, ScrapCause cause) {}

  private final List<WasteLine> lines;

  WasteLines(List<WasteLine> lines) {
    this.lines = List.copyOf(lines);
  }

  @Override
  public Rows<WasteLine> first(int size, Order order) {
    return page(sorted(order), 0, size);
  }

  @Override
  public Rows<WasteLine> after(Key key, int size, Order order) {
    List<WasteLine> sorted = sorted(order);
    int from = 0;
    while (from < sorted.size() && !keyOf(sorted.get(from)).equals(key)) {
      from++;
    }
    return page(sorted, Math.min(from + 1, sorted.size()), size);
  }

  @Override
  public Key keyOf(WasteLine row) {
    return new Key(row.day(), row.item(), row.cause());
  }

  private static Rows<WasteLine> page(List<WasteLine> sorted, int from, int size) {
    int to = Math.min(sorted.size(), from + size);
    return new Rows<>(sorted.subList(from, to), to < sorted.size(), OptionalLong.of(sorted.size()));
  }

  private List<WasteLine> sorted(Order order) {
    if (order.columnId().isEmpty()) {
      return lines;
    }
    Comparator<WasteLine> by = comparator(order.columnId());
    return lines.stream().sorted(order.descending() ? by.reversed() : by).toList();
  }

  private static Comparator<WasteLine> comparator(String columnId) {
    return switch (columnId) {
      case "item" -> Comparator.comparing(WasteLine::itemName);
      case "bars" -> Comparator.comparingInt(WasteLine::bars);
      case "length" -> Comparator.comparing(WasteLine::length);
      case "pieces" -> Comparator.comparing(WasteLine::pieces);
      case "kerf" -> Comparator.comparing(WasteLine::kerf);
      case "trims" -> Comparator.comparing(WasteLine::trims);
      case "remnant" -> Comparator.comparing(WasteLine::remnant);
      case "scrap" -> Comparator.comparing(WasteLine::scrap);
      case "loss" -> Comparator.comparingDouble(line -> line.balance().lossShare());
      default -> Comparator.comparing(WasteLine::day);
    };
  }
}
