package org.kerf.tools.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/**
 * A problem of one item for the shop's planner whose best plan is known.
 *
 * @param cost what the best plan costs
 * @param bars how many it has
 */
record PlantedShop(CuttingProblem problem, Money cost, int bars) {

  private static final ItemId ITEM = new ItemId(new UUID(2, 1));
  private static final LocalDateTime FIRST_DUE = LocalDateTime.of(2026, 3, 2, 12, 0);
  private static final int LINES_PER_ORDER = 4;
  private static final int DUE_DAYS = 5;
  private static final int PRIORITY = 3;

  /** What these pieces and bars ask, on such a saw. */
  static CuttingProblem problem(
      Saw saw, ItemRules rules, List<StockChoice> stock, Map<PieceShape, Integer> pieces) {
    return new CuttingProblem(saw, List.of(new ItemProblem(ITEM, rules, stock, demands(pieces))));
  }

  static Saw saw(Length headTrim, Length tailTrim, Length kerf) {
    return new Saw(new SawId(new UUID(1, 1)), "", headTrim, tailTrim, Length.ZERO, kerf);
  }

  /** Equal bars; the number makes their id, and how old they are and how far away. */
  static StockChoice bars(int number, Length length, int count, boolean remnant, Money cost) {
    UnitId unit = new UnitId(new UUID(3, number));
    var bar = new BarSource(ITEM, unit, length, remnant, /* cutAhead= */ false);
    return new StockChoice(bar, count, cost, "", "", number, number);
  }

  private static List<Demand> demands(Map<PieceShape, Integer> pieces) {
    List<Demand> demands = new ArrayList<>();
    pieces.forEach((piece, quantity) -> demands.add(demand(demands.size(), piece, quantity)));
    return demands;
  }

  private static Demand demand(int line, PieceShape piece, int quantity) {
    return new Demand(
        new LineId(new UUID(4, line)),
        new OrderId(new UUID(5, line / LINES_PER_ORDER)),
        piece.length(),
        quantity,
        FIRST_DUE.plusDays(line % DUE_DAYS),
        PRIORITY,
        "",
        "",
        false,
        piece.ends());
  }
}
