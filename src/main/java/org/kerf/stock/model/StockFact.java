package org.kerf.stock.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemContent;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.PeriodClosingId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** What happened to stock, its documents and its master data. */
public sealed interface StockFact extends Fact {

  /**
   * A document was booked.
   *
   * @param movements how many
   * @param content facts of early versions do not say it
   * @param occurred when it happened, if that was before it was booked
   */
  record MovementCompleted(
      DocumentId id,
      ShortCode document,
      DocumentKind kind,
      int movements,
      String reason,
      Optional<DocumentContent> content,
      Optional<Instant> occurred)
      implements StockFact {

    /** The fact that the document was booked, with all of it. */
    public static MovementCompleted of(Document document, DocumentContent content) {
      return new MovementCompleted(
          document.id(),
          document.code(),
          document.kind(),
          content.movements().size(),
          document.reason(),
          Optional.of(content),
          document.isBackdated() ? Optional.of(document.occurredAt()) : Optional.empty());
    }

    /** All of the document, booked then by this user; empty if the fact does not say it. */
    public Optional<Document> whole(Instant at, UUID user) {
      return content.map(
          of ->
              new Document(
                  id,
                  document,
                  kind,
                  occurred.orElse(at),
                  at,
                  user,
                  reason,
                  of.subject(),
                  of.note(),
                  of.reverses()));
    }
  }

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
  record ItemSaved(ItemId id, Change<ItemContent> item) implements StockFact {

    public static ItemSaved of(Item now, Optional<Item> before) {
      return new ItemSaved(
          now.id(), new Change<>(ItemContent.of(now), before.map(ItemContent::of)));
    }
  }

  /**
   * A barcode names the item from now on.
   *
   * @param item its code
   */
  record BarcodeAssigned(ItemId id, String item, ItemBarcode barcode) implements StockFact {}

  /**
   * A barcode names the item no more.
   *
   * @param item its code
   */
  record BarcodeRemoved(ItemId id, String item, ItemBarcode barcode) implements StockFact {}

  /** A heat was added or changed. */
  record HeatSaved(HeatId id, Change<Heat> heat) implements StockFact {}

  /** A location was added or changed. */
  record LocationSaved(LocationId id, Change<Location> location) implements StockFact {}

  /** Nobody may use it until somebody decides, for this reason. */
  record UnitHeld(UnitId id, ShortCode unit, Length length, String reason) implements StockFact {}

  /** What was held may be used again. */
  record HoldReleased(UnitId id, ShortCode unit, Length length, String reason)
      implements StockFact {}

  /**
   * Nothing is booked any more as of the days up to this one.
   *
   * @param earlier the last day that was closed before
   */
  record PeriodClosed(
      PeriodClosingId id, LocalDate upTo, Optional<LocalDate> earlier, String reason)
      implements StockFact {}

  /** Days that were closed are open again; empty if all are. */
  record PeriodReopened(
      PeriodClosingId id, Optional<LocalDate> upTo, LocalDate earlier, String reason)
      implements StockFact {}

  /** Less than its minimum is available of an item; said once, and again after it has recovered. */
  record StockLow(ItemId id, String item, Length available, Length minimum) implements StockFact {}

  /**
   * A unit was taken though another comes first by the issue rule.
   *
   * @param document what took it
   * @param first the one that was passed over
   * @param place where that one lies
   * @param reason why, in the person's words
   */
  record TakenOutOfTurn(
      UnitId id, ShortCode unit, ShortCode document, ShortCode first, String place, String reason)
      implements StockFact {}

  /** What was released is held again, for this reason. */
  record HoldRestored(UnitId id, ShortCode unit, String reason) implements StockFact {}
}
