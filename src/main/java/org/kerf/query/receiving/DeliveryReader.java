package org.kerf.query.receiving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.receiving.model.DeliveryId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.DeliveryReceipt;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitLine;

/** Reads what the page of a delivery shows, in one go. To be called on a worker. */
public final class DeliveryReader {

  private final Reading reading;
  private final Repositories repositories;

  public DeliveryReader(Reading reading, Repositories repositories) {
    this.reading = reading;
    this.repositories = repositories;
  }

  /** Empty if there is no such delivery. */
  public Optional<DeliveryRecord> read(DeliveryId id) throws StationFault {
    return reading.of(
        tx -> repositories.deliveries().delivery(tx, id).flatMap(progress -> named(tx, progress)));
  }

  private Optional<DeliveryRecord> named(Tx tx, DeliveryProgress progress) {
    Map<ItemId, Item> items = new HashMap<>();
    for (LineProgress line : progress.lines()) {
      ItemId id = line.line().item();
      items.computeIfAbsent(id, wanted -> repositories.stock().item(tx, wanted).orElseThrow());
    }
    return repositories
        .parties()
        .party(tx, progress.delivery().party())
        .map(party -> new DeliveryRecord(progress, party, items, units(tx, progress)));
  }

  private Map<DocumentId, List<UnitLine>> units(Tx tx, DeliveryProgress progress) {
    Map<DocumentId, List<UnitLine>> units = new HashMap<>();
    for (DeliveryReceipt receipt : progress.receipts()) {
      units.put(
          receipt.document(),
          repositories.ledger().movements(tx, receipt.document()).stream()
              .flatMap(movement -> repositories.stock().line(tx, movement.unit()).stream())
              .filter(line -> line.unit().onHand() > 0)
              .toList());
    }
    return units;
  }
}
