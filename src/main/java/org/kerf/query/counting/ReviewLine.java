package org.kerf.query.counting;

import java.util.Optional;
import org.kerf.counting.model.CountLine;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.LengthUnit;

/**
 * A difference as whoever decides about it sees it.
 *
 * @param unit its code; empty for bars that no unit is known of
 * @param location where it was counted
 * @param known where the ledger has it, if elsewhere
 * @param foundAt where all of it was found in the same count, if it is missing here
 * @param counter what whoever counted is called
 * @param value of the difference, if the item has a price; none for what is only moved
 */
public record ReviewLine(
    CountLine line,
    Optional<ShortCode> unit,
    String item,
    LengthUnit lengthUnit,
    String location,
    Optional<String> known,
    Optional<String> foundAt,
    String counter,
    Optional<Money> value) {

  /** Bars more than the ledger has of it, or fewer. */
  public int difference() {
    if (foundAt.isPresent()) {
      return 0;
    }
    return line.counted().isFoundElsewhere()
        ? line.counted().counted() - line.counted().onHand()
        : line.counted().counted() - line.counted().expected();
  }
}
