package org.kerf.wiring;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.StationFault;
import org.kerf.tools.bench.warehouse.WarehouseGenerator;

/** A station with a generated warehouse. */
public final class GeneratedStation {

  private static final long SEED = 1;

  private GeneratedStation() {}

  /**
   * Fills a station in which nothing was booked yet.
   *
   * @param movements how many; all else in proportion
   */
  public static void fill(Station station, int movements) throws StationFault {
    new WarehouseGenerator(
            station.store(),
            new JournalStore(StationFacts.codec()),
            station.name(),
            movements,
            SEED,
            InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS),
            line -> {})
        .run();
  }
}
