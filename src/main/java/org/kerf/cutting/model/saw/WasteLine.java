package org.kerf.cutting.model.saw;

import java.time.LocalDate;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;

/** The material balance of closed bars, added up per day, item and cause of scrap. */
public record WasteLine(
    LocalDate day,
    ItemId item,
    String itemName,
    ScrapCause cause,
    int bars,
    Length length,
    Length pieces,
    Length kerf,
    Length trims,
    Length remnant,
    Length scrap) {

  public Balance balance() {
    return new Balance(bars, length, pieces, kerf, trims, remnant, scrap);
  }
}
