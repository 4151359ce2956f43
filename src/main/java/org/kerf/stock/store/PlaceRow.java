package org.kerf.stock.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.Place;
import org.kerf.stock.model.PlaceId;

@Entity
@Table(name = "place")
class PlaceRow {

  @Id UUID id;
  String code;
  String name;
  String zone;

  @Column(name = "walk_order")
  int walkOrder;

  protected PlaceRow() {}

  PlaceRow(Place place) {
    id = place.id().value();
    code = place.code().text();
    name = place.name();
    zone = place.zone();
    walkOrder = place.walkOrder();
  }

  Place place() {
    return new Place(new PlaceId(id), new ShortCode(code), name, zone, walkOrder);
  }
}
