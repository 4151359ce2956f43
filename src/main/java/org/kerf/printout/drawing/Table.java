package org.kerf.printout.drawing;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under column titles. Titles come again on every page, and so does the heading of the section
 * that a page break cuts in two.
 */
public final class Table {

  /** Where a column's text stands. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** A column; its width in millimetres. */
  public record Column(String title, double width, Side side) {

    public static Column left(String title, double width) {
      return new Column(title, width, Side.LEFT);
    }

    public static Column right(String title, double width) {
      return new Column(title, width, Side.RIGHT);
    }
  }

  /** What one field of a row draws between the columns' gaps. */
  @FunctionalInterface
  public interface Cell {
    void draw(Pen pen, Box box) throws IOException;

    static Cell text(Letters look, String text) {
      return (pen, box) -> {
        switch (box.side()) {
          case LEFT -> pen.fitted(box.left(), box.baseLine(), look, text, box.width());
          case RIGHT -> pen.fittedRight(box.right(), box.baseLine(), look, text, box.width());
        }
      };
    }
  }

  /** The field that a cell may draw in. */
  public record Box(double left, double top, double width, double height, Side side) {

    public double right() {
      return left + width;
    }

    /** Where letters stand so that capitals are in the middle of the row. */
    public double baseLine() {
      return top + height / 2 + 1.15;
    }
  }

  /** The line that opens a section, or that says that it goes on. */
  @FunctionalInterface
  public interface Opening {
    void draw(Pen pen, Box box, boolean goesOn) throws IOException;
  }

  private static final double TITLES = 6;
  private static final double GAP = 1.5;

  private final PageFlow sheet;
  private final List<Column> columns;
  private final double rowHeight;
  private final double headingHeight;
  private @Nullable Opening section;

  public Table(PageFlow sheet, List<Column> columns, double rowHeight, double headingHeight) {
    this.sheet = sheet;
    this.columns = List.copyOf(columns);
    this.rowHeight = rowHeight;
    this.headingHeight = headingHeight;
  }

  /**
   * Draws the titles; the page has room for them and for the first rows, or the next one begins.
   */
  public void open() throws IOException {
    sheet.turnUnless(TITLES + headingHeight + 2 * rowHeight);
    titles();
  }

  /**
   * Begins a section. It is never left alone at the foot of a page.
   *
   * @param rows how many follow; a section that fits a page's rest stays whole up to this many
   */
  public void section(Opening opening, int rows) throws IOException {
    section = null;
    makeRoom(headingHeight + rows * rowHeight);
    section = opening;
    opening.draw(sheet.pen(), whole(headingHeight), false);
    sheet.down(headingHeight);
  }

  public void row(List<Cell> cells) throws IOException {
    makeRoom(rowHeight);
    double x = PageFlow.LEFT;
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      var box = new Box(x + GAP, sheet.y(), column.width() - 2 * GAP, rowHeight, column.side());
      cells.get(i).draw(sheet.pen(), box);
      x += column.width();
    }
    sheet.down(rowHeight);
    sheet.pen().line(PageFlow.LEFT, sheet.y(), PageFlow.RIGHT, sheet.y(), Pen.HAIRLINE, Ink.RULE);
  }

  /** A line over all columns, as tall as a row. */
  public void wideRow(Cell cell) throws IOException {
    makeRoom(rowHeight);
    cell.draw(sheet.pen(), whole(rowHeight));
    sheet.down(rowHeight);
  }

  private void makeRoom(double height) throws IOException {
    if (!sheet.turnUnless(height)) {
      return;
    }
    titles();
    if (section != null) {
      section.draw(sheet.pen(), whole(headingHeight), true);
      sheet.down(headingHeight);
    }
  }

  private void titles() throws IOException {
    double x = PageFlow.LEFT;
    for (Column column : columns) {
      var box = new Box(x + GAP, sheet.y(), column.width() - 2 * GAP, TITLES, column.side());
      Cell.text(Letters.COLUMN, column.title()).draw(sheet.pen(), box);
      x += column.width();
    }
    sheet.down(TITLES);
    sheet.pen().line(PageFlow.LEFT, sheet.y(), PageFlow.RIGHT, sheet.y(), 0.4, Ink.BLACK);
  }

  private Box whole(double height) {
    return new Box(PageFlow.LEFT, sheet.y(), PageFlow.WIDTH, height, Side.LEFT);
  }
}
