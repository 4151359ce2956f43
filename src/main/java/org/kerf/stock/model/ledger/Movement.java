package org.kerf.stock.model.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/**
 * A movement as booked, for ever.
 *
 * @param seq 1, 2, 3 at its station, without a hole
 */
public record Movement(
    MovementId id,
    long seq,
    DocumentId document,
    MovementKind kind,
    UnitId unit,
    ItemId item,
    Length length,
    int countChange,
    Optional<LocationId> from,
    Optional<LocationId> to,
    Optional<MovementId> reverses,
    Instant occurredAt,
    UUID user,
    String reason) {

  /** What takes this movement back. */
  public MovementDraft reversal() {
    return new MovementDraft(
        unit, StockDocuments.REVERSED, -countChange, to, from, Optional.of(id));
  }
}
