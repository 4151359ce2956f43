package org.kerf.tools.bench.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.PersonName;

/**
 * Many write at once, some take back what they wrote, and one keeps a transaction open that has a
 * place in the feed; a reader who goes on after the last batch that it saw must miss none.
 */
final class FeedRace {

  static final int WRITERS = 16;

  private static final int LARGEST = 250;
  private static final int ONE_IN = 20;
  private static final int PAGE = 2_000;
  private static final Duration LISTEN = Duration.ofMillis(20);

  /** Has a place in the feed, waits for five seconds and gives it back. */
  private static final String IDLE = "UPDATE kerf.feed_head SET seq = seq + 1; SELECT pg_sleep(5)";

  /**
   * What the reader got.
   *
   * @param rows that were sent
   * @param missed of them
   * @param doubled or out of their order
   * @param takenBack batches that were written and rolled back before they were sent
   */
  record Seen(long rows, long missed, long doubled, int takenBack, double seconds) {

    boolean isSound() {
      return missed == 0 && doubled == 0 && takenBack > 0;
    }

    String sentence() {
      return String.format(
          Locale.ROOT,
          "feed: %d writers at once, %d rows, %d batches taken back, a transaction open for 5 s,"
              + " %.1f s",
          WRITERS,
          rows,
          takenBack,
          seconds);
    }

    String figures() {
      return "rows=" + rows + " doubled=" + doubled + " missed=" + missed;
    }
  }

  private final BenchCentre centre;
  private final SyncBench.Within within;
  private final List<CentreAccount> accounts;
  private final CentreAccount reader;
  private final ExecutorService threads;
  private final Instant now;
  private final AtomicInteger writing = new AtomicInteger();

  FeedRace(
      BenchCentre centre,
      SyncBench.Within within,
      List<CentreAccount> accounts,
      CentreAccount reader,
      ExecutorService threads,
      Instant now) {
    this.centre = centre;
    this.within = within;
    this.accounts = List.copyOf(accounts);
    this.reader = reader;
    this.threads = threads;
    this.now = now;
  }

  /** Has so many rows sent, by all writers together. */
  Seen run(int rows) throws StationFault {
    long start = System.nanoTime();
    writing.set(accounts.size());
    List<Future<Sent>> writers = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      int number = i;
      writers.add(threads.submit(() -> write(number, rows / accounts.size())));
    }
    Future<Read> reading = threads.submit(this::read);
    Future<Boolean> open = threads.submit(this::keepOpen);
    long sent = 0;
    int takenBack = 0;
    try {
      for (Future<Sent> writer : writers) {
        sent += writer.get().rows();
        takenBack += writer.get().takenBack();
      }
      open.get();
      Read read = reading.get();
      double seconds = (System.nanoTime() - start) / SyncBench.SECOND;
      return new Seen(sent, sent - read.rows(), read.doubled(), takenBack, seconds);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Sent(long rows, int takenBack) {}

  private Sent write(int number, int movements) throws StationFault, SQLException {
    CentreAccount account = accounts.get(number);
    var random = new Random(number);
    var journal = new MadeJournal(SyncBench.characters(number), 1_000 + number, now);
    int takenBack = 0;
    try (CentreLink link = centre.centres().of(account).connect();
        Connection other = centre.open(account);
        CentreLink undone = within.of(other)) {
      other.setAutoCommit(false);
      link.putNames(List.of(new PersonName(journal.user(), "Lucrător", 0)));
      PushBench.push(link, journal.beginning());
      for (int sent = 0; sent < movements; ) {
        Batch batch = journal.next(Math.min(1 + random.nextInt(LARGEST), movements - sent));
        if (random.nextInt(ONE_IN) == 0) {
          PushBench.push(undone, batch);
          other.rollback();
          takenBack++;
        }
        PushBench.push(link, batch);
        sent += batch.entries().size();
      }
      return new Sent(journal.last(), takenBack);
    } finally {
      writing.decrementAndGet();
    }
  }

  private Boolean keepOpen() throws SQLException {
    try (Connection open = centre.open();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute(IDLE);
      open.rollback();
      return true;
    }
  }

  private record Read(long rows, long doubled) {}

  private Read read() throws StationFault {
    Map<UUID, Long> last = new HashMap<>();
    long after = 0;
    long rows = 0;
    long doubled = 0;
    try (CentreLink link = centre.centres().of(reader).connect()) {
      while (true) {
        boolean finished = writing.get() == 0;
        List<FeedBatch> page = link.pull(after, PAGE);
        for (FeedBatch batch : page) {
          for (CentreEntry entry : batch.entries()) {
            long before = last.getOrDefault(batch.station(), 0L);
            if (entry.no() > before) {
              rows++;
              last.put(batch.station(), entry.no());
            } else {
              doubled++;
            }
          }
          after = batch.seq();
        }
        if (page.isEmpty() && finished) {
          return new Read(rows, doubled);
        }
        if (page.isEmpty()) {
          link.waitForNews(LISTEN);
        }
      }
    }
  }
}
