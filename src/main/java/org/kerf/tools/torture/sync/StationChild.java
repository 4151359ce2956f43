package org.kerf.tools.torture.sync;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.CheckStore;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.store.FeedStore;
import org.kerf.journal.store.RejectionStore;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.sync.SyncStates;
import org.kerf.sync.postgres.PostgresCentres;
import org.kerf.sync.store.ConflictStore;
import org.kerf.sync.store.SyncStateStore;
import org.kerf.tools.torture.CutShop;
import org.kerf.tools.torture.CutWorkload;

/**
 * The process of a station that is ill-treated: books while it is told to, and exchanges with the
 * centre all the time by the code of the real station. It is told what to do by lines on standard
 * input, answers by lines on standard output, and says there each booking once it is durable. It
 * ends when nobody tells it anything more.
 */
@Exempt(rule = "clock", reason = "a process of its own, which nothing wires")
@Exempt(rule = "threads", reason = "a process of its own, which nothing wires")
public final class StationChild {

  /** Begins the line of a booking. */
  static final String BOOKED = "booked ";

  /** Begins that of something that should never happen. */
  static final String BUG = "bug ";

  /** Begins that of something that failed in the world, with its code. */
  static final String FAULT = "fault ";

  /** Begins that of an answer. */
  static final String ANSWER = "answer ";

  /** Ends each line: whoever is killed in the middle of one has not said it. */
  static final String END = " .";

  private static final int PLACES = 12;
  private static final int BOOKING_PAUSE_MILLIS = 4;
  private static final int EXCHANGE_PAUSE_MILLIS = 2;
  private static final int CONFLICTS_PAUSE_MILLIS = 50;
  private static final int JUMP_MILLIS = 100;

  private final PrintStream out;
  private final Store store;
  private final CutShop shop;
  private final CutWorkload workload;
  private final SyncUseCases sync;
  private final SyncStates states;
  private final WrongClock clock;
  private final int writer;
  private final Random random;
  private final Object atTheSaw = new Object();
  private boolean working;

  private StationChild(PrintStream out, Store store, int writer, Random random)
      throws StationFault {
    this.out = out;
    this.store = store;
    this.writer = writer;
    this.random = random;
    this.clock = new WrongClock(InstantSource.system(), new Random(random.nextLong()));
    var ids = new UuidV7(clock, new SecureRandom());
    shop = new CutShop(store, clock, ids);
    workload = new CutWorkload(clock, ids);
    states = new SyncStateStore();
    var secure = new SecureRandom();
    sync =
        SyncUseCases.of(
            new SyncUseCases.Parts(
                store,
                shop.booking(),
                shop.reading(),
                new Projections(shop.repositories()),
                shop.journal(),
                new FeedStore(),
                new RejectionStore(StationFacts.codec()),
                StationFacts.codec(),
                new UserStore(),
                shop.origins(),
                states,
                new ConflictStore(),
                shop.repositories().claims(),
                new PostgresCentres(secure)),
            () -> ShortCode.proposedStation(secure),
            secure,
            "torture");
    sync.noteEpoch().run();
  }

  /** Arguments: data folder, the station's characters, which saw it has, seed. */
  public static void main(String[] arguments) throws IOException, StationFault {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    StoreKey key = StoreKey.parse(String.valueOf(in.readLine())).orElseThrow();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var sessions = new FutureTask<>(CutWorkload::sessions);
    Thread.ofPlatform().daemon().start(sessions);
    Store store = Store.open(StorePlace.in(Path.of(arguments[0])), key, sessions, arguments[1]);
    var child =
        new StationChild(
            out, store, Integer.parseInt(arguments[2]), new Random(Long.parseLong(arguments[3])));
    child.live(in);
  }

  private void live(BufferedReader in) throws IOException {
    ScheduledExecutorService workers =
        Executors.newScheduledThreadPool(4, work -> Thread.ofPlatform().daemon().unstarted(work));
    every(workers, BOOKING_PAUSE_MILLIS, this::book);
    every(workers, EXCHANGE_PAUSE_MILLIS, () -> sync.exchange().run());
    every(workers, CONFLICTS_PAUSE_MILLIS, () -> sync.watchConflicts().run());
    every(workers, JUMP_MILLIS, this::jumpWhileAlone);
    say(ANSWER + "started");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      obey(line);
    }
  }

  /** One step of a worker. */
  private interface Step {
    void run() throws StationFault;
  }

  private void every(ScheduledExecutorService workers, int millis, Step step) {
    // Nobody waits for what goes on until the process ends; what fails in it is told.
    var _ = workers.scheduleWithFixedDelay(() -> run(step), 0, millis, TimeUnit.MILLISECONDS);
  }

  @Exempt(rule = "catch-all", reason = "a bug is what this process is here to show")
  private void run(Step step) {
    try {
      step.run();
    } catch (StationFault fault) {
      // Disks are filled on purpose; what was not acknowledged may be there or not.
      say(FAULT + fault.code().code());
    } catch (RuntimeException | Error bug) {
      tell(bug);
    }
  }

  /** With the places in the product that it passed, the innermost first. */
  private void tell(Throwable bug) {
    say(
        BUG
            + Stream.concat(
                    Stream.of(bug.toString()),
                    Stream.of(bug.getStackTrace())
                        .map(StackTraceElement::toString)
                        .filter(frame -> frame.startsWith("org.kerf."))
                        .limit(PLACES))
                .collect(Collectors.joining(" < ")));
  }

  private void book() throws StationFault {
    synchronized (atTheSaw) {
      if (working) {
        say(BOOKED + workload.step(store, writer, random.nextLong()));
      }
    }
  }

  /** Has the operator begin, or finish what is under way. */
  private void work(boolean now) {
    synchronized (atTheSaw) {
      working = now;
    }
  }

  /** What is away is tried again after a pause, which ends when the clock is set. */
  private void jumpWhileAlone() throws StationFault {
    SyncStatus.State state = sync.exchange().status().state();
    if (state == SyncStatus.State.OFFLINE) {
      clock.jump();
    }
  }

  @Exempt(rule = "catch-all", reason = "a bug is what this process is here to show")
  private void obey(String line) {
    String[] words = line.split(" ", -1);
    try {
      say(ANSWER + answer(words));
    } catch (StationFault fault) {
      say(ANSWER + FAULT + fault.code().code() + " " + fault.sentence());
    } catch (IOException | RuntimeException bug) {
      tell(bug);
      say(ANSWER + "bug");
    }
  }

  private String answer(String[] words) throws StationFault, IOException {
    switch (words[0]) {
      case "hire" -> shop.hire();
      case "furnish" -> workload.prepare(store);
      case "enrol" -> sync.enrol().run(shop.command(CutShop.OPERATOR), words[1], words[2], "");
      case "work" -> work(true);
      case "rest" -> work(false);
      case "jump" -> clock.jump();
      case "sent" -> {
        return Boolean.toString(isAllSent());
      }
      case "cursor" -> {
        return Long.toString(shop.reading().of(states::progress).cursor().seq());
      }
      case "tables" -> {
        return tables();
      }
      case "dump" -> Files.write(Path.of(words[1]), StationTables.rows(shop.reading()));
      case "check" -> {
        return check();
      }
      default -> throw new IllegalArgumentException(words[0]);
    }
    return "done";
  }

  private boolean isAllSent() throws StationFault {
    SyncStatus status = sync.exchange().status();
    return status.state() == SyncStatus.State.CONNECTED && status.unsent() == 0;
  }

  /**
   * The hash of what stations have in common, how many documents that are, and how often this
   * station found that the centre went back.
   */
  private String tables() throws StationFault {
    return hash(StationTables.rows(shop.reading()))
        + " "
        + number("SELECT COUNT(*) FROM LEDGER.document")
        + " "
        + number("SELECT COUNT(*) FROM LEDGER.journal WHERE kind = 'sync.centre_went_back'");
  }

  private long number(String query) throws StationFault {
    return shop.reading().of(tx -> StoreTx.of(tx).number(query, p -> {}));
  }

  private static String hash(List<String> rows) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      rows.forEach(row -> digest.update((row + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }

  private String check() throws StationFault {
    CheckStore.Report report =
        new CheckStore(
                shop.reading(), shop.repositories(), shop.audit(), new ParallelWork(Runnable::run))
            .run();
    // Each station has a saw of its own here: nothing that they book is about the same bars.
    return Stream.of(report.differences(), report.ofStations())
        .flatMap(List::stream)
        .collect(Collectors.joining(" / "));
  }

  private synchronized void say(String line) {
    out.println(line.replace('\n', ' ') + END);
  }
}
