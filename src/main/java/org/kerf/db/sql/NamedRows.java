package org.kerf.db.sql;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows by the names of their columns, so that a value stands beside its column. Each takes
 * the beginning of a statement, up to the table; names are constants of the code, values are bound
 * as parameters.
 */
public final class NamedRows {

  private static final Pattern INSERT = Pattern.compile("INSERT INTO (LEDGER\\.)?[a-z_]+");
  private static final Pattern UPDATE = Pattern.compile("UPDATE (LEDGER\\.)?[a-z_]+");
  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

  /** There are as many as there are places in the code that write so. */
  private static final Map<StatementShape, String> TEXTS = new ConcurrentHashMap<>();

  /** What a statement's text is made of. */
  private record StatementShape(String start, List<String> columns, List<String> key) {

    StatementShape {
      columns = List.copyOf(columns);
      key = List.copyOf(key);
    }
  }

  private NamedRows() {}

  /** Adds a row to the table of {@code INSERT INTO table}. */
  public static void insert(StoreTx tx, String start, Consumer<NamedValues> row) {
    NamedValues values = filled(row);
    tx.change(insertion(start, values.columns()), values::into);
  }

  /** Adds one row for each element, in one batch; all of them have the same columns. */
  public static <T> void insert(
      StoreTx tx, String start, List<T> things, BiConsumer<NamedValues, T> row) {
    List<NamedValues> rows =
        things.stream().map(thing -> filled(values -> row.accept(values, thing))).toList();
    if (rows.isEmpty()) {
      return;
    }
    List<String> columns = rows.getFirst().columns();
    if (!rows.stream().allMatch(values -> values.columns().equals(columns))) {
      throw new IllegalArgumentException("rows of a batch have different columns: " + start);
    }
    tx.batch(insertion(start, columns), rows, (p, values) -> values.into(p));
  }

  /**
   * Changes rows of the table of {@code UPDATE table} and says how many.
   *
   * @param key what the columns of the rows to be changed are equal to
   */
  public static int update(
      StoreTx tx, String start, Consumer<NamedValues> changes, Consumer<NamedValues> key) {
    NamedValues values = filled(changes);
    NamedValues where = filled(key);
    var shape = new StatementShape(start, values.columns(), where.columns());
    return tx.change(
        TEXTS.computeIfAbsent(shape, NamedRows::updateText),
        p -> {
          values.into(p);
          where.into(p);
        });
  }

  private static NamedValues filled(Consumer<NamedValues> row) {
    var values = new NamedValues();
    row.accept(values);
    return values;
  }

  private static String insertion(String start, List<String> columns) {
    return TEXTS.computeIfAbsent(
        new StatementShape(start, columns, List.of()), NamedRows::insertText);
  }

  private static String insertText(StatementShape shape) {
    check(INSERT, shape.start());
    return shape.start()
        + " ("
        + named(shape.columns(), "", ", ")
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(shape.columns().size(), "?"))
        + ")";
  }

  private static String updateText(StatementShape shape) {
    check(UPDATE, shape.start());
    return shape.start()
        + " SET "
        + named(shape.columns(), " = ?", ", ")
        + " WHERE "
        + named(shape.key(), " = ?", " AND ");
  }

  /** Without a column at all it would be another statement. */
  private static String named(List<String> columns, String suffix, String between) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no column");
    }
    columns.forEach(column -> check(COLUMN, column));
    return columns.stream().map(column -> column + suffix).collect(Collectors.joining(between));
  }

  private static void check(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("not of the form " + form + ": " + text);
    }
  }
}
