package org.kerf.flow.projection;

import java.time.LocalDate;
import java.util.Optional;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.FieldMerge;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.ItemContent;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.stock.model.ledger.PeriodClosingId;

/** Documents, units and master data of stock. */
final class StockProjection {

  private final Repositories repositories;

  StockProjection(Repositories repositories) {
    this.repositories = repositories;
  }

  void insert(Tx tx, StockFact.MovementCompleted fact, Projections.Source source) {
    if (fact.content().isEmpty()) {
      return;
    }
    DocumentContent content = fact.content().get();
    Document document = fact.whole(source.at(), source.user()).orElseThrow();
    repositories.stock().create(tx, content.units());
    source
        .numbers()
        .ifPresentOrElse(
            numbers -> repositories.ledger().take(tx, document, content.movements(), numbers),
            () -> repositories.ledger().post(tx, document, content.movements()));
  }

  void insert(
      Tx tx,
      PeriodClosingId id,
      Optional<LocalDate> upTo,
      String reason,
      Projections.Source source) {
    repositories.ledger().add(tx, new PeriodClosing(id, upTo, source.at(), source.user(), reason));
  }

  void setState(Tx tx, StockFact fact) {
    switch (fact) {
      case StockFact.MovementCompleted document ->
          document
              .content()
              .ifPresent(content -> repositories.ledger().locate(tx, content.movements()));
      case StockFact.DocumentUndone _,
          StockFact.PeriodClosed _,
          StockFact.PeriodReopened _,
          StockFact.StockLow _,
          StockFact.TakenOutOfTurn _ -> {}
      case StockFact.ItemSaved(var id, var item) ->
          repositories
              .stock()
              .save(
                  tx,
                  FieldMerge.merged(
                          item, () -> repositories.stock().item(tx, id).map(ItemContent::of))
                      .item());
      case StockFact.BarcodeAssigned(var item, _, var barcode) ->
          repositories.stock().addBarcode(tx, item, barcode);
      case StockFact.BarcodeRemoved(var item, _, var barcode) ->
          repositories.stock().removeBarcode(tx, item, barcode);
      case StockFact.HeatSaved(var id, var heat) ->
          repositories
              .stock()
              .save(tx, FieldMerge.merged(heat, () -> repositories.stock().heat(tx, id)));
      case StockFact.LocationSaved(var id, var location) ->
          repositories
              .stock()
              .save(tx, FieldMerge.merged(location, () -> repositories.stock().location(tx, id)));
      case StockFact.UnitHeld held -> repositories.stock().hold(tx, held.id(), held.reason());
      case StockFact.HoldReleased held -> repositories.stock().endHold(tx, held.id());
      case StockFact.HoldRestored held -> repositories.stock().hold(tx, held.id(), held.reason());
    }
  }
}
