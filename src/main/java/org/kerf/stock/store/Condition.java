package org.kerf.stock.store;

import org.kerf.db.sql.StoreTx;

/**
 * What narrows a query.
 *
 * @param sql for a WHERE
 * @param fill its parameters
 * @param wide whether it holds for more things than are named one by one
 */
record Condition(String sql, StoreTx.Fill fill, boolean wide) {

  static final Condition ALL = new Condition("TRUE", p -> {});

  Condition(String sql, StoreTx.Fill fill) {
    this(sql, fill, false);
  }
}
