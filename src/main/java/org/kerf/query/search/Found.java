package org.kerf.query.search;

import org.kerf.counting.model.StockCount;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;

/** Something that a short code names. */
public sealed interface Found {

  /** A stock unit. */
  record Unit(UnitLine line) implements Found {}

  /** A location. */
  record StockLocation(Location location) implements Found {}

  /** An order. */
  record Order(CutOrder order) implements Found {}

  /** A plan. */
  record Plan(CutPlan plan) implements Found {}

  /** A count of stock. */
  record Count(StockCount count) implements Found {}

  /** A document that booked something. */
  record Booking(Document document) implements Found {}
}
