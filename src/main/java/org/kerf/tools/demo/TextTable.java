package org.kerf.tools.demo;

import java.math.BigDecimal;

/** Builds the text of a CSV file as Excel in Romania saves it, but with plain line feeds. */
final class TextTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char SEPARATOR = ';';

  private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);

  TextTable(String... headings) {
    row((Object[]) headings);
  }

  TextTable row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = String.valueOf(cells[i]);
      if (cell.indexOf(SEPARATOR) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("the demo's cells need no quotes: " + cell);
      }
      text.append(i == 0 ? "" : SEPARATOR).append(cell);
    }
    text.append('\n');
    return this;
  }

  String text() {
    return text.toString();
  }

  /** Millimetres with a decimal comma, from half millimetres. */
  static String millimetres(int halves) {
    return halves / 2 + (halves % 2 == 0 ? "" : ",5");
  }

  static String decimal(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  /** A moment so many days before the import. */
  static String daysAgo(int days) {
    return days == 0 ? "+0" : "-" + days;
  }
}
