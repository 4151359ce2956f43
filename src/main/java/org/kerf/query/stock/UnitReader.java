package org.kerf.query.stock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/** Reads all that a unit's page shows, in one go. To be called on a worker. */
public final class UnitReader {

  private final Reading reading;
  private final Repositories repositories;
  private final Users users;

  public UnitReader(UseCases useCases) {
    this.reading = useCases.reading();
    this.repositories = useCases.repositories();
    this.users = useCases.users();
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

  private List<Reservation> waiting(Tx tx, UnitId unit) {
    List<PlanBar> bars = repositories.plans().waitingFor(tx, unit);
    if (bars.isEmpty()) {
      return List.of();
    }
    PersonNames names = users.names(tx);
    Map<SawId, String> saws =
        repositories.plans().saws(tx).stream().collect(Collectors.toMap(Saw::id, Saw::name));
    return bars.stream()
        .flatMap(bar -> repositories.plans().line(tx, bar.id()).stream())
        .map(
            line -> {
              CutPlan plan = repositories.plans().plan(tx, line.bar().plan()).orElseThrow();
              return new Reservation(
                  line, plan, saws.getOrDefault(line.bar().saw(), ""), names.of(plan.madeBy()));
            })
        .toList();
  }
}
