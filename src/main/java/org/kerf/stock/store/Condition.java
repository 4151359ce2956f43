package org.kerf.stock.store;

import org.kerf.db.sql.StoreTx;

/**
 * What narrows a query.
 *
 * @param sql for a WHERE
 * @param fill its parameters
 */
record Condition(String sql, StoreTx.Fill fill) {

  static final Condition ALL = new Condition("TRUE", p -> {});
}
