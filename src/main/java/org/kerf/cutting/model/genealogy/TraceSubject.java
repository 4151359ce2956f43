package org.kerf.cutting.model.genealogy;

import java.util.Optional;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Subject;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.unit.UnitId;

/** Whose genealogy it is. */
public sealed interface TraceSubject {

  /** A bar, bundle, remnant or piece: what it was cut from, and what was cut from it. */
  record OfUnit(UnitId unit) implements TraceSubject {}

  /** All that was melted together. */
  record OfHeat(HeatId heat) implements TraceSubject {}

  /** All that was cut for an order, and what it was cut from. */
  record OfOrder(OrderId order) implements TraceSubject {}

  /** Whose genealogy this thing has; empty if it is neither unit nor heat nor order. */
  static Optional<TraceSubject> of(Subject thing) {
    return switch (thing.kind()) {
      case UnitId.KIND -> Optional.of(new OfUnit(new UnitId(thing.id())));
      case HeatId.KIND -> Optional.of(new OfHeat(new HeatId(thing.id())));
      case OrderId.KIND -> Optional.of(new OfOrder(new OrderId(thing.id())));
      default -> Optional.empty();
    };
  }
}
