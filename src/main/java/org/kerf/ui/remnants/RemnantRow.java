package org.kerf.ui.remnants;

import java.time.Duration;
import java.util.Optional;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.LengthUnit;
import org.kerf.stock.model.StockUnit;
import org.kerf.stock.model.UnitId;
import org.kerf.stock.model.UnitLine;

/**
 * A remnant in the list.
 *
 * @param label what became of its last label; empty if it never had one
 * @param age when the list was read
 */
record RemnantRow(UnitLine line, LengthUnit lengthUnit, Optional<LabelState> label, Duration age) {

  /** So long may a remnant wait before it counts as never used. */
  static final Duration LONG = Duration.ofDays(90);

  StockUnit unit() {
    return line.unit();
  }

  UnitId id() {
    return line.unit().id();
  }

  /**
   * Whether it has waited long and no plan wants it. A remnant that is used is not in the list any
   * more.
   */
  boolean neverUsed() {
    return unit().reserved() == 0 && age.compareTo(LONG) >= 0;
  }
}
