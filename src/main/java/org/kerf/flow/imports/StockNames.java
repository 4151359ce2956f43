package org.kerf.flow.imports;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.kerf.kernel.Tx;
import org.kerf.stock.Stock;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.location.Location;

/**
 * What the names in rows of stock stand for. Each is looked up once in a transaction: a file names
 * the same few items and locations in thousands of rows, and taking a row in asks for each of them
 * three times. Rows of stock change none of these.
 */
final class StockNames {

  private final Stock stock;

  /** Of the transactions that are under way, which may be several at once. */
  private final Map<Tx, Known> known = Collections.synchronizedMap(new WeakHashMap<>());

  /** What one transaction has looked up; for its thread alone. */
  private record Known(
      Map<String, Optional<Item>> items,
      Map<String, Optional<Location>> locations,
      Map<String, Optional<Heat>> heats) {}

  StockNames(Stock stock) {
    this.stock = stock;
  }

  Optional<Item> item(Tx tx, String code) {
    return of(of(tx).items(), code, () -> stock.itemByCode(tx, code));
  }

  Optional<Location> location(Tx tx, String name) {
    return of(of(tx).locations(), name, () -> stock.locationByName(tx, name));
  }

  Optional<Heat> heat(Tx tx, String number) {
    return of(of(tx).heats(), number, () -> stock.heatByNumber(tx, number));
  }

  private Known of(Tx tx) {
    return known.computeIfAbsent(
        tx, now -> new Known(new HashMap<>(), new HashMap<>(), new HashMap<>()));
  }

  private static <T> Optional<T> of(
      Map<String, Optional<T>> known, String name, Supplier<Optional<T>> lookUp) {
    return known.computeIfAbsent(name, missing -> lookUp.get());
  }
}
