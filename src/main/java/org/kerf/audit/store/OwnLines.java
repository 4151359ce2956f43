package org.kerf.audit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;

/** The lines of this station. They have the numbers 1, 2, 3 in the order of time. */
record OwnLines(StoreTx store) implements LineTable {

  /** Of all marks: the numbers say the order. */
  private static final Instant ANY = Instant.EPOCH;

  private static final String WAY =
      "(SELECT a.no FROM LEDGER.journal a WHERE a.$c = ? AND a.no < ?"
          + " ORDER BY a.$c DESC, a.no DESC LIMIT ?)";

  static LineMark mark(long no) {
    return new LineMark(ANY, no);
  }

  @Override
  public String table() {
    return "LEDGER.journal";
  }

  @Override
  public List<LineMark> below(List<Way> ways, LineMark before, int most) {
    String found =
        String.join(" UNION ", ways.stream().map(way -> WAY.replace("$c", way.column())).toList());
    return store.list(
        "SELECT f.no FROM (" + found + ") f ORDER BY f.no DESC LIMIT ?",
        p -> {
          for (Way way : ways) {
            way.value().into(p);
            p.add(before.no()).add(most);
          }
          p.add(most);
        },
        row -> mark(row.getLong("no")));
  }

  @Override
  public LineMark since(Instant moment) {
    long low = 1;
    long high = 1 + store.number("SELECT COALESCE(MAX(no), 0) FROM LEDGER.journal", p -> {});
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (at(middle).isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return mark(low);
  }

  private Instant at(long no) {
    return store
        .first(
            "SELECT at FROM LEDGER.journal WHERE no = ?",
            p -> p.add(no),
            row -> Columns.instant(row, "at"))
        .orElse(Instant.MAX);
  }

  @Override
  public List<LineMark> below(LineMark before, int most) {
    return store.list(
        "SELECT no FROM LEDGER.journal WHERE no < ? ORDER BY no DESC LIMIT ?",
        p -> p.add(before.no()).add(most),
        row -> mark(row.getLong("no")));
  }

  @Override
  public Optional<Way> ofStation(UUID station) {
    return Optional.empty();
  }
}
