package org.kerf.ui.movements;

import org.kerf.stock.model.LengthUnit;
import org.kerf.stock.model.MovementLine;

/** A movement in the journal, with the unit that its item's lengths are shown in. */
record MovementRow(MovementLine line, LengthUnit lengthUnit) {

  long seq() {
    return line.movement().seq();
  }
}
