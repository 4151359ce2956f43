package org.kerf.stock.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.Parameters;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Sorting;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.UnitLine;

/**
 * A page of remnants and what was cut ahead. It is found in the index stock_unit_by_remnant alone,
 * with the one table that has what it is sorted by, and named afterwards: a warehouse has twelve
 * thousand of them.
 */
final class RemnantPage {

  private final RemnantFilter filter;
  private final Optional<UnitLine> after;
  private final SortKey<UnitLine> key;
  private final boolean descending;
  private final String sorted;

  RemnantPage(RemnantFilter filter, Sorting<RemnantColumn> by, Optional<UnitLine> after) {
    this.filter = filter;
    this.after = after;
    this.key = StockOrders.of(by.column());
    // An old remnant has an early moment: by age and by moment are opposite ways.
    this.descending = by.descending() != (by.column() == RemnantColumn.AGE);
    this.sorted =
        switch (by.column()) {
          case AGE, CODE, LENGTH -> "";
          case ITEM, GRADE -> "JOIN item i ON i.id = u.item_id ";
          case PLACE -> "LEFT JOIN place p ON p.id = u.place_id ";
          case HEAT -> "LEFT JOIN heat h ON h.id = u.heat_id ";
        };
  }

  List<UnitLine> read(StoreTx store, int most) {
    String order = key.order(descending, StockOrders.UNIT);
    String page =
        "SELECT u.id FROM stock_unit u "
            + sorted
            + "WHERE u.remnant = TRUE "
            + (filter.aheadOnly() ? "AND u.origin = 'CUT_AHEAD' " : "")
            + (filter.madeBefore().isPresent() ? "AND u.since < ? " : "")
            + (filter.text().isBlank()
                ? ""
                : "AND (u.item_id IN (SELECT w.id FROM item w WHERE w.search LIKE ?)"
                    + " OR u.code LIKE ?) ")
            + (after.isPresent() ? "AND " + key.after(descending, StockOrders.UNIT) : "")
            + order
            + "LIMIT ?";
    return store.list(
        UnitRows.LINES + "WHERE u.id IN (" + page + ") " + order,
        p -> {
          fill(p);
          p.add(most);
        },
        UnitRows::line);
  }

  private void fill(Parameters p) throws SQLException {
    if (filter.madeBefore().isPresent()) {
      p.add(filter.madeBefore().get());
    }
    if (!filter.text().isBlank()) {
      p.add(FoldedText.contains(filter.text()))
          .add('%' + FoldedText.partOfCode(filter.text()).orElse("-") + '%');
    }
    if (after.isPresent()) {
      key.value().into(p, after.get());
      StockOrders.UNIT.value().into(p, after.get());
    }
  }
}
