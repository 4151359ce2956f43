package org.kerf.stock.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.Proof;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;

/**
 * Every unit against its movements. Movements are read once, in the order in which they lie, and
 * summed up for each unit; a query that groups or joins them fetches a million rows from all over
 * the file. What is kept of a unit is some hundred bytes.
 */
final class UnitProof {

  private static final int PAGE = 10_000;

  /** What the movements say of a unit. */
  private static final class Sum {
    private final long firstSeq;
    private final UUID item;
    private final long length;
    private long booked;
    private boolean alike = true;
    private final List<Placing> placings = new ArrayList<>(1);

    Sum(long seq, UUID item, long length) {
      this.firstSeq = seq;
      this.item = item;
      this.length = length;
    }

    boolean isOf(UUID otherItem, long otherLength) {
      return alike && item.equals(otherItem) && length == otherLength;
    }

    void place(String source, long seq, @Nullable UUID location) {
      for (Placing placing : placings) {
        if (placing.source.equals(source)) {
          placing.place(seq, location);
          return;
        }
      }
      placings.add(new Placing(source, seq, location));
    }

    boolean mayLieAt(@Nullable UUID place) {
      return placings.isEmpty()
          ? place == null
          : placings.stream().anyMatch(placing -> Objects.equals(placing.location, place));
    }
  }

  /**
   * Where a unit lies by the last movement of one station. Stations count each for themselves, so
   * which of several was the last one is known to the feed alone: it lies where one of them says.
   */
  private static final class Placing {
    private final String source;
    private long seq;
    private @Nullable UUID location;

    Placing(String source, long seq, @Nullable UUID location) {
      this.source = source;
      this.seq = seq;
      this.location = location;
    }

    void place(long laterSeq, @Nullable UUID laterLocation) {
      if (laterSeq > seq) {
        seq = laterSeq;
        location = laterLocation;
      }
    }
  }

  private final StoreTx store;
  private final int most;
  private final Map<UUID, Sum> sums = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final List<String> counts = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> locations = new ArrayList<>();

  private UnitProof(StoreTx store, int most) {
    this.store = store;
    this.most = most;
  }

  /** Where units and movements differ, in sentences: at most so many of each kind. */
  static List<String> differences(Tx tx, int most) {
    return new UnitProof(StoreTx.of(tx), most).differences();
  }

  private List<String> differences() {
    inPages(
        "SELECT m._ROWID_ AS row_no, m.station, m.epoch, m.seq, m.unit_id, m.item_id, m.length,"
            + " m.count_change, m.to_place FROM LEDGER.movement m WHERE m._ROWID_ > ? ORDER BY"
            + " m._ROWID_ LIMIT ?",
        this::add);
    inPages(
        "SELECT u._ROWID_ AS row_no, u.id, u.code, u.item_id, u.length, u.on_hand, u.place_id"
            + " FROM stock_unit u WHERE u._ROWID_ > ? ORDER BY u._ROWID_ LIMIT ?",
        this::compare);
    List<String> found = new ArrayList<>(counts);
    found.addAll(others);
    sums.values().stream()
        .limit(most)
        .map(sum -> "A movement's unit is missing: " + sum.firstSeq + '.')
        .forEach(found::add);
    found.addAll(locations);
    return found;
  }

  /** Takes one row. */
  private interface Taking {
    void take(ResultSet row) throws SQLException;
  }

  private void inPages(String sql, Taking taking) {
    long last = Long.MIN_VALUE;
    List<Long> page;
    do {
      long after = last;
      page =
          store.list(
              sql,
              p -> p.add(after).add(PAGE),
              row -> {
                taking.take(row);
                return row.getLong("row_no");
              });
      if (!page.isEmpty()) {
        last = page.getLast();
      }
    } while (page.size() == PAGE);
  }

  private void add(ResultSet row) throws SQLException {
    long seq = row.getLong("seq");
    UUID item = Columns.id(row, "item_id");
    long length = row.getLong("length");
    int change = row.getInt("count_change");
    Sum sum = sums.computeIfAbsent(Columns.id(row, "unit_id"), unit -> new Sum(seq, item, length));
    sum.booked += change;
    sum.alike = sum.isOf(item, length);
    @Nullable UUID to = Columns.idIfAny(row, "to_place").orElse(null);
    if (to != null || change == 0) {
      sum.place(source(Columns.text(row, "station"), row.getInt("epoch")), seq, to);
    }
  }

  /** Few of them, and many movements. */
  private String source(String station, int epoch) {
    return sources.computeIfAbsent(station + epoch, same -> same);
  }

  private void compare(ResultSet row) throws SQLException {
    @Nullable Sum sum = sums.remove(Columns.id(row, "id"));
    String code = Proof.named(Columns.text(row, "code"));
    int onHand = row.getInt("on_hand");
    long booked = sum == null ? 0 : sum.booked;
    if (onHand != booked && counts.size() < most) {
      counts.add("Unit " + code + ": " + onHand + " on hand, " + booked + " by its movements.");
    }
    if (sum != null
        && !sum.isOf(Columns.id(row, "item_id"), row.getLong("length"))
        && others.size() < most) {
      others.add("A unit's item or length is not that of its movements: " + code + '.');
    }
    @Nullable UUID place = Columns.idIfAny(row, "place_id").orElse(null);
    boolean liesThere = sum == null ? place == null : sum.mayLieAt(place);
    if (!liesThere && locations.size() < most) {
      locations.add("A unit lies elsewhere than its movements say: " + code + '.');
    }
  }
}
