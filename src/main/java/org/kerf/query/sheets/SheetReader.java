package org.kerf.query.sheets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.printout.genealogy.GenealogySheet;
import org.kerf.printout.order.OrderSheet;
import org.kerf.printout.plan.PlanSheet;
import org.kerf.printout.plan.UnmetLine;
import org.kerf.printout.stock.StockSheet;
import org.kerf.query.RowSource;
import org.kerf.query.genealogy.GenealogyReader;
import org.kerf.settings.model.StationName;
import org.kerf.stock.model.unit.StockFilter;

/** Reads what is printed, each sheet in one go. To be called on a worker. */
public final class SheetReader {

  private static final int ALL = 100_000;

  private final UseCases useCases;
  private final Repositories repositories;
  private final ZoneId zone;

  public SheetReader(UseCases useCases, ZoneId zone) {
    this.useCases = useCases;
    this.repositories = useCases.repositories();
    this.zone = zone;
  }

  /**
   * A plan with its bars, one sheet for each saw that has any; one without bars if none has.
   *
   * @param unmet what a plan that was just made could not place; nothing is known of it later
   */
  public List<PlanSheet> plan(PlanId id, List<UnmetLine> unmet, Instant now) throws StationFault {
    return useCases.reading().of(tx -> plan(tx, id, unmet, now));
  }

  private List<PlanSheet> plan(Tx tx, PlanId id, List<UnmetLine> unmet, Instant now) {
    CutPlan plan = repositories.plans().plan(tx, id).orElseThrow();
    List<BarLine> lines = repositories.plans().lines(tx, id);
    List<SawId> saws = lines.stream().map(line -> line.bar().saw()).distinct().toList();
    return (saws.isEmpty() ? List.of(plan.saw()) : saws)
        .stream().map(saw -> sheet(tx, plan, saw, lines, unmet, now)).toList();
  }

  private PlanSheet sheet(
      Tx tx, CutPlan plan, SawId saw, List<BarLine> lines, List<UnmetLine> unmet, Instant now) {
    return new PlanSheet(
        company(tx),
        plan,
        repositories.plans().saw(tx, saw).orElseThrow(),
        useCases.users().user(tx, plan.madeBy()).map(User::name).orElse(""),
        lines.stream().filter(line -> line.bar().saw().equals(saw)).toList(),
        unmet,
        useCases.audit().end(tx),
        now,
        zone);
  }

  /** What a plan could not place, with its names. */
  public UnmetLine unmet(Unmet unmet) throws StationFault {
    return useCases
        .reading()
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
    return useCases.reading().of(tx -> order(tx, number, now));
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
        company(tx), order, lines, repositories.plans().barsFor(tx, order.id(), ALL), now, zone);
  }

  /** The whole stock. */
  public StockSheet stock(Instant now) throws StationFault {
    return useCases
        .reading()
        .of(
            tx ->
                new StockSheet(
                    company(tx),
                    repositories.stock().lengthClasses(tx, StockFilter.ALL, "", ALL),
                    repositories.stock().remnants(tx, "", Optional.empty(), ALL),
                    now,
                    zone));
  }

  /** A genealogy with all its links; empty if what it is of is not known here. */
  public Optional<GenealogySheet> genealogy(TraceSubject subject, Instant now) throws StationFault {
    var reader = new GenealogyReader(useCases);
    Optional<GenealogyReader.Named> named = reader.read(subject);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<TraceLine> lines =
        reader.rows(subject, TraceFilter.ALL).first(ALL, RowSource.Order.NATURAL).rows();
    String company = useCases.reading().of(this::company);
    return Optional.of(
        new GenealogySheet(company, named.get().name(), named.get().genealogy(), lines, now, zone));
  }

  private String company(Tx tx) {
    return useCases.station().values().value(tx, StationName.SETTING).company();
  }
}
