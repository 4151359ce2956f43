package org.kerf.db.sql;

import java.util.List;
import java.util.Optional;

/**
 * A small table of things that people named and may have switched off, read page by page.
 *
 * @param select all that a row is read from, of {@code t}
 * @param searched SQL over {@code t} that is folded as {@link FoldedText} does
 * @param unique distinguishes rows that are otherwise alike
 */
public record NamedThings<T>(
    String select, String searched, SortKey<T> unique, StoreTx.Row<T> row) {

  /**
   * At most so many of those whose words contain the text.
   *
   * @param inactive whether those that are switched off are wanted, instead of the others
   */
  public List<T> page(
      StoreTx store,
      String text,
      boolean inactive,
      SortKey<T> by,
      boolean descending,
      Optional<T> after,
      int most) {
    return store.list(
        select
            + "WHERE t.inactive = ? "
            + (text.isBlank() ? "" : "AND " + searched + " LIKE ? ")
            + (after.isPresent() ? "AND " + by.after(descending, unique) : "")
            + by.order(descending, unique)
            + "LIMIT ?",
        p -> {
          p.add(inactive);
          if (!text.isBlank()) {
            p.add(FoldedText.contains(text));
          }
          if (after.isPresent()) {
            by.value().into(p, after.get());
            unique.value().into(p, after.get());
          }
          p.add(most);
        },
        row);
  }
}
