package org.kerf.db.opening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kerf.db.sql.Columns;

/**
 * Looks in a store of before migration V16 whether every name of a customer that stock and orders
 * hold belongs to exactly one customer. V16 puts the customer's id in its place; whose a bar is
 * must not be guessed.
 */
final class CustomerNames {

  /** The migration that needs it. */
  static final int MIGRATION = 16;

  /**
   * The form that the store has when it is looked at; later than V2, for "material of" is there.
   */
  static final int BEFORE = MIGRATION - 1;

  private static final int MOST_LISTED = 20;

  private static final String UNMATCHED =
      """
      SELECT n.name FROM (SELECT owner AS name FROM stock_unit WHERE owner <> ''
             UNION SELECT material_of FROM cut_line WHERE material_of <> ''
             UNION SELECT customer FROM cut_order) n
       WHERE 1 <> (SELECT COUNT(*) FROM customer c WHERE c.name = n.name)
       ORDER BY n.name
      """;

  private static final String CUSTOMERS =
      "SELECT 1 FROM INFORMATION_SCHEMA.TABLES WHERE table_schema = 'PUBLIC' AND table_name ="
          + " 'CUSTOMER'";

  private CustomerNames() {}

  /** Whether the store is one of before V16. */
  static boolean areKept(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CUSTOMERS);
        ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  /**
   * The names that no customer has, or more than one; separated by semicolons, and after the first
   * ones how many more there are. Empty if there are none.
   */
  static String unmatched(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(UNMATCHED);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        names.add(Columns.text(row, "name"));
      }
    }
    String listed = String.join("; ", names.subList(0, Math.min(MOST_LISTED, names.size())));
    int more = names.size() - MOST_LISTED;
    return more > 0 ? listed + "; ... (+" + more + ')' : listed;
  }
}
