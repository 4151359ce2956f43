package org.kerf.stock.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;

@Entity
@Table(name = "heat")
class HeatEntity {

  @Id UUID id;
  String number;
  String certificate;

  @Column(name = "certificate_type")
  String certificateType;

  String supplier;
  boolean inactive;

  protected HeatEntity() {}

  HeatEntity(Heat heat) {
    id = heat.id().value();
    number = heat.number();
    certificate = heat.certificate();
    certificateType = heat.certificateType();
    supplier = heat.supplier();
    inactive = heat.inactive();
  }

  Heat heat() {
    return new Heat(new HeatId(id), number, certificate, certificateType, supplier, inactive);
  }
}
