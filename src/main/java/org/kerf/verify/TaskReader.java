package org.kerf.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Reads instances anew, by its own means, so that a fault of the planner's readers can't hide
 * itself: the CSP format of the BPPLIB, and tables of items and bins as PackingSolver takes them.
 */
public final class TaskReader {

  private static final int HEAD_LINES = 2;
  private static final String LENGTH = "X";
  private static final String COPIES = "COPIES";

  private TaskReader() {}

  /** An instance in the CSP format. */
  public static TaskReading csp(String text) {
    try {
      return new TaskReading.Read(cspTask(text));
    } catch (NumberFormatException e) {
      return unread("The instance holds something that is no whole number.");
    } catch (IllegalArgumentException wrong) {
      return unread("The instance " + wrong.getMessage() + ".");
    }
  }

  /** An instance of two tables. */
  public static TaskReading itemsAndBins(String items, String bins) {
    try {
      return new TaskReading.Read(tableTask(new Table(items), new Table(bins)));
    } catch (NumberFormatException e) {
      return unread("The tables hold something that is no whole number.");
    } catch (IllegalArgumentException wrong) {
      return unread("The instance " + wrong.getMessage() + ".");
    }
  }

  private static TaskReading unread(String reason) {
    return new TaskReading.Unread(reason);
  }

  private static PatternTask cspTask(String text) {
    StringTokenizer numbers = new StringTokenizer(text);
    if (numbers.countTokens() < HEAD_LINES) {
      throw new IllegalArgumentException("has no number of rows or no bar");
    }
    int rows = Integer.parseInt(numbers.nextToken());
    long bar = positive(numbers.nextToken());
    if (numbers.countTokens() != 2L * rows) {
      throw new IllegalArgumentException("says " + rows + " rows and has others");
    }
    List<PatternTask.Pieces> pieces = new ArrayList<>();
    while (numbers.hasMoreTokens()) {
      long length = positive(numbers.nextToken());
      pieces.add(new PatternTask.Pieces(length, notNegative(numbers.nextToken())));
    }
    var bars = new PatternTask.Bin("", bar, 1, Long.MAX_VALUE);
    return new PatternTask(List.of(bars), pieces, 0, false);
  }

  private static PatternTask tableTask(Table items, Table bins) {
    Set<Long> kerfs = new HashSet<>();
    List<PatternTask.Pieces> pieces = new ArrayList<>();
    for (int row = 0; row < items.size(); row++) {
      kerfs.add(-Long.parseLong(items.cell(row, "NESTING_LENGTH", "0")));
      pieces.add(
          new PatternTask.Pieces(
              positive(items.cell(row, LENGTH, "")), notNegative(items.cell(row, COPIES, "1"))));
    }
    if (kerfs.size() != 1 || kerfs.iterator().next() < 0) {
      throw new IllegalArgumentException("has no or more than one width of the blade");
    }
    List<PatternTask.Bin> kinds = new ArrayList<>();
    for (int row = 0; row < bins.size(); row++) {
      long length = positive(bins.cell(row, LENGTH, ""));
      long cost = Long.parseLong(bins.cell(row, "COST", "-1"));
      long count = Long.parseLong(bins.cell(row, COPIES, "1"));
      kinds.add(
          new PatternTask.Bin(
              bins.cell(row, "ID", String.valueOf(row)),
              length,
              cost == -1 ? length : cost,
              count == -1 ? Long.MAX_VALUE : count));
    }
    return new PatternTask(kinds, pieces, kerfs.iterator().next(), true);
  }

  private static long positive(String text) {
    long number = Long.parseLong(text);
    if (number < 1) {
      throw new IllegalArgumentException("has a length of " + number);
    }
    return number;
  }

  private static long notNegative(String text) {
    long number = Long.parseLong(text);
    if (number < 0) {
      throw new IllegalArgumentException("asks for " + number + " pieces");
    }
    return number;
  }

  /** Rows under a line with the columns' names. */
  private static final class Table {

    private final List<String> columns;
    private final List<String[]> rows = new ArrayList<>();

    Table(String text) {
      List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("has an empty table");
      }
      columns = Arrays.asList(split(lines.getFirst().toUpperCase(Locale.ROOT)));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = split(line);
        if (cells.length != columns.size()) {
          throw new IllegalArgumentException("has a row with more or fewer cells than columns");
        }
        rows.add(cells);
      }
    }

    private static String[] split(String line) {
      String[] cells = line.split(",", -1);
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].replace('"', ' ').strip();
      }
      return cells;
    }

    int size() {
      return rows.size();
    }

    String cell(int row, String column, String otherwise) {
      int place = columns.indexOf(column);
      String cell = place < 0 ? "" : rows.get(row)[place];
      return cell.isEmpty() ? otherwise : cell;
    }
  }
}
