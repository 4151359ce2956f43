package org.kerf.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.bench.warehouse.GeneratedOthers;
import org.kerf.tools.bench.warehouse.ImportBench;
import org.kerf.tools.bench.warehouse.Measured;
import org.kerf.tools.bench.warehouse.WarehouseBench;
import org.kerf.tools.bench.warehouse.WarehouseGenerator;

/** Generates a warehouse, where its folder holds none yet, and measures it. */
final class WarehouseBenchRun {

  private static final int WORKERS = 4;

  private final StationConfig config;
  private final int movements;
  private final long seed;
  private final Consumer<String> line;

  WarehouseBenchRun(StationConfig config, int movements, long seed, Consumer<String> line) {
    this.config = config;
    this.movements = movements;
    this.seed = seed;
    this.line = line;
  }

  /**
   * @return whether the store is sound afterwards
   */
  boolean run() throws StationFault {
    try (Station station = opened();
        ExecutorService workers = workers()) {
      return new WarehouseBench(measured(station), workers, seed, line).run();
    }
  }

  private static ExecutorService workers() {
    return Executors.newFixedThreadPool(
        WORKERS, Thread.ofPlatform().name("list-", 1).daemon(true).factory());
  }

  private Measured measured(Station station) throws StationFault {
    Store store = station.store();
    return Measured.of(
        store,
        station.useCases(),
        InstantSource.system(),
        config.zone(),
        document(store),
        store.read(tx -> station.useCases().users().active(tx).getFirst().id()));
  }

  /**
   * Measures the audit's pages with at least so many lines of other stations.
   *
   * @return how many lines there are
   */
  int audit(int lines) throws StationFault {
    try (Station station = opened();
        ExecutorService workers = workers()) {
      new GeneratedOthers(station.store()).fill(lines);
      new WarehouseBench(measured(station), workers, seed, line).audit();
      return lines;
    }
  }

  /**
   * Measures how files come in.
   *
   * @param folder for such files
   * @return whether the store is sound afterwards
   */
  boolean imports(int rows, Path folder) throws StationFault {
    try (Station station = opened()) {
      return new ImportBench(
              station.store(), station.useCases(), station.name(), seed, folder, line)
          .run(rows, now());
    }
  }

  private Station opened() throws StationFault {
    boolean fresh = !Files.exists(StorePlace.in(config.data()).file());
    Station station = Station.open(config);
    if (fresh) {
      var journal = new JournalStore(StationFacts.codec());
      new WarehouseGenerator(station.store(), journal, station.name(), movements, seed, now(), line)
          .run();
    }
    return station;
  }

  private static Instant now() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ShortCode document(Store store) throws StationFault {
    return store.read(
        tx ->
            StoreTx.of(tx)
                .first(
                    "SELECT code FROM LEDGER.document ORDER BY id LIMIT 1",
                    p -> {},
                    row -> Columns.code(row, "code"))
                .orElseThrow());
  }
}
