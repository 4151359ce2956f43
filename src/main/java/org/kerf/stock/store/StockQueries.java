package org.kerf.stock.store;

/** The explorer's queries. */
final class StockQueries {

  /**
   * Length classes of a page of items: every stock length by itself, remnants and what was cut
   * ahead in ranges that begin at 0, 2 and 6 m; each owner's apart, ours first. Every item of a
   * page has a class to show, so that a full page of items means that more may follow. Parameters:
   * after code, text three times, remnants only, available only, items a page, remnants only,
   * available only.
   */
  static final String LENGTH_CLASSES =
      classes("c.code > ?", "ORDER BY c.code LIMIT ?")
          + "ORDER BY i.code, u.owner, u.remnants, longest DESC";

  /**
   * Length classes of all items. Parameters: text three times, remnants only, available only, and
   * these two again.
   */
  static final String ALL_CLASSES = classes("TRUE", "");

  private StockQueries() {}

  private static String classes(String after, String page) {
    return """
    SELECT i.id, i.code, i.name, i.category, i.grade, i.grams_per_metre, i.min_remnant,
           i.remnant_value_percent, i.bani_per_metre, i.unit, i.max_remnants, i.most_pieces, i.height, i.most_surplus, i.longest_scrapped, u.owner, u.remnants, MIN(u.length) AS shortest, MAX(u.length) AS longest,
           SUM(u.on_hand) AS on_hand, SUM(u.reserved) AS reserved,
           SUM(CASE WHEN u.state = 'HELD' THEN u.on_hand ELSE 0 END) AS held
      FROM (SELECT * FROM item c
             WHERE $after
               AND (LOWER(c.name) LIKE ? OR LOWER(c.code) LIKE ? OR LOWER(c.grade) LIKE ?)
               AND EXISTS (SELECT 1 FROM stock_unit s
                            WHERE s.item_id = c.id AND s.state <> 'GONE'
                              AND s.origin <> 'CUT_PIECE'
                              AND (s.origin <> 'STOCK' OR NOT ?)
                              AND (NOT ? OR s.state = 'FREE' AND s.on_hand > s.reserved))
             $page) i
      JOIN (SELECT item_id, owner, length, on_hand, reserved, state, origin <> 'STOCK' AS remnants,
                   CASE WHEN origin = 'STOCK' THEN length
                        WHEN length < 2000000 THEN 0
                        WHEN length < 6000000 THEN 2000000
                        ELSE 6000000 END AS class_start
              FROM stock_unit WHERE state <> 'GONE' AND origin <> 'CUT_PIECE') u
        ON u.item_id = i.id
     WHERE u.remnants OR NOT ?
     GROUP BY i.id, i.code, i.name, i.category, i.grade, i.grams_per_metre, i.min_remnant,
           i.remnant_value_percent, i.bani_per_metre, i.unit, i.max_remnants, i.most_pieces, i.height, i.most_surplus, i.longest_scrapped, u.owner, u.remnants, u.class_start
    HAVING NOT ? OR SUM(CASE WHEN u.state = 'FREE' THEN u.on_hand - u.reserved ELSE 0 END) > 0
    """
        .replace("$after", after)
        .replace("$page", page);
  }
}
