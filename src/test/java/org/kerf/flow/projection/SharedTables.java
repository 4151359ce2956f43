package org.kerf.flow.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;

/** All rows of the tables that stations have in common, with all their columns. */
public final class SharedTables {

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

  private SharedTables() {}

  /** The rows of all tables, each with its table's name, sorted by their first column. */
  public static List<String> of(Reading reading) throws StationFault {
    return reading.of(
        tx -> {
          List<String> all = new ArrayList<>();
          for (String name : NAMES) {
            StoreTx.of(tx)
                .list("SELECT * FROM " + name + " ORDER BY 1", p -> {}, SharedTables::row)
                .forEach(row -> all.add(name + ' ' + row));
          }
          return all;
        });
  }

  /** Asserts that a station has these rows and no others; shows those that differ. */
  public static void assertSame(Reading station, List<String> wanted, String when)
      throws StationFault {
    List<String> there = of(station);
    Set<String> common = new HashSet<>(wanted);
    common.retainAll(Set.copyOf(there));
    assertThat(without(there, common)).as(when).isEqualTo(without(wanted, common));
    assertThat(there).as(when).hasSameSizeAs(wanted);
  }

  /** As {@link #assertSame}, whatever numbers the movements have. */
  public static void assertSameButNumbers(Reading station, Reading other, String when)
      throws StationFault {
    assertThat(withoutNumbers(station)).as(when).isEqualTo(withoutNumbers(other));
  }

  private static List<String> withoutNumbers(Reading station) throws StationFault {
    return of(station).stream()
        .map(row -> row.replaceFirst("STATION=\\w+ EPOCH=\\d+ SEQ=\\d+ ", ""))
        .toList();
  }

  private static List<String> without(List<String> rows, Set<String> common) {
    return rows.stream().filter(row -> !common.contains(row)).toList();
  }

  private static String row(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.add(row.getMetaData().getColumnName(i) + '=' + row.getString(i));
    }
    return String.join(" ", cells);
  }
}
