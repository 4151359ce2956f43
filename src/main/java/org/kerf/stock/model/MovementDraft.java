package org.kerf.stock.model;

import java.util.Optional;

/**
 * A movement about to be booked.
 *
 * @param countChange bars that come (positive) or go; 0 for a change of place
 * @param reverses the movement that it counters
 */
public record MovementDraft(
    UnitId unit,
    MovementKind kind,
    int countChange,
    Optional<PlaceId> from,
    Optional<PlaceId> to,
    Optional<MovementId> reverses) {

  public static MovementDraft in(UnitId unit, MovementKind kind, int count, Optional<PlaceId> to) {
    return new MovementDraft(unit, kind, count, Optional.empty(), to, Optional.empty());
  }

  public static MovementDraft out(
      UnitId unit, MovementKind kind, int count, Optional<PlaceId> from) {
    return new MovementDraft(unit, kind, -count, from, Optional.empty(), Optional.empty());
  }

  /** The same movement, ending at another place. */
  public MovementDraft backTo(Optional<PlaceId> place) {
    return new MovementDraft(unit, kind, countChange, from, place, reverses);
  }

  /** Nothing comes or goes: the unit may be used again where it lies. */
  public static MovementDraft released(UnitId unit, Optional<PlaceId> place) {
    return new MovementDraft(unit, StockDocuments.RELEASED, 0, place, place, Optional.empty());
  }

  /** Nothing comes or goes: the unit was looked for where it should lie. */
  public static MovementDraft notFound(UnitId unit, Optional<PlaceId> place) {
    return new MovementDraft(unit, StockDocuments.NOT_FOUND, 0, place, place, Optional.empty());
  }

  public static MovementDraft moved(UnitId unit, Optional<PlaceId> from, PlaceId to) {
    return new MovementDraft(
        unit, StockDocuments.MOVED, 0, from, Optional.of(to), Optional.empty());
  }
}
