package org.kerf.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanContent;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.problem.SurplusRules;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.Item;
import org.kerf.stock.model.ItemId;

/** A proposal becomes a plan in the store, if its bars and pieces are still free. */
final class PlanEntry {

  private final Booking booking;
  private final Repositories repositories;

  PlanEntry(Booking booking, Repositories repositories) {
    this.booking = booking;
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

  /** Reserves the bars; how many of them could not be, for somebody has them. */
  int barsTakenMeanwhile(Tx tx, List<PlannedBar> bars) {
    int taken = 0;
    for (PlannedBar bar : bars) {
      if (!repositories.stock().reserve(tx, bar.unit(), 1)) {
        taken++;
      }
    }
    return taken;
  }

  /**
   * Writes the plan, whose bars are reserved.
   *
   * @param bound no plan needs fewer bars
   */
  CutPlan add(Tx tx, PlanId id, PlanContent content, int bound, Instant at, Actor by) {
    CutPlan plan =
        new CutPlan(
            id,
            booking.code(tx, ShortCode.Kind.PLAN),
            content.saw(),
            at,
            by.id(),
            PlanState.APPROVED,
            content.barCount(),
            bound,
            content.cost(),
            OptionalInt.of(content.mostSavingPpm()));
    repositories.plans().add(tx, plan, content.bars(id));
    return plan;
  }
}
