package org.kerf.tools.bench.warehouse;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitId;

/**
 * How long a generated warehouse takes to be read, booked in and checked. H2 keeps the result of a
 * query that is asked again while nothing was written: texts and codes change with every round, and
 * something is booked between rounds.
 */
public final class WarehouseBench {

  /** What a page takes of a core, whatever else the machine does. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int ROUNDS = 7;
  private static final int PAGES = 3;
  private static final int SCANS = 60;
  private static final int BOOKINGS = 200;
  private static final int LISTS_AT_ONCE = 4;
  private static final double MEBIBYTE = 1 << 20;
  private static final List<String> SEARCHES =
      List.of("teava", "HEA 1", "ART10", "fagetul", "nimic așa", "H1000", "CD-1", "0012", "oţel");

  private record Subject(UnitId id, ShortCode code) {}

  private final Measured measured;
  private final ExecutorService workers;
  private final Consumer<String> line;
  private final long seed;
  private final List<Subject> units = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private Random random = new Random();
  private int next;

  /**
   * @param workers where lists are read beside a scan
   * @param line is given the report line by line, the last with the figures
   */
  public WarehouseBench(
      Measured measured, ExecutorService workers, long seed, Consumer<String> line) {
    this.measured = measured;
    this.workers = workers;
    this.line = line;
    this.seed = seed;
  }

  /**
   * Measures all of it.
   *
   * @return whether the store is sound
   */
  public boolean run() throws StationFault {
    prepare();
    double page = pages(measured.lists());
    double search = searches();
    double home = home();
    double scan = scans();
    double loaded = scansBesideLists();
    var booking = new Times();
    var bare = new Times();
    bookings(booking, bare);
    var check = new Times();
    List<String> differences = new ArrayList<>();
    check.of(() -> differences.addAll(measured.useCases().checkStore().run().differences()));
    differences.forEach(line);
    line.accept(
        String.format(
            Locale.ROOT,
            "movements=%d page_p95_ms=%.1f search_p95_ms=%.1f home_p95_ms=%.1f scan_p95_ms=%.1f"
                + " scan_loaded_p95_ms=%.1f booking_p95_ms=%.1f booking_ratio=%.2f check_s=%.1f"
                + " heap_mib=%.0f",
            movements(),
            page,
            search,
            home,
            scan,
            loaded,
            booking.p95(),
            booking.median() / bare.median(),
            check.longest() / 1_000,
            heapAfterCollection()));
    return differences.isEmpty();
  }

  /** Measures the pages of the audit. */
  public void audit() throws StationFault {
    prepare();
    double page =
        pages(measured.lists().stream().filter(each -> each.list().equals("audit")).toList());
    long lines = measured.useCases().reading().of(tx -> measured.useCases().audit().count(tx));
    line.accept(String.format(Locale.ROOT, "lines=%d page_p95_ms=%.1f", lines, page));
  }

  private void prepare() throws StationFault {
    // A store that is measured again has the last run's moves in it: those would book nothing.
    random = new Random(seed + movements());
    units.addAll(
        measured
            .store()
            .read(
                tx ->
                    StoreTx.of(tx)
                        .list(
                            "SELECT id, code FROM stock_unit WHERE on_hand > 0 ORDER BY id",
                            row ->
                                new Subject(
                                    new UnitId(Columns.id(row, "id")),
                                    Columns.code(row, "code")))));
    Collections.shuffle(units, random);
    locations.addAll(
        measured
            .useCases()
            .reading()
            .of(tx -> measured.useCases().repositories().stock().locations(tx)));
    users.addAll(measured.useCases().reading().of(tx -> measured.useCases().users().active(tx)));
  }

  /** Prints the table; the highest p95 in it. */
  private double pages(List<MeasuredList> lists) throws StationFault {
    line.accept("| list | filter | sorted by | first ms | next p50 ms | p95 ms | CPU p95 ms |");
    line.accept("|---|---|---|---|---|---|---|");
    double highest = 0;
    for (MeasuredList each : lists) {
      for (String sort : each.sorts()) {
        for (boolean descending : new boolean[] {false, true}) {
          highest = Math.max(highest, pages(each, sort, descending));
        }
      }
    }
    return highest;
  }

  private double pages(MeasuredList list, String sort, boolean descending) throws StationFault {
    // Once before, so that what is measured is the list and not the compiler.
    list.opening().open(sort, descending, ROUNDS).next();
    var first = new Times();
    var following = new Times();
    var all = new Times();
    var busy = new Times();
    for (int round = 0; round < ROUNDS; round++) {
      book();
      PageReader reader = list.opening().open(sort, descending, round);
      boolean more = true;
      for (int page = 0; page < PAGES && more; page++) {
        long start = System.nanoTime();
        long begun = THREADS.getCurrentThreadCpuTime();
        more = reader.next();
        busy.add(THREADS.getCurrentThreadCpuTime() - begun);
        long elapsed = System.nanoTime() - start;
        (page == 0 ? first : following).add(elapsed);
        all.add(elapsed);
      }
    }
    line.accept(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %.1f | %.1f | %.1f | %.1f |",
            list.list(),
            list.filter(),
            (sort.isEmpty() ? "-" : sort) + (descending ? " desc" : ""),
            first.median(),
            following.median(),
            all.p95(),
            busy.p95()));
    return all.p95();
  }

  private double searches() throws StationFault {
    var times = new Times();
    for (int round = 0; round <= ROUNDS; round++) {
      for (String text : SEARCHES) {
        String asked = text + (round == 0 ? "" : " " + round);
        if (round == 0) {
          measured.search().ask(asked);
        } else {
          times.of(() -> measured.search().ask(asked));
        }
      }
    }
    return times.p95();
  }

  private double home() throws StationFault {
    var times = new Times();
    measured.home().run();
    for (int i = 0; i < SCANS / 2; i++) {
      book();
      times.of(measured.home());
    }
    return times.p95();
  }

  private double scans() throws StationFault {
    var times = new Times();
    for (int i = 0; i < SCANS; i++) {
      ShortCode code = subject().code();
      times.of(() -> measured.scan().ask(code));
    }
    return times.p95();
  }

  private double scansBesideLists() throws StationFault {
    var enough = new AtomicBoolean();
    for (int i = 0; i < LISTS_AT_ONCE; i++) {
      int first = i;
      workers.execute(() -> readLists(first, enough));
    }
    try {
      return scans();
    } finally {
      enough.set(true);
    }
  }

  private void readLists(int first, AtomicBoolean enough) {
    try {
      for (int i = first; !enough.get(); i++) {
        MeasuredList list = measured.lists().get(i % measured.lists().size());
        String sort = list.sorts().get(i % list.sorts().size());
        list.opening().open(sort, i % 2 == 0, i).next();
      }
    } catch (StationFault fault) {
      line.accept("beside a scan: " + fault.sentence());
    }
  }

  /** In turns with bare inserts, so that both find the disk as busy. */
  private void bookings(Times booking, Times bare) throws StationFault {
    var rows = new RawRows(measured.store());
    for (int i = 0; i < BOOKINGS; i++) {
      booking.of(this::book);
      String name = "bench." + i;
      bare.of(() -> insert(rows, name));
    }
    rows.<Integer>write(
        tx -> StoreTx.of(tx).change("DELETE FROM setting WHERE name LIKE 'bench.%'", p -> {}));
    // What the tables hold now is said by the journal's last entry.
    book();
  }

  /** Moves a unit to another location: one document, one movement, one fact. */
  private void book() throws StationFault {
    Location to = locations.get(random.nextInt(locations.size()));
    User user = users.get(random.nextInt(users.size()));
    measured
        .useCases()
        .stock()
        .move()
        .run(measured.useCases().command(user), subject().id(), to.id());
  }

  /** One row, committed and forced to the disk, in the same store. */
  private static void insert(RawRows rows, String name) throws StationFault {
    rows.<Integer>write(
        tx ->
            StoreTx.of(tx)
                .change(
                    "INSERT INTO setting (name, setting_value) VALUES (?, '')", p -> p.add(name)));
  }

  private long movements() throws StationFault {
    return measured
        .store()
        .read(tx -> StoreTx.of(tx).number("SELECT MAX(seq) FROM LEDGER.movement", p -> {}));
  }

  private Subject subject() {
    next = (next + 1) % units.size();
    return units.get(next);
  }

  /** What the collections after the check left in use. */
  private static double heapAfterCollection() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      bytes += left == null ? 0 : left.getUsed();
    }
    return bytes / MEBIBYTE;
  }
}
