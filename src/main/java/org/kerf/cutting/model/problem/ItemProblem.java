package org.kerf.cutting.model.problem;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.LineId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * What is to be cut from one owner's bars of one item, and from which. Neither items nor owners mix
 * on a bar, so each is a problem of its own.
 */
public record ItemProblem(
    ItemId item, ItemRules rules, List<StockChoice> stock, List<Demand> demands) {

  public ItemProblem {
    stock = List.copyOf(stock);
    demands = List.copyOf(demands);
  }

  public ItemProblem(
      ItemId item, Length minRemnant, List<StockChoice> stock, List<Demand> demands) {
    this(item, ItemRules.keepingFrom(minRemnant), stock, demands);
  }

  /** Whether all bars weigh the same, so that the least material is the fewest bars. */
  public boolean isCountedInBars() {
    boolean alike =
        stock.stream().map(unit -> List.of(unit.length(), unit.cost())).distinct().count() <= 1;
    return alike
        && stock.stream().noneMatch(choice -> choice.source().remnant())
        && !rules.remnants().areCredited();
  }

  /** What is left over and shorter is scrap. */
  public Length minRemnant() {
    return rules.remnants().shortest();
  }

  /** Of the profile as it lies on the saw; zero where all is cut square. */
  public Length height() {
    return rules.height();
  }

  /** The same to be cut from other stock, or into other pieces. */
  public ItemProblem of(List<StockChoice> otherStock, List<Demand> otherDemands) {
    return new ItemProblem(item, rules, otherStock, otherDemands);
  }

  public Optional<StockChoice> unit(UnitId unit) {
    return stock.stream().filter(choice -> choice.unit().equals(unit)).findFirst();
  }

  public Optional<Demand> demand(LineId line) {
    return demands.stream().filter(demand -> demand.line().equals(line)).findFirst();
  }
}
