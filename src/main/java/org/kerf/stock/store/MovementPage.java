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

  private static final String LEDGER = "LEDGER.movement m";

  /** Among so many rows a page is looked for first, if a text names very many things. */
  private static final int SOON = 1_500;

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
    if (ways.stream().anyMatch(Condition::wide)) {
      List<MovementLine> soon = soon(store, MovementFilter.any(ways), most);
      if (soon.size() == most) {
        return soon;
      }
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
        Condition.ALL,
        most);
  }

  private long sortedBy(MovementLine line) {
    return switch (column) {
      case TIME -> line.movement().seq();
      case LENGTH -> line.movement().length().micrometres();
      case COUNT -> line.movement().countChange();
    };
  }

  /** What the next rows in the order wanted have of the page. */
  private List<MovementLine> soon(StoreTx store, Condition which, int most) {
    Condition next = next();
    String order = key.order(descending, StockOrders.MOVEMENT);
    String rows = "(SELECT * FROM " + LEDGER + " WHERE " + next.sql() + ' ' + order + "LIMIT ?) m";
    return page(
        store,
        rows,
        new Condition(
            which.sql(),
            p -> {
              next.fill().into(p);
              p.add(SOON);
              which.fill().into(p);
            }),
        most);
  }

  /** Reads the ledger in the order wanted, until the page is full. */
  private List<MovementLine> scanned(StoreTx store, Condition which, int most) {
    List<MovementLine> lines = new ArrayList<>(part(store, which, next(), most));
    if (lines.size() < most && after.isPresent() && !key.isUnique(StockOrders.MOVEMENT)) {
      lines.addAll(part(store, which, beyond(after.get()), most - lines.size()));
    }
    return lines;
  }

  /**
   * Rows that come next in the order: after the last one, of those that are alike if any may be.
   */
  private Condition next() {
    if (after.isEmpty()) {
      return Condition.ALL;
    }
    MovementLine last = after.get();
    return key.isUnique(StockOrders.MOVEMENT)
        ? beyond(last)
        : new Condition(
            key.alike(descending, StockOrders.MOVEMENT),
            p -> {
              key.value().into(p, last);
              StockOrders.MOVEMENT.value().into(p, last);
            });
  }

  private Condition beyond(MovementLine last) {
    return new Condition(key.beyond(descending), p -> key.value().into(p, last));
  }

  private List<MovementLine> part(StoreTx store, Condition which, Condition range, int most) {
    Condition both =
        new Condition(
            which.sql() + " AND " + range.sql(),
            p -> {
              which.fill().into(p);
              range.fill().into(p);
            });
    return page(store, LEDGER, both, most);
  }

  private List<MovementLine> page(StoreTx store, String rows, Condition which, int most) {
    String order = key.order(descending, StockOrders.MOVEMENT);
    String page = "SELECT m.* FROM " + rows + " WHERE " + which.sql() + ' ' + order + "LIMIT ?";
    return store.list(
        LedgerStore.LINE + '(' + page + ')' + LedgerStore.NAMES + order,
        p -> {
          which.fill().into(p);
          p.add(most);
        },
        LedgerStore::line);
  }
}
