package org.kerf.cutting.model;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.ItemId;
import org.kerf.stock.model.UnitId;

/**
 * One bar to be cut, and into what, in the order of the cuts.
 *
 * @param unit the stock unit that it is one bar of
 * @param locked by a person: when the rest is planned again, it stays as it is
 * @param keepsLeftover whether what is left over is kept if it is long enough; else it is scrap
 */
public record PlannedBar(
    ItemId item,
    UnitId unit,
    Length length,
    boolean remnant,
    Money cost,
    List<PlannedPiece> pieces,
    boolean locked,
    boolean keepsLeftover) {

  public PlannedBar {
    pieces = List.copyOf(pieces);
  }

  /** A bar that nobody has locked, and whose leftover is kept. */
  public PlannedBar(
      ItemId item,
      UnitId unit,
      Length length,
      boolean remnant,
      Money cost,
      List<PlannedPiece> pieces) {
    this(item, unit, length, remnant, cost, pieces, false, true);
  }

  public PlannedBar lockedOrNot(boolean lock) {
    return new PlannedBar(item, unit, length, remnant, cost, pieces, lock, keepsLeftover);
  }

  public PlannedBar keepingLeftover(boolean keep) {
    return new PlannedBar(item, unit, length, remnant, cost, pieces, locked, keep);
  }

  /** The same bar cut into other pieces. */
  public PlannedBar cutInto(List<PlannedPiece> others) {
    return new PlannedBar(item, unit, length, remnant, cost, others, locked, keepsLeftover);
  }

  public List<Length> lengths() {
    return pieces.stream().map(PlannedPiece::length).toList();
  }

  /** The pieces as they are cut, one after the other. */
  public List<PieceShape> shapes() {
    return pieces.stream().map(PlannedPiece::shape).toList();
  }

  /** Whether both are cut alike, so that one set-up serves both. */
  public boolean isCutLike(PlannedBar other) {
    return item.equals(other.item)
        && length.equals(other.length)
        && shapes().equals(other.shapes());
  }

  /**
   * What it counts in a {@link MaterialProof}, a remnant made of it not counted: its cost in bani,
   * or its length in micrometres if it is new and the item has no price.
   */
  public long weight() {
    boolean byCost = remnant || cost.bani() > 0;
    return byCost ? cost.bani() : length.micrometres();
  }
}
