package org.kerf.db.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how much one write changes the sums. The triggers of the tables find it by the thread that
 * writes; what is changed without one, by whoever else opens the file, changes no sum and is found.
 */
public final class RowChanges implements AutoCloseable {

  private static final ThreadLocal<RowChanges> CURRENT = new ThreadLocal<>();

  private final SortedMap<String, TableLayout> tables;
  private final RowDigests digests;
  private final Map<String, Sum> sums = new TreeMap<>();

  private RowChanges(SealKey key, SortedMap<String, TableLayout> tables) {
    this.tables = tables;
    this.digests = new RowDigests(key);
  }

  /** Those of this thread's write, until it is closed. */
  static RowChanges begin(SealKey key, SortedMap<String, TableLayout> tables) {
    var changes = new RowChanges(key, tables);
    CURRENT.set(changes);
    return changes;
  }

  static Optional<RowChanges> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Counts a row that was changed; null for none before, or none after. */
  void changed(String table, @Nullable ResultSet before, @Nullable ResultSet after)
      throws SQLException {
    TableLayout layout = tables.get(table);
    if (layout == null) {
      throw new IllegalStateException("no table of this store: " + table);
    }
    Sum sum = sums.getOrDefault(table, Sum.ZERO);
    if (before != null) {
      sum = sum.minus(digests.of(layout, before, 1));
    }
    if (after != null) {
      sum = sum.plus(digests.of(layout, after, 1));
    }
    sums.put(table, sum);
  }

  /** Whether any row was changed. */
  public boolean any() {
    return !sums.isEmpty();
  }

  Contents contents() {
    return new Contents(new TreeMap<>(sums));
  }

  @Override
  public void close() {
    CURRENT.remove();
  }
}
