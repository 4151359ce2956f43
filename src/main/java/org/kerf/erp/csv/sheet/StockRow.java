package org.kerf.erp.csv.sheet;

import java.time.LocalDate;
import org.kerf.kernel.Length;

/**
 * Stock that lies somewhere: a bundle of equal bars, or one piece.
 *
 * @param code the short code on its label; empty if it has none yet
 * @param item code of the item
 * @param length of each bar
 * @param count 1 for all but bundles
 * @param lot may be empty
 * @param heat number of the heat; empty if unknown
 * @param location code of the location
 * @param received the day of the import if none is given
 * @param owner code or name of the customer whose material it is; empty for our own
 */
public record StockRow(
    String code,
    String item,
    Kind kind,
    Length length,
    int count,
    String lot,
    String heat,
    String location,
    LocalDate received,
    String owner) {

  /** In what form it lies there. */
  public enum Kind {
    BUNDLE,
    BAR,
    REMNANT,
    REEL
  }
}
