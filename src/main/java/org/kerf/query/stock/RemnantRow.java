package org.kerf.query.stock;

import java.time.Duration;
import java.util.Optional;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.RemnantFilter;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * A remnant in the list.
 *
 * @param label what became of its last label; empty if it never had one
 * @param age when the list was read
 */
public record RemnantRow(
    UnitLine line, LengthUnit lengthUnit, Optional<LabelState> label, Duration age) {

  public StockUnit unit() {
    return line.unit();
  }

  public UnitId id() {
    return line.unit().id();
  }

  /**
   * Whether it has waited long and no plan wants it. A remnant that is used is not in the list any
   * more.
   */
  public boolean neverUsed() {
    return unit().reserved() == 0 && age.compareTo(RemnantFilter.LONG_UNUSED) >= 0;
  }
}
