package org.kerf.query.sheets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutOrder;
import org.kerf.cutting.model.CutPlan;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.Unmet;
import org.kerf.flow.Jobs;
import org.kerf.flow.Repositories;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.paper.OrderSheet;
import org.kerf.paper.PlanSheet;
import org.kerf.paper.StockSheet;
import org.kerf.paper.UnmetLine;
import org.kerf.stock.model.StockFilter;

/** Reads what is printed, each sheet in one go. To be called on a worker. */
public final class SheetReader {

  private static final int ALL = 100_000;

  private final Jobs jobs;
  private final Repositories repositories;
  private final ZoneId zone;

  public SheetReader(Jobs jobs, ZoneId zone) {
    this.jobs = jobs;
    this.repositories = jobs.repositories();
    this.zone = zone;
  }

  /**
   * A plan with its bars.
   *
   * @param unmet what a plan that was just made could not place; nothing is known of it later
   */
  public PlanSheet plan(PlanId id, List<UnmetLine> unmet, Instant now) throws StationFault {
    return jobs.reading().of(tx -> plan(tx, id, unmet, now));
  }

  private PlanSheet plan(Tx tx, PlanId id, List<UnmetLine> unmet, Instant now) {
    CutPlan plan = repositories.plans().plan(tx, id).orElseThrow();
    return new PlanSheet(
        plan,
        repositories.plans().saw(tx, plan.saw()).orElseThrow(),
        jobs.users().user(tx, plan.madeBy()).map(User::name).orElse(""),
        repositories.plans().lines(tx, id),
        unmet,
        jobs.audit().end(tx),
        now,
        zone);
  }

  /** What a plan could not place, with its names. */
  public UnmetLine unmet(Unmet unmet) throws StationFault {
    return jobs.reading()
        .of(
            tx -> {
              CutLine line = repositories.orders().line(tx, unmet.line()).orElseThrow();
              CutOrder order = repositories.orders().order(tx, line.order()).orElseThrow();
              return new UnmetLine(
                  unmet,
                  repositories.stock().item(tx, line.item()).orElseThrow(),
                  line.length(),
                  order.number(),
                  order.customerName(),
                  line.mark());
            });
  }

  /** The order with this number: its lines, and the bars that have its pieces. */
  public OrderSheet order(String number, Instant now) throws StationFault {
    return jobs.reading().of(tx -> order(tx, number, now));
  }

  private OrderSheet order(Tx tx, String number, Instant now) {
    CutOrder order = repositories.orders().byNumber(tx, number).orElseThrow();
    List<OrderSheet.Line> lines =
        order.lines().stream()
            .map(
                line ->
                    new OrderSheet.Line(
                        line, repositories.stock().item(tx, line.item()).orElseThrow()))
            .toList();
    return new OrderSheet(
        order, lines, repositories.plans().barsFor(tx, order.id(), ALL), now, zone);
  }

  /** The whole stock. */
  public StockSheet stock(Instant now) throws StationFault {
    return jobs.reading()
        .of(
            tx ->
                new StockSheet(
                    repositories.stock().lengthClasses(tx, StockFilter.ALL, "", ALL),
                    repositories.stock().remnants(tx, "", Optional.empty(), ALL),
                    now,
                    zone));
  }
}
