package org.kerf.stock.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;

@Entity
@Table(name = "place")
class LocationEntity {

  @Id UUID id;
  String code;
  String name;
  String zone;

  @Column(name = "walk_order")
  int walkOrder;

  boolean inactive;

  protected LocationEntity() {}

  LocationEntity(Location location) {
    id = location.id().value();
    code = location.code().text();
    name = location.name();
    zone = location.zone();
    walkOrder = location.walkOrder();
    inactive = location.inactive();
  }

  Location location() {
    return new Location(new LocationId(id), new ShortCode(code), name, zone, walkOrder, inactive);
  }
}
