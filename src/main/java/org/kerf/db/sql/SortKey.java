package org.kerf.db.sql;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list is sorted by, for pages that each begin after the last row of the page before.
 *
 * @param expression SQL over the list's columns that is never null
 * @param parameter SQL with one parameter that gives the same for a row that was read before
 * @param value fills that parameter in
 */
public record SortKey<T>(String expression, String parameter, Value<T> value) {

  /** What a row has in the column. */
  @FunctionalInterface
  public interface Value<T> {
    void into(Parameters parameters, T row) throws SQLException;
  }

  /** Figures, times and codes. */
  public static <T> SortKey<T> of(String expression, Value<T> value) {
    return new SortKey<>(expression, "?", value);
  }

  /** Words, as a person looks for them: large like small, ș beside s. */
  public static <T> SortKey<T> words(String expression, Function<T, String> value) {
    return new SortKey<>(
        FoldedText.foldedSql(expression),
        FoldedText.foldedSql("CAST(? AS VARCHAR)"),
        (p, row) -> p.add(value.apply(row)));
  }

  /**
   * The condition for rows after another. Its parameters are that of this key, then one for each of
   * the unique columns.
   *
   * @param unique distinguishes rows that are otherwise alike
   */
  public String after(boolean descending, SortKey<?>... unique) {
    String than = descending ? " < " : " > ";
    if (isUnique(unique)) {
      // Said twice, for there are two parameters; an index on the one column serves it.
      return expression
          + than
          + parameter
          + " AND "
          + expression
          + than
          + unique[0].parameter
          + ' ';
    }
    return both(SortKey::expression, unique) + than + both(SortKey::parameter, unique) + ' ';
  }

  /**
   * The condition for rows that are alike in this key and come after another in the unique one.
   * With {@link #beyond} it says the same as {@link #after}, but each of both is a range of an
   * index over both columns: of a million rows half may be alike. Its parameters are that of this
   * key, then that of the unique one.
   */
  public String alike(boolean descending, SortKey<?> unique) {
    return expression
        + " = "
        + parameter
        + " AND "
        + unique.expression
        + (descending ? " < " : " > ")
        + unique.parameter
        + ' ';
  }

  /** The condition for rows that differ in this key and come after another. */
  public String beyond(boolean descending) {
    return expression + (descending ? " < " : " > ") + parameter + ' ';
  }

  /** The order of the rows. */
  public String order(boolean descending, SortKey<?>... unique) {
    String way = descending ? " DESC" : "";
    String first = "ORDER BY " + expression + way;
    return isUnique(unique)
        ? first + ' '
        : Stream.of(unique)
            .map(each -> ", " + each.expression + way)
            .collect(Collectors.joining("", first, " "));
  }

  /** Whether this key distinguishes rows by itself. */
  public boolean isUnique(SortKey<?>... unique) {
    return unique.length == 1 && unique[0].expression.equals(expression);
  }

  private String both(Function<SortKey<?>, String> part, SortKey<?>... unique) {
    return Stream.concat(Stream.of(this), Stream.of(unique))
        .map(part)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
