package org.kerf.cutting.model.proposal;

import java.util.List;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.BarToCut;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;

/**
 * One bar to be cut, and into what, in the order of the cuts.
 *
 * @param locked by a person: when the rest is planned again, it stays as it is
 * @param leftoverByHand whether a person decided what becomes of what is left over
 */
public record PlannedBar(
    BarSource source,
    Money cost,
    List<PlannedPiece> pieces,
    boolean locked,
    boolean keepsLeftover,
    boolean leftoverByHand)
    implements BarToCut<PlannedPiece> {

  public PlannedBar {
    pieces = List.copyOf(pieces);
  }

  /** A bar that nobody has locked, and whose leftover is kept. */
  public static PlannedBar of(BarSource source, Money cost, List<PlannedPiece> pieces) {
    return new PlannedBar(source, cost, pieces, false, true, false);
  }

  /** A bar of this stock that nobody has locked, and whose leftover is kept. */
  public static PlannedBar of(StockChoice stock, List<PlannedPiece> pieces) {
    return of(stock.source(), stock.cost(), pieces);
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
    return new PlannedBar(source, cost, cut, lock, keep, byHand);
  }

  /** The pieces for stock. */
  public List<PlannedPiece> surplus() {
    return pieces.stream().filter(PlannedPiece::surplus).toList();
  }

  /** The same bar without its pieces for stock. */
  public PlannedBar withoutSurplus() {
    return with(asked(), locked, keepsLeftover, leftoverByHand);
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
    return item().equals(other.item())
        && length().equals(other.length())
        && shapes().equals(other.shapes());
  }

  /**
   * What it counts in a {@link MaterialProof}, a remnant made of it not counted: its cost in bani,
   * or its length in micrometres if it is new and the item has no price.
   */
  public long weight() {
    boolean byCost = source.remnant() || cost.bani() > 0;
    return byCost ? cost.bani() : length().micrometres();
  }
}
