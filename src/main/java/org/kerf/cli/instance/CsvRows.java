package org.kerf.cli.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A table of whole numbers and names, with commas, under a line with the columns' names. */
final class CsvRows {

  private static final int MOST_ROWS = 1_000_000;

  /** One row. */
  record Row(Path file, int line, Map<String, String> cells) {

    /** A cell's number, or this one where there is no such column or the cell is empty. */
    long number(String column, long otherwise) throws UnfitFile {
      String text = text(column, "");
      return text.isEmpty() ? otherwise : WholeNumbers.whole(file, line, column, text);
    }

    long number(String column) throws UnfitFile {
      return WholeNumbers.whole(file, line, column, text(column, ""));
    }

    String text(String column, String otherwise) {
      return cells.getOrDefault(column, otherwise);
    }

    UnfitFile unfit(String what) {
      return new UnfitFile(file, line, what);
    }
  }

  private CsvRows() {}

  /** The rows of a text that was read from a file. */
  static List<Row> of(Path file, String text, Set<String> needed, Set<String> known)
      throws UnfitFile {
    WholeNumbers.refuseJunk(file, text);
    List<String> lines = text.lines().toList();
    List<String> columns = columns(file, lines.getFirst(), needed, known);
    List<Row> rows = new ArrayList<>();
    for (int line = 2; line <= lines.size(); line++) {
      if (lines.get(line - 1).isBlank()) {
        continue;
      }
      if (rows.size() == MOST_ROWS) {
        throw new UnfitFile(file, line, "more than " + MOST_ROWS + " rows; divide the file.");
      }
      rows.add(row(file, line, cells(lines.get(line - 1)), columns));
    }
    if (rows.isEmpty()) {
      throw new UnfitFile(file, "there is no row under the columns' names; add one.");
    }
    return rows;
  }

  private static Row row(Path file, int line, List<String> cells, List<String> columns)
      throws UnfitFile {
    if (cells.size() != columns.size()) {
      throw new UnfitFile(
          file,
          line,
          "has "
              + cells.size()
              + " cells for "
              + columns.size()
              + " columns; give a cell for each, divided by commas.");
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(columns.get(i), cells.get(i));
    }
    return new Row(file, line, named);
  }

  private static List<String> columns(Path file, String line, Set<String> needed, Set<String> known)
      throws UnfitFile {
    List<String> columns = cells(line).stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    String all = String.join(", ", new TreeSet<>(known));
    if (columns.size() == 1 && line.matches(".*[;\t].*")) {
      throw new UnfitFile(file, 1, "the columns are not divided by commas; divide them by commas.");
    }
    for (String name : needed) {
      if (!columns.contains(name)) {
        throw new UnfitFile(
            file, 1, "there is no column " + name + "; name the columns, of " + all + ".");
      }
    }
    for (String name : columns) {
      if (!known.contains(name)) {
        throw new UnfitFile(
            file,
            1,
            "the column "
                + WholeNumbers.shown(name)
                + " is not known here; take it out ("
                + all
                + ").");
      }
    }
    if (Set.copyOf(columns).size() < columns.size()) {
      throw new UnfitFile(file, 1, "a column is there twice; take one out.");
    }
    return columns;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      String bare = cell.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return cells;
  }
}
