package org.kerf.labels.check;

/**
 * What a printer makes of the data of ^GFA: hexadecimal digits with run lengths. Source: ZPL II
 * Programming Guide, "Alternative data compression scheme".
 */
final class GraphicRows {

  private final int digitsPerRow;
  private final int rows;
  private final StringBuilder digits = new StringBuilder();

  private GraphicRows(int bytesPerRow, int rows) {
    this.digitsPerRow = bytesPerRow * 2;
    this.rows = rows;
  }

  /** All hexadecimal digits, row after row. */
  static String digits(String data, int bytesPerRow, int rows) throws NotReadable {
    var graphic = new GraphicRows(bytesPerRow, rows);
    graphic.read(data);
    return graphic.digits.toString();
  }

  private void read(String data) throws NotReadable {
    int repeat = 0;
    for (int i = 0; i < data.length(); i++) {
      char c = data.charAt(i);
      if (c >= 'G' && c <= 'Y') {
        repeat += c - 'G' + 1;
      } else if (c >= 'g' && c <= 'z') {
        repeat += (c - 'g' + 1) * 20;
      } else if (c == ',' || c == '!') {
        fillRow(c == ',' ? '0' : 'F', repeat);
      } else if (c == ':') {
        repeatRow(repeat);
      } else {
        add(c, Math.max(1, repeat));
        repeat = 0;
      }
    }
    if (repeat != 0 || digits.length() != digitsPerRow * rows) {
      throw new NotReadable("the data of a ^GF picture has not the length that it announces");
    }
  }

  private void add(char digit, int times) throws NotReadable {
    if (Character.digit(digit, 16) < 0 || digit > 'f') {
      throw new NotReadable("a ^GF picture has \"" + digit + "\" where a digit belongs");
    }
    if (digits.length() + times > digitsPerRow * rows) {
      throw new NotReadable("a ^GF picture has more data than it announces");
    }
    digits.repeat(digit, times);
  }

  private void fillRow(char digit, int repeat) throws NotReadable {
    if (repeat != 0) {
      throw new NotReadable("a ^GF picture repeats what cannot be repeated");
    }
    add(digit, digitsPerRow - digits.length() % digitsPerRow);
  }

  private void repeatRow(int repeat) throws NotReadable {
    int end = digits.length();
    if (repeat != 0 || end % digitsPerRow != 0 || end == 0) {
      throw new NotReadable("a ^GF picture repeats a row that there is not");
    }
    String before = digits.substring(end - digitsPerRow);
    for (int i = 0; i < before.length(); i++) {
      add(before.charAt(i), 1);
    }
  }
}
