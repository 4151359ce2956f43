package org.kerf.cutting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.location.LocationId;

@Entity
@Table(name = "saw")
class SawEntity {

  @Id UUID id;
  String name;

  @Column(name = "head_trim")
  long headTrim;

  @Column(name = "tail_trim")
  long tailTrim;

  long clamp;
  long kerf;
  boolean inactive;

  @Column(name = "remnant_place")
  @Nullable UUID remnantPlace;

  protected SawEntity() {}

  SawEntity(Saw saw) {
    id = saw.id().value();
    name = saw.name();
    headTrim = saw.headTrim().micrometres();
    tailTrim = saw.tailTrim().micrometres();
    clamp = saw.clamp().micrometres();
    kerf = saw.kerf().micrometres();
    inactive = saw.inactive();
    remnantPlace = saw.remnantLocation().map(LocationId::value).orElse(null);
  }

  Saw saw() {
    return new Saw(
        new SawId(id),
        name,
        new Length(headTrim),
        new Length(tailTrim),
        new Length(clamp),
        new Length(kerf),
        Optional.ofNullable(remnantPlace).map(LocationId::new),
        inactive);
  }
}
