package org.kerf.query.stock;

import java.util.List;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.stock.Stock;
import org.kerf.stock.model.location.LocationFill;

/** Reads how much lies at each location. */
public final class LocationFillReader {

  private final Reading reading;
  private final Stock stock;

  public LocationFillReader(Reading reading, Stock stock) {
    this.reading = reading;
    this.stock = stock;
  }

  /**
   * In walking order.
   *
   * @param itemText counts only items whose code, name or grade contains it; blank for all
   * @throws StationFault if the store fails
   */
  public List<LocationFill> read(String itemText) throws StationFault {
    return reading.of(tx -> stock.fills(tx, itemText));
  }
}
