package org.kerf.cutting.model;

import java.util.List;
import org.kerf.kernel.Length;
import org.kerf.stock.model.ItemId;

/**
 * What is to be cut from one owner's bars of one item, and from which. Neither items nor owners mix
 * on a bar, so each is a problem of its own.
 *
 * @param minRemnant what is left over and shorter is scrap
 */
public record ItemProblem(
    ItemId item, Length minRemnant, List<StockChoice> stock, List<Demand> demands) {

  public ItemProblem {
    stock = List.copyOf(stock);
    demands = List.copyOf(demands);
  }
}
