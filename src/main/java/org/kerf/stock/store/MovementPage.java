package org.kerf.stock.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Sorting;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementLine;

/**
 * A page of the ledger. It is found in the ledger alone, along an index, and named afterwards: a
 * ledger has a million rows.
 */
final class MovementPage {

  private final List<Condition> ways;
  private final MovementColumn column;
  private final SortKey<MovementLine> key;
  private final boolean descending;
  private final Optional<MovementLine> after;

  /**
   * @param ways what is wanted, as {@link MovementFilter} gives it
   */
  MovementPage(List<Condition> ways, Sorting<MovementColumn> by, Optional<MovementLine> after) {
    this.ways = ways;
    this.column = by.column();
    this.key = StockOrders.of(by.column());
    this.descending = by.descending();
    this.after = after;
  }

  List<MovementLine> read(StoreTx store, int most) {
    if (ways.isEmpty()) {
      return List.of();
    }
    if (ways.equals(List.of(Condition.ALL))) {
      return scanned(store, Condition.ALL, most);
    }
    return MovementFilter.few(store, ways, key.expression())
        .map(few -> sorted(store, few, most))
        .orElseGet(() -> scanned(store, MovementFilter.any(ways), most));
  }

  /** Sorts what was collected, and names the page of it. */
  private List<MovementLine> sorted(StoreTx store, List<MovementFilter.Key> few, int most) {
    Comparator<MovementFilter.Key> order =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Optional<MovementFilter.Key> last =
        after.map(line -> new MovementFilter.Key(sortedBy(line), line.movement().seq()));
    List<Long> page =
        few.stream()
            .filter(each -> last.isEmpty() || order.compare(each, last.get()) > 0)
            .sorted(order)
            .limit(most)
            .map(MovementFilter.Key::seq)
            .toList();
    if (page.isEmpty()) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(page.size(), "?"));
    return part(
        store,
        new Condition(
            "m.seq IN (" + marks + ")",
            p -> {
              for (long seq : page) {
                p.add(seq);
              }
            }),
        "",
        p -> {},
        most);
  }

  private long sortedBy(MovementLine line) {
    return switch (column) {
      case TIME -> line.movement().seq();
      case LENGTH -> line.movement().length().micrometres();
      case COUNT -> line.movement().countChange();
    };
  }

  /** Reads the ledger in the order wanted, until the page is full. */
  private List<MovementLine> scanned(StoreTx store, Condition which, int most) {
    if (after.isEmpty()) {
      return part(store, which, "", p -> {}, most);
    }
    MovementLine last = after.get();
    if (key.isUnique(StockOrders.MOVEMENT)) {
      return part(
          store, which, "AND " + key.beyond(descending), p -> key.value().into(p, last), most);
    }
    List<MovementLine> lines =
        new ArrayList<>(
            part(
                store,
                which,
                "AND " + key.alike(descending, StockOrders.MOVEMENT),
                p -> {
                  key.value().into(p, last);
                  StockOrders.MOVEMENT.value().into(p, last);
                },
                most));
    if (lines.size() < most) {
      lines.addAll(
          part(
              store,
              which,
              "AND " + key.beyond(descending),
              p -> key.value().into(p, last),
              most - lines.size()));
    }
    return lines;
  }

  private List<MovementLine> part(
      StoreTx store, Condition which, String range, StoreTx.Fill bounds, int most) {
    String order = key.order(descending, StockOrders.MOVEMENT);
    String page =
        "SELECT m.* FROM LEDGER.movement m WHERE " + which.sql() + ' ' + range + order + "LIMIT ?";
    return store.list(
        LedgerStore.LINE + '(' + page + ')' + LedgerStore.NAMES + order,
        p -> {
          which.fill().into(p);
          bounds.into(p);
          p.add(most);
        },
        LedgerStore::line);
  }
}
