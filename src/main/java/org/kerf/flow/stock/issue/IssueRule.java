package org.kerf.flow.stock.issue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * Which unit is given out first: one with the certificate and the heat that the order asks for,
 * then what a saw left over, then the oldest. Bars of another length stand in for none, but a
 * remnant that is longer does.
 */
public final class IssueRule {

  private static final int MOST_UNITS = 5_000;

  private static final Comparator<UnitLine> FIRST =
      Comparator.<UnitLine, Boolean>comparing(line -> !line.unit().isFreeFromTheSaw())
          .thenComparing(line -> line.unit().length())
          .thenComparing(line -> line.unit().since())
          .thenComparing(line -> line.unit().code().text());

  private final Repositories repositories;

  public IssueRule(Repositories repositories) {
    this.repositories = repositories;
  }

  /**
   * What should be taken before this unit.
   *
   * @param order that it is given out for
   * @param taken what is given out with it
   * @return empty if this one comes first
   */
  public Optional<UnitLine> before(
      Tx tx, StockUnit unit, Optional<OrderId> order, Set<UnitId> taken) {
    List<CutLine> asked =
        order.flatMap(id -> repositories.orders().order(tx, id)).stream()
            .map(CutOrder::lines)
            .flatMap(List::stream)
            .filter(line -> line.item().equals(unit.item()))
            .toList();
    return repositories.stock().available(tx, unit.item(), unit.owner(), MOST_UNITS).stream()
        .filter(line -> standsIn(line.unit(), unit))
        .filter(line -> line.unit().id().equals(unit.id()) || !taken.contains(line.unit().id()))
        .min(
            Comparator.<UnitLine, Boolean>comparing(line -> !fits(line, asked))
                .thenComparing(FIRST))
        .filter(first -> !first.unit().id().equals(unit.id()));
  }

  private static boolean standsIn(StockUnit other, StockUnit unit) {
    return other.length().equals(unit.length())
        || (other.isFreeFromTheSaw() && !other.length().isShorterThan(unit.length()));
  }

  private static boolean fits(UnitLine line, List<CutLine> asked) {
    return asked.isEmpty() || asked.stream().anyMatch(each -> fits(line, each));
  }

  private static boolean fits(UnitLine line, CutLine asked) {
    boolean certificate =
        asked.certificate().isEmpty() || asked.certificate().equals(line.certificateType());
    return certificate && (asked.heat().isEmpty() || asked.heat().equals(line.heatNumber()));
  }
}
