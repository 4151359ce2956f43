package org.kerf.cutting.model.genealogy;

import java.time.Instant;
import java.util.Optional;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;

/**
 * A unit as a link of its chain: what it was cut from, of which heat it is, for whom it was cut.
 *
 * @param onHand how many bars of it are here now
 * @param parent what it was cut or taken from
 * @param parentCode empty if it came in as it is
 * @param heat empty if nobody said of which it is
 * @param ownerName whose material it is; empty for ours
 * @param since when it came to be
 * @param order whom a good piece counts for; empty for all else
 */
public record TraceLine(
    UnitId id,
    ShortCode code,
    UnitOrigin origin,
    int onHand,
    Length length,
    LengthUnit lengthUnit,
    String itemCode,
    String itemName,
    Optional<UnitId> parent,
    String parentCode,
    Optional<Melt> heat,
    String locationName,
    String ownerName,
    Instant since,
    Optional<Cause> order) {

  /** A heat with its certificate and where it was bought. */
  public record Melt(
      HeatId id, String number, String certificate, String certificateType, String supplier) {}

  /** The order that a piece was cut for, and what the customer calls the piece. */
  public record Cause(OrderId id, String number, String customerName, LineId line, String mark) {}
}
