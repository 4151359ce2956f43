package org.kerf.query.receiving;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kerf.party.model.Party;
import org.kerf.receiving.model.DeliveryLineId;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.LineProgress;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * A delivery with the names that its page shows.
 *
 * @param units what each receipt brought that is still here
 */
public record DeliveryRecord(
    DeliveryProgress progress,
    Party party,
    Map<ItemId, Item> items,
    Map<DocumentId, List<UnitLine>> units) {

  public DeliveryRecord {
    items = Map.copyOf(items);
    units = Map.copyOf(units);
  }

  /** What a receipt brought that is still here. */
  public List<UnitLine> unitsOf(DocumentId receipt) {
    return units.getOrDefault(receipt, List.of());
  }

  /** What the line is of. */
  public Item item(LineProgress line) {
    return Objects.requireNonNull(items.get(line.line().item()));
  }

  /** The line's place, for people; 0 of one that is not there any more. */
  public int number(DeliveryLineId id) {
    return progress.lines().stream()
        .filter(line -> line.line().id().equals(id))
        .findFirst()
        .map(line -> line.line().number())
        .orElse(0);
  }
}
