package org.kerf.query.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.stock.Stock;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.MovementKind;
import org.kerf.stock.model.ledger.StockDocuments;

/** Reads what is available of the items that have a minimum, and how much of them is used up. */
public final class LowStockReader {

  /** What uses stock up, and what a saw gives back of it. */
  private static final Set<MovementKind> USING =
      Set.of(
          SawDocuments.TO_SAW,
          SawDocuments.REMNANT_MADE,
          StockDocuments.ISSUED,
          StockDocuments.SCRAPPED);

  private final Reading reading;
  private final Stock stock;

  public LowStockReader(Reading reading, Stock stock) {
    this.reading = reading;
    this.stock = stock;
  }

  /**
   * By the items' codes.
   *
   * @param lowOnly only those of which less than the minimum is available
   * @throws StationFault if the store fails
   */
  public List<LowStock> read(Instant now, boolean lowOnly) throws StationFault {
    return reading.of(
        tx -> {
          Map<ItemId, Length> used =
              stock.used(tx, now.minus(Duration.ofDays(LowStock.DAYS)), USING);
          return stock.levels(tx).stream()
              .filter(level -> level.isLow() || !lowOnly)
              .map(level -> new LowStock(level, used.getOrDefault(level.item().id(), Length.ZERO)))
              .toList();
        });
  }
}
