package org.kerf.stock.model;

import java.util.Optional;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** What happened to stock, its documents and its master data. */
public sealed interface StockFact extends Fact {

  /** A document was booked, with so many movements. */
  record MovementCompleted(
      DocumentId id, ShortCode document, DocumentKind kind, int movements, String reason)
      implements StockFact {}

  /**
   * A document was undone.
   *
   * @param kind of what was undone; facts of early versions do not say it
   * @param counter the code of the document that undid it
   */
  record DocumentUndone(
      DocumentId id,
      Optional<DocumentKind> kind,
      ShortCode document,
      ShortCode counter,
      String reason)
      implements StockFact {}

  /** An item was added or changed. */
  record ItemSaved(ItemId id, Change<Item> item) implements StockFact {}

  /** A heat was added or changed. */
  record HeatSaved(HeatId id, Change<Heat> heat) implements StockFact {}

  /** A location was added or changed. */
  record LocationSaved(LocationId id, Change<Location> location) implements StockFact {}

  /** What was held may be used again. */
  record HoldReleased(UnitId id, ShortCode unit, Length length, String reason)
      implements StockFact {}
}
