package org.kerf.audit.store;

import java.util.List;
import org.kerf.db.sql.StoreTx;

/**
 * Numbers of the lines that have one of several values in a column, read along an index from the
 * newest down.
 */
final class LineNumbers {

  /** The lines that have this in a column. */
  record Way(String column, StoreTx.Fill value) {

    private String sql() {
      return "(SELECT a.no FROM LEDGER.journal a WHERE a.$c = ? AND a.no < ?".replace("$c", column)
          + " ORDER BY a.$c DESC, a.no DESC LIMIT ?)".replace("$c", column);
    }
  }

  private final StoreTx store;
  private final List<Way> ways;

  LineNumbers(StoreTx store, List<Way> ways) {
    this.store = store;
    this.ways = List.copyOf(ways);
  }

  /** The newest below {@code before}, at most so many. */
  List<Long> below(long before, int most) {
    if (ways.isEmpty()) {
      return List.of();
    }
    String found = String.join(" UNION ", ways.stream().map(Way::sql).toList());
    return store.list(
        "SELECT f.no FROM (" + found + ") f ORDER BY f.no DESC LIMIT ?",
        p -> {
          for (Way way : ways) {
            way.value().into(p);
            p.add(before).add(most);
          }
          p.add(most);
        },
        row -> row.getLong("no"));
  }
}
