package org.kerf.cutting.store;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderState;

@Entity
@Table(name = "cut_order")
class OrderEntity {

  @Id UUID id;
  String code;
  String number;

  @Column(name = "customer_id")
  UUID customerId;

  LocalDateTime due;
  int priority;

  @Enumerated(EnumType.STRING)
  OrderState state;

  @Column(name = "own_bars")
  boolean ownBars;

  String note;

  @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
  List<LineEntity> lines = new ArrayList<>();

  protected OrderEntity() {}

  OrderEntity(CutOrder order) {
    id = order.id().value();
    code = order.code().text();
    number = order.number();
    customerId = order.customer().value();
    due = order.due();
    priority = order.priority();
    state = order.state();
    ownBars = order.ownBars();
    note = order.note();
    order.lines().forEach(line -> lines.add(new LineEntity(this, line)));
  }
}
