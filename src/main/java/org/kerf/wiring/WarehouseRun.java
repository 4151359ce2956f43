package org.kerf.wiring;

import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.kerf.db.Columns;
import org.kerf.db.Store;
import org.kerf.db.StorePlace;
import org.kerf.db.StoreTx;
import org.kerf.flow.Jobs;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.tools.bench.warehouse.Measured;
import org.kerf.tools.bench.warehouse.MeasuredList;
import org.kerf.tools.bench.warehouse.WarehouseBench;
import org.kerf.tools.bench.warehouse.WarehouseGenerator;
import org.kerf.ui.StationPages;
import org.kerf.ui.home.TodayReader;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.search.StationSearch;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.stock.UnitReader;
import org.kerf.ui.texts.Language;

/** Generates a warehouse, where its folder holds none yet, and measures it. */
final class WarehouseRun {

  private static final int WORKERS = 4;
  private static final int HITS_OF_A_KIND = 6;

  private final StationConfig config;
  private final int movements;
  private final long seed;
  private final Consumer<String> line;

  WarehouseRun(StationConfig config, int movements, long seed, Consumer<String> line) {
    this.config = config;
    this.movements = movements;
    this.seed = seed;
    this.line = line;
  }

  /**
   * @return whether the store is sound afterwards
   */
  boolean run() throws StationFault {
    boolean fresh = !Files.exists(StorePlace.in(config.data()).file());
    Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    try (Station station = Station.open(config);
        ExecutorService workers =
            Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().name("list-", 1).daemon(true).factory())) {
      Store store = station.store();
      if (fresh) {
        new WarehouseGenerator(
                store, new JournalStore(), station.name(), movements, seed, now, line)
            .run();
      }
      return new WarehouseBench(measured(station.jobs(), store, now), workers, seed, line).run();
    }
  }

  private Measured measured(Jobs jobs, Store store, Instant now) throws StationFault {
    var texts = StationPages.texts(Language.ROMANIAN);
    List<SearchProvider> providers =
        new StationSearch(
                jobs, texts, (page, of) -> {}, () -> LocalDate.ofInstant(now, config.zone()))
            .providers();
    var home = new TodayReader(jobs, InstantSource.system(), config.zone());
    var opening = new ScanOpening(jobs);
    var unit = new UnitReader(jobs);
    List<MeasuredList> lists = new ScreenLists(jobs, now, document(store)).all();
    return new Measured(
        store,
        jobs,
        lists,
        text -> {
          for (SearchProvider provider : providers) {
            provider.find(text, HITS_OF_A_KIND);
          }
        },
        home::read,
        code -> {
          opening.find(code);
          unit.read(code);
        });
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
