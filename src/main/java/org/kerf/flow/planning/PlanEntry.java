package org.kerf.flow.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.problem.SurplusRules;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** Whether the bars and pieces of a proposal are still free. */
final class PlanEntry {

  private final Repositories repositories;

  PlanEntry(Repositories repositories) {
    this.repositories = repositories;
  }

  /**
   * How many of the pieces another plan has by now, or nobody wants any more; of those for stock,
   * how many there is no room for any more.
   */
  int piecesPlannedMeanwhile(Tx tx, List<PlannedBar> bars) {
    Map<LineId, Integer> wanted = new HashMap<>();
    for (PlannedBar bar : bars) {
      bar.asked().forEach(piece -> wanted.merge(piece.line(), 1, Integer::sum));
    }
    int tooMany = 0;
    for (Map.Entry<LineId, Integer> entry : wanted.entrySet()) {
      int open = repositories.orders().line(tx, entry.getKey()).map(CutLine::toPlan).orElse(0);
      tooMany += Math.max(0, entry.getValue() - open);
    }
    return tooMany + surplusCutMeanwhile(tx, bars);
  }

  private int surplusCutMeanwhile(Tx tx, List<PlannedBar> bars) {
    Map<ItemId, Map<Length, Integer>> wanted = new HashMap<>();
    for (PlannedBar bar : bars) {
      for (PlannedPiece piece : bar.surplus()) {
        wanted
            .computeIfAbsent(bar.item(), item -> new HashMap<>())
            .merge(piece.length(), 1, Integer::sum);
      }
    }
    int tooMany = 0;
    for (Map.Entry<ItemId, Map<Length, Integer>> of : wanted.entrySet()) {
      Item item = repositories.stock().item(tx, of.getKey()).orElseThrow();
      SurplusRules rules = BarsToPlan.surplus(tx, repositories, item, Owner.ours());
      for (Map.Entry<Length, Integer> pieces : of.getValue().entrySet()) {
        tooMany += Math.max(0, pieces.getValue() - rules.room(pieces.getKey()));
      }
    }
    return tooMany;
  }

  /** How many of the bars cannot be reserved, for somebody has them. */
  int barsTakenMeanwhile(Tx tx, List<PlannedBar> bars) {
    Map<UnitId, Integer> wanted = new HashMap<>();
    bars.forEach(bar -> wanted.merge(bar.unit(), 1, Integer::sum));
    int taken = 0;
    for (Map.Entry<UnitId, Integer> unit : wanted.entrySet()) {
      int there = repositories.stock().unit(tx, unit.getKey()).orElseThrow().available();
      taken += Math.max(0, unit.getValue() - there);
    }
    return taken;
  }
}
