package org.kerf.cutting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.party.model.PartyId;

@Entity
@Table(name = "cut_line")
class LineEntity {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  OrderEntity order;

  int number;

  @Column(name = "item_id")
  UUID itemId;

  long length;
  int quantity;
  String certificate;
  String heat;
  String mark;

  @Column(name = "material_of_id")
  @Nullable UUID materialOfId;

  @Column(name = "angle_a")
  int angleA;

  @Column(name = "angle_b")
  int angleB;

  protected LineEntity() {}

  LineEntity(OrderEntity order, CutLine line) {
    id = line.id().value();
    this.order = order;
    number = line.number();
    itemId = line.item().value();
    length = line.length().micrometres();
    quantity = line.quantity();
    certificate = line.certificate();
    heat = line.heat();
    mark = line.mark();
    materialOfId = line.materialOf().partyId().map(PartyId::value).orElse(null);
    angleA = line.ends().first().hundredths();
    angleB = line.ends().second().hundredths();
  }
}
