package org.kerf.query.genealogy;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.Traces;
import org.kerf.cutting.model.genealogy.Genealogy;
import org.kerf.cutting.model.genealogy.GenealogyGraph;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.unit.UnitId;

/** Reads the genealogy of a unit, a heat or an order, in one go. To be called on a worker. */
public final class GenealogyReader {

  /** A picture is made of so many links; lists have them all. */
  private static final int MOST_DRAWN = 2_000;

  private final Reading reading;
  private final Repositories repositories;
  private final Traces traces;

  public GenealogyReader(UseCases useCases) {
    this.reading = useCases.reading();
    this.repositories = useCases.repositories();
    this.traces = useCases.traces();
  }

  /**
   * The genealogy with the name of what it is of; empty if it is not known here.
   *
   * @param name the heat's or the order's number, the unit's code
   */
  public record Named(String name, Genealogy genealogy) {}

  /** The genealogy of this. */
  public Optional<Named> read(TraceSubject subject) throws StationFault {
    return reading.of(
        tx ->
            switch (subject) {
              case TraceSubject.OfUnit(var unit) -> ofUnit(tx, unit);
              case TraceSubject.OfHeat(var heat) -> ofHeat(tx, heat);
              case TraceSubject.OfOrder(var order) -> ofOrder(tx, order);
            });
  }

  /** The unit with this code, the oldest if there are several. */
  public Optional<TraceSubject> unit(ShortCode code) throws StationFault {
    return reading.of(
        tx ->
            repositories
                .stock()
                .lineByCode(tx, code)
                .map(line -> new TraceSubject.OfUnit(line.unit().id())));
  }

  /** All links of this subject, page by page. */
  public TraceRows rows(TraceSubject subject, TraceFilter filter) {
    return new TraceRows(reading, traces, subject, filter);
  }

  private Optional<Named> ofUnit(Tx tx, UnitId unit) {
    return repositories
        .stock()
        .line(tx, unit)
        .map(
            line -> {
              List<TraceLine> chain = new TraceChain(tx, traces).of(unit);
              return named(
                  line.unit().code().spaced(),
                  new TraceSubject.OfUnit(unit),
                  Optional.empty(),
                  chain,
                  TraceChain.MOST);
            });
  }

  private Optional<Named> ofHeat(Tx tx, HeatId id) {
    return repositories
        .stock()
        .heat(tx, id)
        .map(
            heat -> {
              List<TraceLine> lines =
                  traces.ofHeat(tx, id, TraceFilter.ALL, Optional.empty(), MOST_DRAWN + 1);
              return named(
                  heat.number(),
                  new TraceSubject.OfHeat(id),
                  Optional.of(melt(heat)),
                  lines,
                  MOST_DRAWN);
            });
  }

  private Optional<Named> ofOrder(Tx tx, OrderId id) {
    return repositories.orders().order(tx, id).map(order -> ofOrder(tx, order));
  }

  private Named ofOrder(Tx tx, CutOrder order) {
    List<TraceLine> pieces =
        traces.ofOrder(tx, order.id(), TraceFilter.ALL, Optional.empty(), MOST_DRAWN + 1);
    return named(
        order.number(),
        new TraceSubject.OfOrder(order.id()),
        Optional.empty(),
        new TraceChain(tx, traces).withForebears(pieces),
        pieces.size() > MOST_DRAWN ? 0 : Integer.MAX_VALUE);
  }

  private static Named named(
      String name,
      TraceSubject subject,
      Optional<TraceLine.Melt> always,
      List<TraceLine> lines,
      int most) {
    return new Named(name, GenealogyGraph.of(subject, always, lines, lines.size() <= most));
  }

  private static TraceLine.Melt melt(Heat heat) {
    return new TraceLine.Melt(
        heat.id(), heat.number(), heat.certificate(), heat.certificateType(), heat.supplier());
  }
}
