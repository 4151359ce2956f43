package org.kerf.query.search;

import java.util.List;
import java.util.stream.Stream;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;

/** Looks up codes and searches for texts. To be asked on a worker. */
public final class WarehouseSearch {

  private final Reading reading;
  private final Repositories repositories;

  public WarehouseSearch(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /**
   * All that this code names: nothing, mostly one thing, and several where stations that gave out
   * the same codes were brought together.
   */
  public List<Found> code(ShortCode code) throws StationFault {
    return reading.of(tx -> find(tx, code).toList());
  }

  private Stream<Found> find(Tx tx, ShortCode code) {
    return switch (code.kind()) {
      case BAR, PIECE, REMNANT ->
          repositories.stock().linesByCode(tx, code).stream().map(Found.Unit::new);
      case LOCATION ->
          repositories.stock().locationsByCode(tx, code).stream().map(Found.StockLocation::new);
      case ORDER -> repositories.orders().allByCode(tx, code).stream().map(Found.Order::new);
      case PLAN -> repositories.plans().allByCode(tx, code).stream().map(Found.Plan::new);
      case DOCUMENT ->
          repositories.ledger().documentsByCode(tx, code).stream().map(Found.Booking::new);
    };
  }

  /** Items whose code or name contains the text. */
  public List<Item> items(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.stock().searchItems(tx, text, most));
  }

  /** Locations whose name, zone or code contains the text, in walking order. */
  public List<Location> locations(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.stock().searchLocations(tx, text, most));
  }

  /** Stock units whose code or heat contains the text. */
  public List<UnitLine> units(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.stock().search(tx, text, most));
  }

  /** Orders whose number, code or customer contains the text. */
  public List<CutOrder> orders(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.orders().search(tx, text, most));
  }
}
