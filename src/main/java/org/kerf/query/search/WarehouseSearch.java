package org.kerf.query.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.StockCount;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Subject;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatColumn;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;
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
          Stream.concat(
              repositories.ledger().documentsByCode(tx, code).stream().map(Found.Booking::new),
              repositories.counts().countByCode(tx, code).stream().map(Found.Count::new));
    };
  }

  /** What a fact is about, if it is still here and one of the things that codes name. */
  public Optional<Found> thing(Subject subject) throws StationFault {
    return reading.of(tx -> find(tx, subject));
  }

  /** Of a bar on a saw, the unit that it was; of a bar of a plan, the plan. */
  private Optional<Found> find(Tx tx, Subject subject) {
    UUID id = subject.id();
    return switch (subject.kind()) {
      case UnitId.KIND -> unit(tx, new UnitId(id));
      case RunBarId.KIND ->
          repositories.runs().bar(tx, new RunBarId(id)).flatMap(run -> unit(tx, run.unit()));
      case LocationId.KIND ->
          repositories.stock().location(tx, new LocationId(id)).map(Found.StockLocation::new);
      case OrderId.KIND -> repositories.orders().order(tx, new OrderId(id)).map(Found.Order::new);
      case PlanId.KIND -> plan(tx, new PlanId(id));
      case PlanBarId.KIND ->
          repositories.plans().bar(tx, new PlanBarId(id)).flatMap(bar -> plan(tx, bar.plan()));
      case CountId.KIND -> repositories.counts().count(tx, new CountId(id)).map(Found.Count::new);
      case DocumentId.KIND ->
          repositories.ledger().document(tx, new DocumentId(id)).map(Found.Booking::new);
      default -> Optional.empty();
    };
  }

  private Optional<Found> unit(Tx tx, UnitId id) {
    return repositories.stock().line(tx, id).map(Found.Unit::new);
  }

  private Optional<Found> plan(Tx tx, PlanId id) {
    return repositories.plans().plan(tx, id).map(Found.Plan::new);
  }

  /** Items whose code or name contains the text. */
  public List<Item> items(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.stock().searchItems(tx, text, most));
  }

  /** Locations whose name, zone or code contains the text, in walking order. */
  public List<Location> locations(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.stock().searchLocations(tx, text, most));
  }

  /** Locations with this label: mostly one. */
  public List<Location> locations(ShortCode label) throws StationFault {
    return reading.of(tx -> repositories.stock().locationsByCode(tx, label));
  }

  /** The location of exactly this name, if there is one. */
  public List<Location> locationsNamed(String name) throws StationFault {
    return reading.of(tx -> repositories.stock().locationByName(tx, name).stream().toList());
  }

  /** Stock units whose code or heat contains the text. */
  public List<UnitLine> units(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.stock().search(tx, text, most));
  }

  /** Heats whose number, certificate or supplier contains the text. */
  public List<Heat> heats(String text, int most) throws StationFault {
    return reading.of(
        tx ->
            repositories
                .stock()
                .heats(
                    tx, text, false, Sorting.ascending(HeatColumn.NUMBER), Optional.empty(), most));
  }

  /** Counts whose code or scope contains the text, the newest first. */
  public List<StockCount> counts(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.counts().counts(tx, text, false, Optional.empty(), most));
  }

  /** Orders whose number, code or customer contains the text. */
  public List<CutOrder> orders(String text, int most) throws StationFault {
    return reading.of(tx -> repositories.orders().search(tx, text, most));
  }
}
