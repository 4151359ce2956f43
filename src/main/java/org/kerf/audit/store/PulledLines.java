package org.kerf.audit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;

/**
 * The lines of other stations, in the order of these stations' clocks: they come in whatever order.
 * Those that are equally old are a range of an index of their own, for a file that was imported may
 * have thousands of lines of one moment.
 */
record PulledLines(StoreTx store) implements LineTable {

  private static final String ORDER = " ORDER BY a.$c DESC, a.at DESC, a.line DESC LIMIT ?)";

  private static final String WAY =
      "(SELECT a.at, a.line FROM LEDGER.pulled_entry a WHERE a.$c = ? AND a.at = ? AND a.line < ?"
          + ORDER
          + " UNION (SELECT a.at, a.line FROM LEDGER.pulled_entry a WHERE a.$c = ? AND a.at < ?"
          + ORDER;

  @Override
  public String table() {
    return "LEDGER.pulled_entry";
  }

  @Override
  public List<LineMark> below(List<Way> ways, LineMark before, int most) {
    String found =
        String.join(" UNION ", ways.stream().map(way -> WAY.replace("$c", way.column())).toList());
    return store.list(
        "SELECT f.at, f.line FROM (" + found + ") f ORDER BY f.at DESC, f.line DESC LIMIT ?",
        p -> {
          for (Way way : ways) {
            way.value().into(p);
            p.add(before.at()).add(before.no()).add(most);
            way.value().into(p);
            p.add(before.at()).add(most);
          }
          p.add(most);
        },
        row -> new LineMark(Columns.instant(row, "at"), row.getLong("line")));
  }

  @Override
  public LineMark since(Instant moment) {
    return new LineMark(moment, 0);
  }

  @Override
  public List<LineMark> below(LineMark before, int most) {
    List<Way> ways = stations().stream().map(PulledLines::way).toList();
    return ways.isEmpty() ? List.of() : below(ways, before, most);
  }

  @Override
  public Optional<Way> ofStation(UUID station) {
    return Optional.of(way(station));
  }

  private static Way way(UUID station) {
    return new Way("station", p -> p.add(station));
  }

  /** Whoever anything came from: there are few. */
  List<UUID> stations() {
    return store.list(
        "SELECT DISTINCT station FROM feed_position ORDER BY station",
        row -> Columns.id(row, "station"));
  }
}
