package org.kerf.cutting.model.proposal;

import java.util.List;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * One bar to be cut, and into what, in the order of the cuts.
 *
 * @param unit the stock unit that it is one bar of
 * @param remnant whether a saw left it over or cut it for stock: it goes before new bars
 * @param locked by a person: when the rest is planned again, it stays as it is
 * @param keepsLeftover whether what is left over is kept if it is long enough; else it is scrap
 * @param cutAhead whether it was cut for stock, so that both its ends are sawn
 * @param leftoverByHand whether a person decided what becomes of what is left over
 */
public record PlannedBar(
    ItemId item,
    UnitId unit,
    Length length,
    boolean remnant,
    Money cost,
    List<PlannedPiece> pieces,
    boolean locked,
    boolean keepsLeftover,
    boolean cutAhead,
    boolean leftoverByHand) {

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
    this(item, unit, length, remnant, cost, pieces, false, true, false, false);
  }

  /** A bar of this stock that nobody has locked, and whose leftover is kept. */
  public static PlannedBar of(ItemId item, StockChoice unit, List<PlannedPiece> pieces) {
    return new PlannedBar(
        item,
        unit.unit(),
        unit.length(),
        unit.remnant(),
        unit.cost(),
        pieces,
        false,
        true,
        unit.cutAhead(),
        false);
  }

  public PlannedBar lockedOrNot(boolean lock) {
    return with(pieces, lock, keepsLeftover, leftoverByHand);
  }

  public PlannedBar keepingLeftover(boolean keep) {
    return with(pieces, locked, keep, leftoverByHand);
  }

  /** The same bar, of which a person decided whether what is left over is kept. */
  public PlannedBar keepingByHand(boolean keep) {
    return with(pieces, locked, keep, true);
  }

  /** What was decided about the leftover of a bar that is cut into the same pieces. */
  public PlannedBar decidedLike(PlannedBar other) {
    return other.leftoverByHand ? keepingByHand(other.keepsLeftover) : this;
  }

  /** The same bar cut into other pieces: nobody has decided about what these leave. */
  public PlannedBar cutInto(List<PlannedPiece> others) {
    return with(others, locked, keepsLeftover, false);
  }

  private PlannedBar with(List<PlannedPiece> cut, boolean lock, boolean keep, boolean byHand) {
    return new PlannedBar(item, unit, length, remnant, cost, cut, lock, keep, cutAhead, byHand);
  }

  /** The pieces that orders asked for. */
  public List<PlannedPiece> asked() {
    return pieces.stream().filter(piece -> !piece.surplus()).toList();
  }

  /** The pieces for stock. */
  public List<PlannedPiece> surplus() {
    return pieces.stream().filter(PlannedPiece::surplus).toList();
  }

  /** The same bar without its pieces for stock. */
  public PlannedBar withoutSurplus() {
    return with(asked(), locked, keepsLeftover, leftoverByHand);
  }

  /** Whether such a leftover becomes a remnant; else it is scrap. */
  public boolean keeps(Length leftover, Length shortest) {
    return keepsLeftover && PlanBalance.isKept(leftover, shortest);
  }

  /** Whether using it up makes room for another remnant. */
  public boolean countsAsRemnant() {
    return remnant && !cutAhead;
  }

  public List<Length> lengths() {
    return pieces.stream().map(PlannedPiece::length).toList();
  }

  /** The pieces as they are cut, one after the other. */
  public List<PieceShape> shapes() {
    return pieces.stream().map(PlannedPiece::shape).toList();
  }

  /** The bar on this saw. */
  public BarGeometry geometry(Saw saw, Length height) {
    return new BarGeometry(saw.forBar(cutAhead), length, height);
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
