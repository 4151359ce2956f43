package org.kerf.stock.model.ledger;

import java.util.Optional;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/**
 * A movement about to be booked.
 *
 * @param countChange bars that come (positive) or go; 0 for a change of location
 * @param reverses the movement that it reverses
 */
public record MovementDraft(
    UnitId unit,
    MovementKind kind,
    int countChange,
    Optional<LocationId> from,
    Optional<LocationId> to,
    Optional<MovementId> reverses) {

  public static MovementDraft in(
      UnitId unit, MovementKind kind, int count, Optional<LocationId> to) {
    return new MovementDraft(unit, kind, count, Optional.empty(), to, Optional.empty());
  }

  public static MovementDraft out(
      UnitId unit, MovementKind kind, int count, Optional<LocationId> from) {
    return new MovementDraft(unit, kind, -count, from, Optional.empty(), Optional.empty());
  }

  /** The same movement, ending at another location. */
  public MovementDraft backTo(Optional<LocationId> location) {
    return new MovementDraft(unit, kind, countChange, from, location, reverses);
  }

  /** Nothing comes or goes: the unit may not be used where it lies. */
  public static MovementDraft held(UnitId unit, Optional<LocationId> location) {
    return new MovementDraft(
        unit, StockDocuments.PUT_ON_HOLD, 0, location, location, Optional.empty());
  }

  /** Nothing comes or goes: the unit may be used again where it lies. */
  public static MovementDraft released(UnitId unit, Optional<LocationId> location) {
    return new MovementDraft(
        unit, StockDocuments.RELEASED, 0, location, location, Optional.empty());
  }

  /** Nothing comes or goes: the unit was looked for where it should lie. */
  public static MovementDraft notFound(UnitId unit, Optional<LocationId> location) {
    return new MovementDraft(
        unit, StockDocuments.NOT_FOUND, 0, location, location, Optional.empty());
  }

  public static MovementDraft moved(UnitId unit, Optional<LocationId> from, LocationId to) {
    return new MovementDraft(
        unit, StockDocuments.MOVED, 0, from, Optional.of(to), Optional.empty());
  }
}
