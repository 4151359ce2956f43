package org.kerf.tools.bench.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Centres;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.store.SyncStateStore;
import org.kerf.tools.server.LocalServer;

/**
 * Measures the exchange with a real centre on this computer: how long a booking takes to the other
 * station, push and pull beside bare JDBC, many stations that come back at once, and whether a
 * reader misses anything of many who write.
 */
public final class SyncBench {

  static final double SECOND = 1e9;
  private static final double MILLI = 1e6;
  private static final int P95 = 95;
  private static final int ALL = 100;

  /** A booking about every 50 ms. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** The bulk load: so many movements, and as many again after the pause. */
  private static final int BULK = 50;

  private static final long BULK_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** For what is done at all of the stations: whoever sets a station up. */
  private static final User SET_UP = new User(new UUID(0, 6), "Kerf bench", Role.ADMINISTRATOR);

  private static final String LETTERS = "ABCDEFGHJK";

  /** How a station is opened. */
  public interface Stations {

    /**
     * A new one.
     *
     * @param characters that its codes begin with
     */
    BenchStation open(String name, String characters) throws StationFault;
  }

  /** What is measured. */
  public enum Part {
    /** How long a booking takes to the other station. */
    SEEN,
    /** Sending beside bare JDBC. */
    PUSH,
    /** Taking in beside bare JDBC, and the heap that it takes. */
    PULL,
    /** Many stations that come back at once. */
    WEEK,
    /** Whether a reader of the feed misses anything of many who write at once. */
    FEED
  }

  /** What a station asks, in transactions of a connection that does not end them by itself. */
  public interface Within {
    CentreLink of(Connection connection) throws StationFault;
  }

  /**
   * How much is done.
   *
   * @param bookings of which each is waited for at the other station
   * @param batches of a thousand movements that are pushed and pulled
   * @param stations that come back at once
   * @param movements that each of them has
   * @param feed entries that many who write at once send, all of them together
   */
  public record Size(int bookings, int batches, int stations, int movements, int feed) {

    /** What the targets speak of. */
    public static final Size WHOLE = new Size(200, 50, 20, 50_000, 1_000_000);

    /** To see that it works. */
    public static final Size SMALL = new Size(2, 3, 2, 1_000, 10_000);
  }

  private final LocalServer server;
  private final CentreAdministration administration;
  private final Centres centres;
  private final Within within;
  private final Stations stations;
  private final ExecutorService threads;
  private final Instant now;
  private final Consumer<String> line;
  private final List<String> figures = new ArrayList<>();

  /**
   * @param server running
   * @param threads as many as stations send at once
   * @param line is given the report, the last line with the figures
   */
  public SyncBench(
      LocalServer server,
      CentreAdministration administration,
      Centres centres,
      Within within,
      Stations stations,
      ExecutorService threads,
      Instant now,
      Consumer<String> line) {
    this.server = server;
    this.administration = administration;
    this.centres = centres;
    this.within = within;
    this.stations = stations;
    this.threads = threads;
    this.now = now;
    this.line = line;
  }

  /**
   * Measures these parts.
   *
   * @return whether everything arrived once and the stores are sound
   */
  public boolean run(Size size, Set<Part> parts) throws StationFault {
    boolean sound = true;
    try {
      for (Part part : parts) {
        sound &=
            switch (part) {
              case SEEN -> seenAtTheOther(size);
              case PUSH -> push(size);
              case PULL -> pull(size);
              case WEEK -> afterAWeek(size);
              case FEED -> feed(size);
            };
      }
    } catch (SQLException e) {
      throw BenchCentre.failed(e);
    }
    line.accept(String.join(" ", figures));
    return sound;
  }

  private BenchCentre centre(String database) throws StationFault {
    return new BenchCentre(server, database, administration, centres);
  }

  private BenchStation station(BenchCentre centre, String name, String characters)
      throws StationFault {
    BenchStation station = stations.open(name, characters);
    EnrolStation.Outcome outcome =
        station
            .useCases()
            .sync()
            .enrol()
            .run(station.useCases().command(SET_UP), centre.url(), centre.code(name), "");
    if (!(outcome instanceof EnrolStation.Outcome.Enrolled)) {
      throw new IllegalStateException("a fresh centre refused " + name + ": " + outcome);
    }
    return station;
  }

  /** A station that only sends, with the name of who booked there. */
  private static CentreLink sender(BenchCentre centre, CentreAccount account, MadeJournal journal)
      throws StationFault {
    CentreLink link = centre.centres().of(account).connect();
    link.putNames(List.of(new PersonName(journal.user(), "Lucrător", 0)));
    return link;
  }

  private static UUID id(int number) {
    return new UUID(0x7000, number);
  }

  // ---- until the other station has it

  private boolean seenAtTheOther(Size size) throws StationFault {
    BenchCentre centre = centre("kerf_seen");
    var journal = new MadeJournal("CC", 1, now);
    CentreAccount account = centre.enrol("bulk", id(1), "CC");
    try (CentreLink link = sender(centre, account, journal);
        BenchStation from = station(centre, "from", "C1");
        BenchStation to = station(centre, "to", "C2")) {
      PushBench.push(link, journal.beginning());
      catchUp(centre, List.of(from, to));
      from.startWorkers();
      to.startWorkers();
      var bench = new LatencyBench(from, to, SET_UP, 1);
      bench.run(Math.max(1, size.bookings() / 10), PAUSE_NANOS);
      double quiet = say("seen at the other station", bench.run(size.bookings(), PAUSE_NANOS));
      var enough = new AtomicBoolean();
      Future<Long> sent = threads.submit(() -> load(link, journal, enough));
      double loaded;
      try {
        loaded = say("the same beside bulk load", bench.run(size.bookings(), PAUSE_NANOS));
      } finally {
        enough.set(true);
      }
      line.accept("bulk load: " + sent.get() + " movements a second");
      figures.add(
          String.format(Locale.ROOT, "seen_p95_ms=%.1f seen_loaded_p95_ms=%.1f", quiet, loaded));
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends until it is enough; how many movements a second that were. */
  private static long load(CentreLink link, MadeJournal journal, AtomicBoolean enough)
      throws StationFault {
    long start = System.nanoTime();
    long sent = 0;
    while (!enough.get()) {
      PushBench.push(link, journal.next(BULK));
      sent += BULK;
      LockSupport.parkNanos(BULK_PAUSE_NANOS);
    }
    return Math.round(sent / ((System.nanoTime() - start) / SECOND));
  }

  private double say(String what, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    double p95 = sorted.get(Math.max(1, sorted.size() * P95 / ALL) - 1) / MILLI;
    line.accept(
        String.format(
            Locale.ROOT,
            "%s: p50 %.1f ms  p95 %.1f ms  longest %.1f ms",
            what,
            sorted.get(sorted.size() / 2) / MILLI,
            p95,
            sorted.getLast() / MILLI));
    return p95;
  }

  /** Until all of them have sent what they have and taken in what the others sent. */
  private static void catchUp(BenchCentre centre, List<BenchStation> all) throws StationFault {
    boolean waiting = true;
    while (waiting) {
      waiting = false;
      for (BenchStation station : all) {
        long head = centre.number("SELECT seq FROM kerf.feed_head");
        if (isBehind(station, head)) {
          waiting = true;
          station.useCases().sync().exchange().run();
        }
      }
    }
  }

  private static boolean isBehind(BenchStation station, long head) throws StationFault {
    var states = new SyncStateStore();
    return station.useCases().sync().exchange().status().unsent() > 0
        || station.store().read(tx -> states.progress(tx).cursor().seq()) < head;
  }

  // ---- beside bare JDBC

  private boolean push(Size size) throws StationFault, SQLException {
    BenchCentre centre = centre("kerf_push");
    BenchCentre other = centre("kerf_bare");
    var journal = new MadeJournal("AA", 2, now);
    CentreAccount account = centre.enrol("sender", id(2), "AA");
    var rate = new Rate("push");
    try (CentreLink link = sender(centre, account, journal);
        Connection bare = other.open()) {
      var bench = new PushBench(link, bare, now);
      bench.run(journal, rate, size.batches(), line);
    }
    figures.add(rate.figure());
    return true;
  }

  private boolean pull(Size size) throws StationFault, SQLException {
    BenchCentre centre = centre("kerf_pull");
    var journal = new MadeJournal("AA", 2, now);
    CentreAccount account = centre.enrol("sender", id(2), "AA");
    var rate = new Rate("pull");
    try (CentreLink link = sender(centre, account, journal);
        Connection admin = centre.open();
        BenchStation station = station(centre, "pulls", "A1");
        BenchStation below = station(centre, "below", "A2")) {
      PushBench.push(link, journal.beginning());
      long head = centre.number("SELECT seq FROM kerf.feed_head");
      // The first ones warm up, the last ones are taken in for the heap.
      int warming = Math.max(1, size.batches() / 5);
      for (int i = 0; i < 2 * warming + size.batches(); i++) {
        PushBench.push(link, journal.next(PushBench.A_BATCH));
      }
      var bench = new PullBench(station, below, admin, id(2), head);
      bench.begin(warming);
      bench.run(rate, size.batches(), line);
      HeapWatch.Seen heap =
          new HeapWatch(List.of(station.store(), below.store()), threads)
              .during(() -> bench.take(warming));
      line.accept(
          String.format(
              Locale.ROOT,
              "heap while %d movements come in: at most %.1f MiB more than before in %d"
                  + " collections, %.1f with the stores' page caches (%.0f at the end)",
              warming * PushBench.A_BATCH,
              heap.most(),
              heap.collections(),
              heap.mostWithCaches(),
              heap.caches()));
      figures.add(rate.figure());
      figures.add(String.format(Locale.ROOT, "extra_heap_mib=%.1f", heap.most()));
      List<String> differences = station.useCases().checkStore().run().differences();
      differences.forEach(line);
      return differences.isEmpty();
    }
  }

  // ---- many who write at once

  private boolean feed(Size size) throws StationFault, SQLException {
    BenchCentre centre = centre("kerf_feed");
    List<CentreAccount> accounts = new ArrayList<>();
    for (int i = 0; i < FeedRace.WRITERS; i++) {
      accounts.add(centre.enrol("writer " + i, id(200 + i), characters(i)));
    }
    CentreAccount reader = centre.enrol("reader", id(300), "RR");
    FeedRace.Seen seen =
        new FeedRace(centre, within, accounts, reader, threads, now).run(size.feed());
    line.accept(seen.sentence());
    figures.add(seen.figures());
    return seen.isSound();
  }

  // ---- all come back at once

  private boolean afterAWeek(Size size) throws StationFault {
    BenchCentre centre = centre("kerf_week");
    List<CentreAccount> accounts = new ArrayList<>();
    for (int i = 0; i < size.stations(); i++) {
      accounts.add(centre.enrol("away " + i, id(100 + i), characters(i)));
    }
    long start = System.nanoTime();
    List<Future<Boolean>> sending = new ArrayList<>();
    for (int i = 0; i < size.stations(); i++) {
      int number = i;
      sending.add(
          threads.submit(() -> send(centre, accounts.get(number), number, size.movements())));
    }
    try {
      for (Future<Boolean> each : sending) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / SECOND;
    long movements =
        centre.number("SELECT count(*) FROM kerf.entry WHERE kind = 'movement.completed'")
            - size.stations();
    line.accept(
        String.format(
            Locale.ROOT,
            "after a week: %d stations, %d movements, %.1f s, %.0f movements/s",
            size.stations(),
            movements,
            seconds,
            movements / seconds));
    figures.add(
        String.format(
            Locale.ROOT,
            "stations=%d movements=%d week_s=%.1f",
            size.stations(),
            movements,
            seconds));
    return movements == (long) size.stations() * size.movements();
  }

  static String characters(int number) {
    return LETTERS.charAt(number / 10) + "" + number % 10;
  }

  private Boolean send(BenchCentre centre, CentreAccount account, int number, int movements)
      throws StationFault {
    var journal = new MadeJournal(characters(number), number, now);
    try (CentreLink link = sender(centre, account, journal)) {
      PushBench.push(link, journal.beginning());
      for (int sent = 0; sent < movements; sent += PushBench.A_BATCH) {
        Batch batch = journal.next(Math.min(PushBench.A_BATCH, movements - sent));
        PushBench.push(link, batch);
      }
      return true;
    }
  }
}
