package org.kerf.query.genealogy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.cutting.Traces;
import org.kerf.cutting.model.genealogy.TraceFilter;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.cutting.model.genealogy.TraceSubject;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.query.RowSource;
import org.kerf.stock.model.unit.UnitId;

/** The links of a heat's or an order's chain page by page; of a unit all at once. */
public final class TraceRows implements RowSource<TraceLine, UnitId> {

  private final Reading reading;
  private final Traces traces;
  private final TraceSubject subject;
  private final TraceFilter filter;

  /** The links of this subject. */
  public TraceRows(Reading reading, Traces traces, TraceSubject subject, TraceFilter filter) {
    this.reading = reading;
    this.traces = traces;
    this.subject = subject;
    this.filter = filter;
  }

  @Override
  public Rows<TraceLine> first(int size, Order order) throws StationFault {
    return read(Optional.empty(), size);
  }

  @Override
  public Rows<TraceLine> after(UnitId key, int size, Order order) throws StationFault {
    return read(Optional.of(key), size);
  }

  @Override
  public UnitId keyOf(TraceLine row) {
    return row.id();
  }

  private Rows<TraceLine> read(Optional<UnitId> after, int size) throws StationFault {
    return reading.of(
        tx -> {
          List<TraceLine> lines = lines(tx, after, size + 1);
          boolean more = lines.size() > size;
          OptionalLong total =
              after.isEmpty() && !more ? OptionalLong.of(lines.size()) : OptionalLong.empty();
          return new Rows<>(lines.stream().limit(size).toList(), more, total);
        });
  }

  private List<TraceLine> lines(Tx tx, Optional<UnitId> after, int most) {
    return switch (subject) {
      case TraceSubject.OfHeat(var heat) -> traces.ofHeat(tx, heat, filter, after, most);
      case TraceSubject.OfOrder(var order) -> traces.ofOrder(tx, order, filter, after, most);
      case TraceSubject.OfUnit(var unit) ->
          traces.among(tx, chain(tx, unit), filter).stream()
              .dropWhile(line -> after.isPresent() && !line.id().equals(after.get()))
              .skip(after.isPresent() ? 1 : 0)
              .limit(most)
              .toList();
    };
  }

  private List<UnitId> chain(Tx tx, UnitId unit) {
    return new TraceChain(tx, traces).of(unit).stream().map(TraceLine::id).toList();
  }
}
