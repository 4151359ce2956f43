package org.kerf.erp.csv.file;

import java.nio.charset.Charset;

/**
 * How a file was written, as found by looking at it.
 *
 * @param charset of its letters
 * @param markBytes bytes of the byte order mark in front, 0 if none
 * @param separator between cells
 * @param separatorLine whether the first line is Excel's {@code sep=} line
 */
public record Dialect(Charset charset, int markBytes, char separator, boolean separatorLine) {

  /**
   * Whether a comma in a number is the decimal sign. A file whose cells are parted by commas comes
   * from a program set to decimal points.
   */
  public boolean decimalComma() {
    return separator != ',';
  }
}
