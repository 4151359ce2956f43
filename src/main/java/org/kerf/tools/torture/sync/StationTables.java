package org.kerf.tools.torture.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;

/** All rows of the tables that stations have in common, with all their columns. */
public final class StationTables {

  private static final List<String> NAMES =
      List.of(
          "PARTY",
          "ITEM",
          "HEAT",
          "PLACE",
          "SAW",
          "STOCK_UNIT",
          "LEDGER.DOCUMENT",
          "LEDGER.MOVEMENT",
          "LEDGER.MISSING_BAR",
          "STOCK_COUNT",
          "COUNT_LOCATION",
          "COUNT_ROUND",
          "COUNT_COUNTER",
          "COUNT_LINE",
          "CUT_ORDER",
          "CUT_LINE",
          "CUT_PLAN",
          "PLAN_BAR",
          "PLAN_PIECE",
          "RUN_BAR",
          "CUT_PIECE",
          "LABEL_TEMPLATE");

  private StationTables() {}

  /** The rows of all tables, each with its table's name, sorted by their first column. */
  public static List<String> rows(Reading reading) throws StationFault {
    return reading.of(
        tx -> {
          List<String> all = new ArrayList<>();
          for (String name : NAMES) {
            StoreTx.of(tx)
                .list("SELECT * FROM " + name + " ORDER BY 1", p -> {}, StationTables::row)
                .forEach(row -> all.add(name + ' ' + row));
          }
          return all;
        });
  }

  private static String row(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.add(row.getMetaData().getColumnName(i) + '=' + row.getString(i));
    }
    return String.join(" ", cells);
  }
}
