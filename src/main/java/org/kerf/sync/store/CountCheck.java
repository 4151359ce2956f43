package org.kerf.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.sync.model.Crossing;

/**
 * Whether a count had seen what other stations had moved by then: the book that it was compared
 * with is the sum of what had happened, or it is not. Follows from the ledger alone, so all
 * stations find the same.
 */
final class CountCheck {

  /** Clocks of stations differ by as much without anybody being warned. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private static final String MOVED =
      "SELECT id, document_id, kind, station, epoch, seq, count_change, occurred_at, reverses"
          + " FROM LEDGER.movement WHERE unit_id = ? AND count_change <> 0";

  private final Crossing count;
  private final List<Moved> all;

  private record Moved(
      UUID id,
      UUID document,
      boolean adjusted,
      String station,
      int epoch,
      long seq,
      int change,
      Instant at,
      Optional<UUID> reverses) {}

  private CountCheck(Crossing count, List<Moved> all) {
    this.count = count;
    this.all = all;
  }

  static CountCheck of(StoreTx store, Crossing count) {
    return new CountCheck(count, store.list(MOVED, p -> p.add(count.subject()), CountCheck::moved));
  }

  private static Moved moved(ResultSet row) throws SQLException {
    return new Moved(
        Columns.id(row, "id"),
        Columns.id(row, "document_id"),
        Columns.text(row, "kind").equals("ADJUSTED"),
        Columns.text(row, "station"),
        row.getInt("epoch"),
        row.getLong("seq"),
        row.getInt("count_change"),
        Columns.instant(row, "occurred_at"),
        Columns.idIfAny(row, "reverses"));
  }

  /** Whether it had not, and no later count and no reversal has put that right. */
  boolean isUnseen() {
    Optional<Moved> own =
        all.stream().filter(each -> each.document().equals(count.document())).findFirst();
    if (own.isEmpty() || isReversed(own.get()) || isCountedLater(own.get())) {
      return false;
    }
    Set<UUID> before = before(own.get(), count.at());
    int book = sum(before);
    if (book == count.number()
        || sum(before(own.get(), count.at().plus(CLOCKS))) == count.number()) {
      return false;
    }
    return sum(withReversals(before)) != count.number();
  }

  /** How many bars the count had not seen come, below zero: go. */
  int unseen() {
    Moved own =
        all.stream()
            .filter(each -> each.document().equals(count.document()))
            .findFirst()
            .orElseThrow();
    return sum(before(own, count.at())) - count.number();
  }

  private boolean isReversed(Moved own) {
    return all.stream().anyMatch(each -> each.reverses().equals(Optional.of(own.id())));
  }

  private boolean isCountedLater(Moved own) {
    return all.stream()
        .anyMatch(
            each ->
                each.adjusted()
                    && each.at().isAfter(own.at())
                    && !each.document().equals(own.document())
                    && !isReversed(each));
  }

  /** What had happened before it: at its own station by number, elsewhere by time. */
  private Set<UUID> before(Moved own, Instant until) {
    Set<UUID> before = new HashSet<>();
    for (Moved each : all) {
      boolean here = each.station().equals(own.station()) && each.epoch() == own.epoch();
      boolean earlier = here ? each.seq() < own.seq() : each.at().isBefore(until);
      if (earlier && !each.document().equals(own.document())) {
        before.add(each.id());
      }
    }
    return before;
  }

  /** What was taken back later is as if it had not been. */
  private Set<UUID> withReversals(Set<UUID> before) {
    Set<UUID> whole = new HashSet<>(before);
    all.stream()
        .filter(each -> each.reverses().filter(before::contains).isPresent())
        .forEach(each -> whole.add(each.id()));
    return whole;
  }

  private int sum(Set<UUID> ids) {
    return all.stream().filter(each -> ids.contains(each.id())).mapToInt(Moved::change).sum();
  }
}
