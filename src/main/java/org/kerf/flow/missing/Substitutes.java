package org.kerf.flow.missing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.planning.BarsToPlan;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitOrigin;

/**
 * Which units may stand in for a planned bar: of the same item and owner, with the certificate and
 * heat that the pieces' orders ask for, at least as long, with room for the pieces as they are
 * planned, and with a bar that no plan has.
 */
public final class Substitutes {

  private static final int MOST_UNITS = 5_000;

  /**
   * The issue rule: what a saw left over before new bars; the one that loses the least, the oldest.
   */
  private static final Comparator<UnitLine> BEST_FIRST =
      Comparator.<UnitLine, Boolean>comparing(line -> !line.unit().isFreeFromTheSaw())
          .thenComparing(line -> line.unit().length())
          .thenComparing(line -> line.unit().since())
          .thenComparing(line -> line.unit().code().text());

  private final Repositories repositories;

  public Substitutes(Repositories repositories) {
    this.repositories = repositories;
  }

  /** Units that may stand in for the bar, the best ones first. */
  public List<UnitLine> of(Tx tx, PlanBar bar, int most) {
    Asked asked = asked(tx, bar);
    return repositories.stock().available(tx, bar.item(), asked.unit().owner(), MOST_UNITS).stream()
        .filter(other -> asked.against(other).isEmpty())
        .sorted(BEST_FIRST)
        .limit(most)
        .toList();
  }

  /** Why this unit can't stand in for the bar, if it can't. */
  Optional<SawRefusal.CannotStandIn.Why> against(Tx tx, PlanBar bar, UnitLine other) {
    return asked(tx, bar).against(other);
  }

  /** The bar, cut from this unit, which can stand in for it. */
  PlanBar of(Tx tx, PlanBar bar, StockUnit other) {
    Asked asked = asked(tx, bar);
    Length leftover = asked.geometry(other).divide(bar.toCut()).leftover();
    boolean keeps =
        bar.keepsLeftover() || leftover.isLongerThan(asked.item().cutting().longestScrapped());
    return bar.of(BarSource.of(other), keeps);
  }

  private Asked asked(Tx tx, PlanBar bar) {
    List<CutLine> lines =
        bar.asked().stream()
            .map(PlanPiece::line)
            .distinct()
            .map(id -> repositories.orders().line(tx, id).orElseThrow())
            .toList();
    return new Asked(
        bar,
        repositories.stock().unit(tx, bar.unit()).orElseThrow(),
        repositories.stock().item(tx, bar.item()).orElseThrow(),
        repositories.plans().saw(tx, bar.saw()).orElseThrow(),
        BarsToPlan.read(tx, repositories, Instant.EPOCH),
        lines,
        lines.stream()
            .map(line -> repositories.orders().order(tx, line.order()).orElseThrow())
            .toList());
  }

  /**
   * What a unit has to be like.
   *
   * @param orders of the lines, one for each
   */
  private record Asked(
      PlanBar bar,
      StockUnit unit,
      Item item,
      Saw saw,
      BarsToPlan bars,
      List<CutLine> lines,
      List<CutOrder> orders) {

    Optional<SawRefusal.CannotStandIn.Why> against(UnitLine line) {
      StockUnit other = line.unit();
      if (!other.item().equals(bar.item())) {
        return Optional.of(SawRefusal.CannotStandIn.Why.OTHER_ITEM);
      }
      if (!other.owner().equals(unit.owner())) {
        return Optional.of(SawRefusal.CannotStandIn.Why.OTHER_OWNER);
      }
      boolean ordered = other.origin() == UnitOrigin.CUT_PIECE;
      if (ordered || other.id().equals(unit.id()) || other.available() < 1) {
        return Optional.of(SawRefusal.CannotStandIn.Why.NOT_FREE);
      }
      if (!hasCertificateAndHeat(line)) {
        return Optional.of(SawRefusal.CannotStandIn.Why.OTHER_PAPERS);
      }
      boolean shorter = other.length().isShorterThan(bar.length());
      return shorter || !geometry(other).fits(bar.toCut())
          ? Optional.of(SawRefusal.CannotStandIn.Why.TOO_SHORT)
          : Optional.empty();
    }

    private boolean hasCertificateAndHeat(UnitLine line) {
      StockChoice choice = bars.choice(item, line, 1);
      for (int i = 0; i < lines.size(); i++) {
        if (!BarsToPlan.demand(orders.get(i), lines.get(i), 1).accepts(choice)) {
          return false;
        }
      }
      return true;
    }

    BarGeometry geometry(StockUnit other) {
      return BarSource.of(other).geometry(saw, item.height());
    }
  }
}
