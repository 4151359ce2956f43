package org.kerf.cutting.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.Parameters;
import org.kerf.db.sql.StoreTx;

/**
 * Finds the orders that a text names: by number, code, customer, mark or item. What names few lines
 * is collected along the indexes; where many have such an item, orders are told one by one, the
 * latest first, until there are enough.
 */
final class OrderSearch {

  /** Lines with such an item that are collected sooner than orders are told one by one. */
  private static final int FEW = 1_000;

  /** What of order {@code o} a text can be found in, but for its lines. */
  private static final String HEAD =
      "o.search LIKE ? OR o.code LIKE ?"
          + " OR o.customer_id IN (SELECT p.id FROM party p WHERE p.search LIKE ?)";

  private static final String OF_ITEM =
      "SELECT f.order_id FROM cut_line f JOIN item i ON i.id = f.item_id WHERE i.search LIKE ?";

  /**
   * Of order {@code o}; orders with such a line are collected first. For {@link #fill} to fill in.
   */
  static final String FOUND =
      "("
          + HEAD
          + " OR o.id IN (SELECT f.order_id FROM cut_line f WHERE f.search LIKE ?)"
          + " OR o.id IN ("
          + OF_ITEM
          + "))";

  /** The same of one order: as a plain condition the database would collect all of them. */
  private static final String TOLD =
      "CASE WHEN "
          + HEAD
          + " OR EXISTS (SELECT 1 FROM cut_line f JOIN item i ON i.id = f.item_id"
          + " WHERE f.order_id = o.id AND (f.search LIKE ? OR i.search LIKE ?))"
          + " THEN TRUE ELSE FALSE END";

  private static final Comparator<CutOrder> LATEST_FIRST =
      Comparator.comparing(CutOrder::due).reversed().thenComparing(order -> order.id().value());

  private final StoreTx store;

  OrderSearch(StoreTx store) {
    this.store = store;
  }

  /** The text's parameters of {@link #FOUND}. */
  static Parameters fill(Parameters parameters, String text) throws SQLException {
    return parameters
        .add(FoldedText.contains(text))
        .add('%' + FoldedText.partOfCode(text).orElse("-") + '%')
        .add(FoldedText.contains(text))
        .add(FoldedText.contains(text))
        .add(FoldedText.contains(text));
  }

  /** The latest due first. */
  List<CutOrder> find(String text, int most) {
    int named =
        store
            .list(
                OF_ITEM + " LIMIT ?",
                p -> p.add(FoldedText.contains(text)).add(FEW + 1),
                row -> row.getString("order_id"))
            .size();
    return named <= FEW ? collected(text, most) : told(text, most);
  }

  private List<CutOrder> collected(String text, int most) {
    return store.list(
        OrderStore.ORDERS + "WHERE " + FOUND + " ORDER BY o.due DESC, o.id LIMIT ?",
        p -> fill(p, text).add(most),
        OrderStore::head);
  }

  private List<CutOrder> told(String text, int most) {
    return Arrays.stream(OrderState.values())
        .flatMap(state -> told(state, text, most))
        .sorted(LATEST_FIRST)
        .limit(most)
        .toList();
  }

  /** The state stands in the order, too, for it begins the index that is read. */
  private Stream<CutOrder> told(OrderState state, String text, int most) {
    return store
        .list(
            OrderStore.ORDERS
                + "WHERE o.state = ? AND "
                + TOLD
                + " ORDER BY o.state DESC, o.due DESC, o.id DESC LIMIT ?",
            p -> fill(p.add(state), text).add(most),
            OrderStore::head)
        .stream();
  }
}
