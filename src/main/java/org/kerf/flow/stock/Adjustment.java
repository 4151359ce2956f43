package org.kerf.flow.stock;

import java.util.Optional;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitShape;

/** What a unit's count may be set to, however somebody came to know that. */
public final class Adjustment {

  /** The most bars that anybody has in one bundle. */
  public static final int MOST_BARS = 10_000;

  private Adjustment() {}

  /** A piece is one or none, a bundle has at most {@link #MOST_BARS}. */
  public static boolean isPossible(UnitShape shape, int counted) {
    return counted >= 0 && counted <= (shape == UnitShape.PIECE ? 1 : MOST_BARS);
  }

  /** Plans may have more bars of it than would be left. */
  public static Optional<SawRefusal> refusal(StockUnit unit, int counted) {
    return counted < unit.reserved()
        ? Optional.of(new SawRefusal.Reserved(unit.code()))
        : Optional.empty();
  }

  /** From what the unit has to what was counted, where it lies. */
  public static MovementDraft difference(
      StockUnit unit, int counted, Optional<LocationId> location) {
    int more = counted - unit.onHand();
    return more > 0
        ? MovementDraft.in(unit.id(), StockDocuments.ADJUSTED, more, location)
        : MovementDraft.out(unit.id(), StockDocuments.ADJUSTED, -more, location);
  }
}
