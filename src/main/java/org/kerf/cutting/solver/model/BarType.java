package org.kerf.cutting.solver.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.StockChoice;

/**
 * Bars of one item that are equal for a plan: same length, cost and certificate. Which unit a bar
 * is then taken from is decided after the search: the oldest first, then the shortest walk.
 *
 * @param weight what taking one bar weighs: its cost, or a stand-in where the item has no prices
 * @param rules what the item asks of each bar
 * @param units in the order in which they are to be used up
 */
public record BarType(
    int index, BarRoom room, long weight, ItemRules rules, List<StockChoice> units) {

  private static final Comparator<StockChoice> USED_UP_FIRST =
      Comparator.comparingInt(StockChoice::ageDays)
          .reversed()
          .thenComparingInt(StockChoice::walkOrder)
          .thenComparing(unit -> unit.unit().value());

  public BarType {
    units = units.stream().sorted(USED_UP_FIRST).toList();
  }

  static BarType of(
      int index, Measure measure, ItemRules rules, long weight, List<StockChoice> units) {
    BarRoom room = measure.room(units.getFirst());
    return new BarType(index, room, weight, rules, units);
  }

  /** No bar of it is cut into more. */
  public int mostPieces() {
    return rules.pieceLimit();
  }

  /** Any of the units: length, cost, certificate and heat are the same for all. */
  public StockChoice any() {
    return units.getFirst();
  }

  /** Whether using one of them up makes room for another remnant. */
  public boolean countsAsRemnant() {
    return any().source().countsAsRemnant();
  }

  public long length() {
    return any().length().micrometres();
  }

  public int count() {
    return Math.toIntExact(
        Math.min(Integer.MAX_VALUE, units.stream().mapToLong(StockChoice::count).sum()));
  }

  /** Whether certificate and heat are those asked for. */
  public boolean accepts(Demand demand) {
    return demand.accepts(any());
  }

  /** How many bars of it hold all the pieces that it may hold, by first fit. */
  int neededFor(List<WantedPiece> pieces) {
    List<Fill> open = new ArrayList<>();
    for (WantedPiece piece : pieces.stream().sorted(WantedPiece.LONGEST_FIRST).toList()) {
      if (!accepts(piece.demand()) || piece.load() > room.full()) {
        continue;
      }
      int at = 0;
      while (at < open.size() && !open.get(at).with(piece).fits(this)) {
        at++;
      }
      if (at == open.size()) {
        open.add(Fill.NONE.with(piece));
      } else {
        open.set(at, open.get(at).with(piece));
      }
    }
    return open.size();
  }
}
