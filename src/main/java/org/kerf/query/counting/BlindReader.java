package org.kerf.query.counting;

import java.util.List;
import java.util.Optional;
import org.kerf.counting.CountSheets;
import org.kerf.counting.model.BlindEntry;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitShape;

/** Reads what whoever counts may see. Its answers hold no figure of the ledger. */
public final class BlindReader {

  private final Reading reading;
  private final Repositories repositories;
  private final CountSheets sheets;

  public BlindReader(UseCases useCases) {
    reading = useCases.reading();
    repositories = useCases.repositories();
    sheets = useCases.counts().sheets();
  }

  /** The count with this code. */
  public Optional<BlindCount> count(ShortCode code) throws StationFault {
    return reading.of(
        tx -> repositories.counts().countByCode(tx, code).map(count -> blind(tx, count)));
  }

  private BlindCount blind(Tx tx, StockCount count) {
    return new BlindCount(
        count.id(), count.code(), count.isOpen(), sheets.blindLocations(tx, count.id()));
  }

  /** What was entered at a location and is not closed yet, the newest first. */
  public List<BlindEntry> entries(CountId count, LocationId location) throws StationFault {
    return reading.of(tx -> sheets.blindEntries(tx, count, location));
  }

  /** The unit with this label; where several have it, the one that lies there if one does. */
  public Optional<BlindUnit> unit(ShortCode label, LocationId location) throws StationFault {
    return reading.of(
        tx -> {
          List<UnitLine> named = repositories.stock().linesByCode(tx, label);
          return named.stream()
              .filter(line -> line.unit().location().equals(Optional.of(location)))
              .findFirst()
              .or(() -> named.stream().findFirst())
              .map(BlindReader::blind);
        });
  }

  private static BlindUnit blind(UnitLine line) {
    StockUnit unit = line.unit();
    return new BlindUnit(
        unit.id(),
        unit.code(),
        line.itemName(),
        unit.length(),
        line.lengthUnit(),
        unit.shape() == UnitShape.PIECE);
  }
}
