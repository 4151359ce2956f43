package org.kerf.flow.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.counting.model.CountEntry;
import org.kerf.counting.model.CountedLine;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * What was entered at a location, against what the ledger has there. Bars without a label are taken
 * for a unit of the same item and length that should lie there and was not entered; if there is
 * none, they are more than is known.
 */
final class Comparison {

  private final LocationId location;
  private final Map<UnitId, StockUnit> expected = new LinkedHashMap<>();
  private final List<CountedLine> lines = new ArrayList<>();

  private Comparison(LocationId location, List<StockUnit> units) {
    this.location = location;
    units.forEach(unit -> expected.put(unit.id(), unit));
  }

  static List<CountedLine> of(
      Tx tx,
      Repositories repositories,
      LocationId location,
      List<StockUnit> units,
      List<CountEntry> entries) {
    var comparison = new Comparison(location, units);
    for (CountEntry entry : entries) {
      entry
          .unit()
          .ifPresent(
              id ->
                  comparison.add(repositories.stock().unit(tx, id).orElseThrow(), entry.counted()));
    }
    entries.stream().filter(entry -> entry.unit().isEmpty()).forEach(comparison::add);
    // What was neither scanned nor entered is not there.
    List.copyOf(comparison.expected.values()).forEach(unit -> comparison.add(unit, 0));
    return comparison.lines;
  }

  private void add(StockUnit unit, int counted) {
    boolean here = expected.remove(unit.id()) != null;
    lines.add(
        new CountedLine(
            Optional.of(unit.id()),
            unit.item(),
            unit.length(),
            here ? unit.onHand() : 0,
            counted,
            unit.onHand(),
            unit.location().filter(known -> unit.onHand() > 0 && !known.equals(location))));
  }

  private void add(CountEntry entry) {
    Optional<StockUnit> fits =
        expected.values().stream()
            .filter(unit -> unit.item().equals(entry.item()))
            .filter(unit -> unit.length().equals(entry.length()))
            .min(
                Comparator.comparing((StockUnit unit) -> unit.onHand() != entry.counted())
                    .thenComparing(StockUnit::since)
                    .thenComparing(unit -> unit.id().value()));
    fits.ifPresentOrElse(
        unit -> add(unit, entry.counted()),
        () ->
            lines.add(
                new CountedLine(
                    Optional.empty(),
                    entry.item(),
                    entry.length(),
                    0,
                    entry.counted(),
                    0,
                    Optional.empty())));
  }
}
