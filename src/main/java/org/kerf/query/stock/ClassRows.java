package org.kerf.query.stock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;
import org.kerf.stock.Stock;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.unit.StockFilter;

/** The explorer's rows: whole items at a time, by their codes, or each class by itself. */
public final class ClassRows implements RowSource<ClassRow, RowKey<ClassRow>> {

  private final Reading reading;
  private final Stock stock;
  private final StockFilter filter;

  public ClassRows(Reading reading, Stock stock, StockFilter filter) {
    this.reading = reading;
    this.stock = stock;
    this.filter = filter;
  }

  @Override
  public Rows<ClassRow> first(int size, Order order) throws StationFault {
    Rows<ClassRow> rows =
        order.equals(Order.NATURAL) ? from("", size) : sorted(Optional.empty(), size, order);
    return rows.more() ? rows : new Rows<>(rows.rows(), false, OptionalLong.of(rows.rows().size()));
  }

  /** In its own order pages end where an item ends, so that the item's code leads on. */
  @Override
  public Rows<ClassRow> after(RowKey<ClassRow> key, int size, Order order) throws StationFault {
    LengthClass last = key.row().lengthClass();
    return order.equals(Order.NATURAL)
        ? from(last.item().code(), size)
        : sorted(Optional.of(last), size, order);
  }

  @Override
  public RowKey<ClassRow> keyOf(ClassRow row) {
    return new RowKey<>(row, row.id());
  }

  /** An item of one owner. */
  private record Material(ItemId item, Owner owner) {}

  private Rows<ClassRow> from(String afterItem, int items) throws StationFault {
    List<LengthClass> classes = reading.of(tx -> stock.lengthClasses(tx, filter, afterItem, items));
    List<ClassRow> rows = new ArrayList<>();
    Set<String> named = new HashSet<>();
    Set<Material> owned = new HashSet<>();
    for (LengthClass each : classes) {
      named.add(each.item().code());
      rows.add(new ClassRow(each, owned.add(new Material(each.item().id(), each.owner()))));
    }
    return new Rows<>(rows, named.size() == items, OptionalLong.empty());
  }

  private Rows<ClassRow> sorted(Optional<LengthClass> after, int size, Order order)
      throws StationFault {
    var by = order.by(ClassColumn.class, Sorting.ascending(ClassColumn.ITEM));
    List<LengthClass> classes =
        reading.of(tx -> stock.lengthClasses(tx, filter, by, after, size + 1));
    List<ClassRow> rows =
        classes.stream().limit(size).map(each -> new ClassRow(each, true)).toList();
    return new Rows<>(rows, classes.size() > size, OptionalLong.empty());
  }
}
