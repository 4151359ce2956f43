package org.kerf.query.stock;

import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.MovementLine;

/** A movement in the journal, with the unit that its item's lengths are shown in. */
public record MovementRow(MovementLine line, LengthUnit lengthUnit) {

  public long seq() {
    return line.movement().seq();
  }
}
