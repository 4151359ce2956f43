package org.kerf.ui.stock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.kerf.flow.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.stock.Stock;
import org.kerf.stock.model.LengthClass;
import org.kerf.stock.model.StockFilter;
import org.kerf.ui.controls.RowSource;

/** The explorer's rows: whole items at a time, by their codes. */
final class ClassRows implements RowSource<ClassRow, ClassRow.Key> {

  private final Reading reading;
  private final Stock stock;
  private final StockFilter filter;

  ClassRows(Reading reading, Stock stock, StockFilter filter) {
    this.reading = reading;
    this.stock = stock;
    this.filter = filter;
  }

  @Override
  public Rows<ClassRow> first(int size, Order order) throws StationFault {
    Rows<ClassRow> rows = from("", size);
    return rows.more() ? rows : new Rows<>(rows.rows(), false, OptionalLong.of(rows.rows().size()));
  }

  @Override
  public Rows<ClassRow> after(ClassRow.Key key, int size, Order order) throws StationFault {
    return from(key.itemCode(), size);
  }

  @Override
  public ClassRow.Key keyOf(ClassRow row) {
    return row.key();
  }

  private Rows<ClassRow> from(String afterItem, int items) throws StationFault {
    List<LengthClass> classes = reading.of(tx -> stock.lengthClasses(tx, filter, afterItem, items));
    List<ClassRow> rows = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (LengthClass each : classes) {
      rows.add(new ClassRow(each, named.add(each.item().code())));
    }
    return new Rows<>(rows, named.size() == items, OptionalLong.empty());
  }
}
