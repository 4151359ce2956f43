package org.kerf.stock.model.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/**
 * All that a new document consists of, beside what its fact says: the units that it made, and its
 * movements in their order. The ids of the movements follow from the document's and their places.
 */
public record DocumentContent(
    String reference,
    Optional<DocumentId> reverses,
    List<Made> units,
    List<MovementDraft> movements) {

  /**
   * A unit that was made; the rest as in {@link NewUnit}.
   *
   * @param owner empty for ours
   */
  public record Made(
      UnitId unit,
      ShortCode code,
      ItemId item,
      UnitShape shape,
      UnitOrigin origin,
      Length length,
      UnitState state,
      String stateReason,
      Optional<LocationId> location,
      Optional<HeatId> heat,
      String lot,
      Optional<PartyId> owner,
      Optional<UnitId> parent,
      Instant since) {}

  public DocumentContent {
    units = List.copyOf(units);
    movements = List.copyOf(movements);
  }

  /** What the document consists of. */
  public static DocumentContent of(
      Document document, List<NewUnit> units, List<MovementDraft> movements) {
    return new DocumentContent(
        document.reference(),
        document.reverses(),
        units.stream().map(DocumentContent::made).toList(),
        movements);
  }

  private static Made made(NewUnit unit) {
    return new Made(
        unit.id(),
        unit.code(),
        unit.item(),
        unit.shape(),
        unit.origin(),
        unit.length(),
        unit.state(),
        unit.stateReason(),
        unit.location(),
        unit.heat(),
        unit.lot(),
        unit.owner().partyId(),
        unit.parent(),
        unit.since());
  }

  /** The units that it made. */
  public List<NewUnit> newUnits() {
    return units.stream()
        .map(
            unit ->
                new NewUnit(
                    unit.unit(),
                    unit.code(),
                    unit.item(),
                    unit.shape(),
                    unit.origin(),
                    unit.length(),
                    unit.state(),
                    unit.stateReason(),
                    unit.location(),
                    unit.heat(),
                    unit.lot(),
                    Owner.of(unit.owner()),
                    unit.parent(),
                    unit.since()))
        .toList();
  }
}
