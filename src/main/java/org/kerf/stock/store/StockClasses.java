package org.kerf.stock.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.Parameters;
import org.kerf.db.sql.SortKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.unit.StockFilter;
import org.kerf.stock.model.unit.UnitLine;

/**
 * The explorer's queries: every stock length of an item by itself, remnants and what was cut ahead
 * in ranges that begin at 0, 2 and 6 m; each owner's apart, ours first. A text that is a location's
 * name or code asks for what lies there.
 */
final class StockClasses {

  private static final String FIGURES =
      "c.owner_id, COALESCE(o.name, '') AS owner_name, c.remnants, c.shortest, c.longest,"
          + " c.on_hand, c.reserved, c.held";

  /**
   * Classes over units {@code u}; a condition for those units and a HAVING are filled in. Grouped
   * by the first columns of the index stock_unit_by_class, in their order: the database sums them
   * up along it, without collecting them.
   */
  private static final String CLASSES =
      """
      SELECT u.item_id, u.owner_id, u.class_start < 0 AS remnants, MIN(u.length) AS shortest,
             MAX(u.length) AS longest, SUM(u.on_hand) AS on_hand, SUM(u.reserved) AS reserved,
             SUM(CASE WHEN u.state = 'HELD' THEN u.on_hand ELSE 0 END) AS held
        FROM stock_unit u WHERE $units
       GROUP BY u.listed, u.item_id, u.owner_id, u.class_start $having
      """;

  private static final String AVAILABLE =
      "HAVING SUM(CASE WHEN u.state = 'FREE' THEN u.on_hand - u.reserved ELSE 0 END) > 0";

  private final StoreTx store;
  private final StockFilter filter;
  private final Optional<UUID> location;

  StockClasses(StoreTx store, StockFilter filter) {
    this.store = store;
    this.filter = filter;
    this.location = location(store, filter.text());
  }

  /**
   * Of a page of items, by their codes. Every item of a page has a class to show, so that a full
   * page of items means that more may follow.
   */
  List<LengthClass> ofItems(String afterCode, int items) {
    String page =
        "SELECT w.id FROM item w WHERE w.code > ? AND "
            + items("w.")
            + withStock()
            + " ORDER BY w.code LIMIT ?";
    return store.list(
        named(classes(" AND u.item_id IN (" + page + ')'))
            + "ORDER BY i.code, owner_name, c.owner_id, c.remnants, c.longest DESC",
        p -> {
          fillUnits(p);
          p.add(afterCode);
          fillItems(p);
          fillUnits(p);
          p.add(items);
        },
        UnitRows::lengthClass);
  }

  /** All of them, in an order. */
  List<LengthClass> sorted(Sorting<ClassColumn> by, Optional<LengthClass> after, int most) {
    return by.column() == ClassColumn.ITEM
        ? sortedByItem(by, after, most)
        : sortedByFigure(by, after, most);
  }

  /** The items of the page are found along the index of their words, and only their units read. */
  private List<LengthClass> sortedByItem(
      Sorting<ClassColumn> by, Optional<LengthClass> after, int most) {
    SortKey<LengthClass> key = StockOrders.of(ClassColumn.ITEM);
    Optional<String> last = after.map(each -> StockOrders.searched(each.item()));
    String page =
        "SELECT w.id FROM item w WHERE "
            + items("w.")
            + (last.isEmpty() ? "" : " AND w.search " + (by.descending() ? "<= ?" : ">= ?"))
            + withStock()
            + " ORDER BY w.search"
            + (by.descending() ? " DESC" : "")
            + " LIMIT ?";
    var unique = StockOrders.ofNamedClass();
    return store.list(
        named(classes(" AND u.item_id IN (" + page + ')')) + rest(key, unique, by, after),
        p -> {
          fillUnits(p);
          fillItems(p);
          if (last.isPresent()) {
            p.add(last.get());
          }
          fillUnits(p);
          p.add(most + 1);
          fillRest(p, key, unique, after, most);
        },
        UnitRows::lengthClass);
  }

  /** The page is found among the classes alone, and named afterwards. */
  private List<LengthClass> sortedByFigure(
      Sorting<ClassColumn> by, Optional<LengthClass> after, int most) {
    SortKey<LengthClass> key = StockOrders.of(by.column());
    boolean narrowed = !filter.text().isBlank() && location.isEmpty();
    String all =
        classes(
            narrowed ? " AND u.item_id IN (SELECT w.id FROM item w WHERE w.search LIKE ?)" : "");
    var unique = StockOrders.ofClass();
    return store.list(
        named("SELECT * FROM (" + all + ") c " + rest(key, unique, by, after))
            + key.order(by.descending(), array(unique)),
        p -> {
          fillUnits(p);
          if (narrowed) {
            fillItems(p);
          }
          fillRest(p, key, unique, after, most);
        },
        UnitRows::lengthClass);
  }

  private static String rest(
      SortKey<LengthClass> key,
      List<SortKey<LengthClass>> unique,
      Sorting<ClassColumn> by,
      Optional<LengthClass> after) {
    String where = after.isEmpty() ? "" : "WHERE " + key.after(by.descending(), array(unique));
    return where + key.order(by.descending(), array(unique)) + "LIMIT ?";
  }

  private static void fillRest(
      Parameters p,
      SortKey<LengthClass> key,
      List<SortKey<LengthClass>> unique,
      Optional<LengthClass> after,
      int most)
      throws SQLException {
    if (after.isPresent()) {
      key.value().into(p, after.get());
      for (SortKey<LengthClass> each : unique) {
        each.value().into(p, after.get());
      }
    }
    p.add(most);
  }

  private static SortKey<?>[] array(List<SortKey<LengthClass>> keys) {
    return keys.toArray(SortKey<?>[]::new);
  }

  /** The units of a class, the longest first. */
  List<UnitLine> units(LengthClass lengthClass, int most) {
    return store.list(
        UnitRows.LINES
            + "WHERE u.item_id = ? AND u.owner_id IS NOT DISTINCT FROM ?"
            + " AND u.class_start < 0 = ? AND u.length BETWEEN ? AND ? AND "
            + units()
            + " ORDER BY u.length DESC, u.since, u.id LIMIT ?",
        p -> {
          p.add(lengthClass.item().id().value())
              .addId(UnitRows.id(lengthClass.owner()))
              .add(lengthClass.remnants())
              .add(lengthClass.shortest())
              .add(lengthClass.longest());
          fillUnits(p);
          p.add(most);
        },
        UnitRows::line);
  }

  private static Optional<UUID> location(StoreTx store, String text) {
    Optional<ShortCode> code = ShortCode.parse(text);
    return text.isBlank()
        ? Optional.empty()
        : store.first(
            code.isPresent()
                ? "SELECT l.id FROM place l WHERE l.code = ?"
                : "SELECT l.id FROM place l WHERE l.name = ?",
            p -> p.add(code.map(ShortCode::text).orElse(text.strip())),
            row -> Columns.id(row, "id"));
  }

  /** Of items {@code w} only those that have a class to show. */
  private String withStock() {
    return " AND EXISTS (SELECT 1 FROM stock_unit u WHERE u.item_id = w.id AND "
        + units()
        + (filter.availableOnly() ? " AND u.state = 'FREE' AND u.on_hand > u.reserved" : "")
        + ')';
  }

  private String classes(String more) {
    return CLASSES
        .replace("$units", units() + more)
        .replace("$having", filter.availableOnly() ? AVAILABLE : "");
  }

  private static String named(String classes) {
    return "SELECT i.*, "
        + FIGURES
        + " FROM ("
        + classes
        + ") c JOIN item i ON i.id = c.item_id"
        + " LEFT JOIN party o ON o.id = c.owner_id ";
  }

  private String units() {
    return "u.listed = TRUE"
        + (filter.remnantsOnly() ? " AND u.class_start < 0" : "")
        + (location.isPresent() ? " AND u.place_id = ?" : "");
  }

  private void fillUnits(Parameters p) throws SQLException {
    if (location.isPresent()) {
      p.add(location.get());
    }
  }

  private String items(String of) {
    return location.isPresent() ? "TRUE" : of + "search LIKE ?";
  }

  private void fillItems(Parameters p) throws SQLException {
    if (location.isEmpty()) {
      p.add(FoldedText.contains(filter.text()));
    }
  }
}
