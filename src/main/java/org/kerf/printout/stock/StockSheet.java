package org.kerf.printout.stock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.unit.UnitLine;

/**
 * All that the printout of the stock list says.
 *
 * @param company whose paper it is; empty while nobody has said
 * @param classes in the order in which they are listed; an item's classes follow each other
 * @param remnants listed with their codes under their item; the rest of the units may be left out
 * @param printedAt what the ages of remnants are counted to; the same sheet at the same instant
 *     gives the same bytes
 * @param zone the warehouse's, for dates
 */
public record StockSheet(
    String company,
    List<LengthClass> classes,
    List<UnitLine> remnants,
    Instant printedAt,
    ZoneId zone) {

  public StockSheet {
    classes = List.copyOf(classes);
    remnants = List.copyOf(remnants);
  }
}
