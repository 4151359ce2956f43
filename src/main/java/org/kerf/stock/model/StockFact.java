package org.kerf.stock.model;

import java.util.Optional;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/** What happened to stock and its documents. */
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

  /** What was held may be used again. */
  record HoldReleased(UnitId id, ShortCode unit, Length length, String reason)
      implements StockFact {}
}
