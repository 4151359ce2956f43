package org.kerf.flow.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.tools.torture.sync.StationTables;

/** All rows of the tables that stations have in common, with all their columns. */
public final class SharedTables {

  private SharedTables() {}

  /** The rows of all tables, each with its table's name, sorted by their first column. */
  public static List<String> of(Reading reading) throws StationFault {
    return StationTables.rows(reading);
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
}
