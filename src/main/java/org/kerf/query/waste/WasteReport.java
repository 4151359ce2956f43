package org.kerf.query.waste;

import java.time.LocalDate;
import java.util.List;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.cutting.model.saw.WasteLine;

/**
 * The balance of a period and its lines.
 *
 * @param lines per day, item and cause, the newest first
 * @param whole false if there were more lines than may be read: the oldest are missing
 */
public record WasteReport(LocalDate from, LocalDate to, List<WasteLine> lines, boolean whole) {

  public WasteReport {
    lines = List.copyOf(lines);
  }

  /** All lines together. */
  public Balance total() {
    return lines.stream().map(WasteLine::balance).reduce(Balance.NOTHING, Balance::plus);
  }
}
