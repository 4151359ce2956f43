package org.kerf.flow.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.FieldMerge;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.ItemContent;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.stock.model.ledger.PeriodClosingId;
import org.kerf.stock.model.ledger.TakenDocument;
import org.kerf.stock.model.unit.NewUnit;

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
    repositories.ledger().post(tx, document, content.movements());
  }

  /**
   * Writes documents of other stations, and where they leave their units. What each of them adds
   * may be written before what the next one sets: neither reads the other's columns.
   */
  void take(Tx tx, List<Incoming> documents) {
    List<NewUnit> units = new ArrayList<>();
    List<TakenDocument> taken = new ArrayList<>();
    List<MovementDraft> movements = new ArrayList<>();
    for (Incoming each : documents) {
      if (each.entry().fact() instanceof StockFact.MovementCompleted fact
          && fact.content().isPresent()) {
        DocumentContent content = fact.content().get();
        Document document = fact.whole(each.entry().at(), each.entry().user()).orElseThrow();
        units.addAll(content.units());
        taken.add(new TakenDocument(document, content.movements(), each.numbers()));
        movements.addAll(content.movements());
      }
    }
    repositories.stock().create(tx, units);
    repositories.ledger().take(tx, taken);
    repositories.ledger().locate(tx, movements);
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
