package org.kerf.query.stock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/** Reads all that a unit's page shows, in one go. To be called on a worker. */
public final class UnitReader {

  private final Reading reading;
  private final Repositories repositories;

  public UnitReader(UseCases useCases) {
    this.reading = useCases.reading();
    this.repositories = useCases.repositories();
  }

  /** What is known of the unit with this code; empty if nothing has it. */
  public Optional<UnitRecord> read(ShortCode wanted) throws StationFault {
    return reading.of(tx -> read(tx, wanted));
  }

  /** What is known of the unit with this id. */
  public Optional<UnitRecord> read(UnitId wanted) throws StationFault {
    return reading.of(tx -> repositories.stock().line(tx, wanted).map(line -> read(tx, line)));
  }

  private Optional<UnitRecord> read(Tx tx, ShortCode wanted) {
    return repositories.stock().lineByCode(tx, wanted).map(line -> read(tx, line));
  }

  private UnitRecord read(Tx tx, UnitLine line) {
    UnitId id = line.unit().id();
    return new UnitRecord(
        line,
        repositories.stock().item(tx, line.unit().item()).orElseThrow(),
        ancestors(tx, line),
        repositories.stock().children(tx, id, UnitRecord.MOST_CHILDREN + 1),
        waiting(tx, id),
        repositories.ledger().lines(tx, id, UnitRecord.MOST_MOVEMENTS));
  }

  private List<UnitLine> ancestors(Tx tx, UnitLine line) {
    Deque<UnitLine> found = new ArrayDeque<>();
    Optional<UnitId> parent = line.unit().parent();
    while (parent.isPresent() && found.size() < UnitRecord.MOST_FOREBEARS) {
      UnitLine next = repositories.stock().line(tx, parent.get()).orElseThrow();
      found.addFirst(next);
      parent = next.unit().parent();
    }
    return List.copyOf(found);
  }

  private List<BarLine> waiting(Tx tx, UnitId unit) {
    return repositories.plans().waitingFor(tx, unit).stream()
        .flatMap(bar -> repositories.plans().line(tx, bar.id()).stream())
        .toList();
  }
}
