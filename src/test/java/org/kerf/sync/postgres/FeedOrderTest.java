package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.PushAnswer;

/**
 * A reader who goes on after the last batch that it saw misses none: with many who write at once,
 * some of whom take back what they wrote, and one who keeps a transaction open.
 */
class FeedOrderTest {

  private static final int WRITERS = 16;
  private static final int ROWS = ProofRounds.of(100_000, 1_000_000) / WRITERS;
  private static final int LARGEST = 250;
  private static final long SEED = 20_261_130;

  private final AtomicInteger writing = new AtomicInteger(WRITERS);

  @Test
  void noRowIsMissed() throws Exception {
    TestCentre centre = TestCentre.ofItsOwn();
    List<CentreAccount> accounts = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      accounts.add(centre.account("writer " + i));
    }
    centre.account("reader");
    centre.account("idle");
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int number = i;
        writers.add(threads.submit(() -> write(centre, accounts.get(number), number)));
      }
      Future<List<FeedBatch>> reader = threads.submit(() -> read(centre));
      assertThat(keepOpen(centre)).isTrue();
      int rolledBack = 0;
      for (Future<Integer> writer : writers) {
        rolledBack += writer.get();
      }
      assertThat(rolledBack).as("seed %d", SEED).isPositive();
      check(reader.get());
    }
    assertThat(centre.ask("SELECT count(*) FROM kerf.entry")).isEqualTo("" + ROWS * WRITERS);
  }

  /** Returns how often it took back what it had sent. */
  private Integer write(TestCentre centre, CentreAccount account, int number) throws Exception {
    var random = new Random(SEED + number);
    var journal = new TestJournal().add(ROWS);
    int rolledBack = 0;
    try (CentreLink link = centre.centres().of(account).connect();
        Connection second = TestServer.open(centre.database, account.role(), account.password());
        CentreLink undone = PostgresLink.on(second, "")) {
      second.setAutoCommit(false);
      long sent = 0;
      while (sent < journal.last()) {
        int count = (int) Math.min(1 + random.nextInt(LARGEST), journal.last() - sent);
        Batch batch = journal.batch(1, sent, count);
        if (random.nextInt(20) == 0) {
          assertThat(undone.push(batch)).isInstanceOf(PushAnswer.Taken.class);
          second.rollback();
          rolledBack++;
        }
        assertThat(link.push(batch)).isInstanceOf(PushAnswer.Taken.class);
        sent += count;
      }
    } finally {
      writing.decrementAndGet();
    }
    return rolledBack;
  }

  /** A transaction that has a number of the feed, waits for five seconds and takes it back. */
  private static Boolean keepOpen(TestCentre centre) throws Exception {
    CentreAccount idle = centre.account("idle");
    try (Connection open = TestServer.open(centre.database, idle.role(), idle.password());
        CentreLink link = PostgresLink.on(open, "");
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      assertThat(link.push(new TestJournal().add(1).after(1, 0)))
          .isInstanceOf(PushAnswer.Taken.class);
      statement.execute("SELECT pg_sleep(5)");
      open.rollback();
      return true;
    }
  }

  private List<FeedBatch> read(TestCentre centre) throws Exception {
    List<FeedBatch> read = new ArrayList<>();
    try (CentreLink link = centre.link("reader")) {
      long after = 0;
      while (true) {
        boolean finished = writing.get() == 0;
        List<FeedBatch> page = link.pull(after, 2_000);
        read.addAll(page);
        if (!page.isEmpty()) {
          after = page.getLast().seq();
        } else if (finished) {
          return read;
        } else {
          link.waitForNews(Duration.ofMillis(20));
        }
      }
    }
  }

  private static void check(List<FeedBatch> read) throws Exception {
    Map<UUID, Long> last = new HashMap<>();
    byte[] hash = new byte[32];
    long seq = 0;
    int rows = 0;
    for (FeedBatch batch : read) {
      assertThat(batch.seq()).isEqualTo(++seq);
      hash = next(hash, batch);
      assertThat(batch.hash()).isEqualTo(HexFormat.of().formatHex(hash));
      for (CentreEntry entry : batch.entries()) {
        long expected = last.getOrDefault(batch.station(), 0L) + 1;
        assertThat(entry.no()).isEqualTo(expected);
        last.put(batch.station(), expected);
        rows++;
      }
    }
    assertThat(rows).isEqualTo(ROWS * WRITERS);
  }

  private static byte[] next(byte[] before, FeedBatch batch) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(before);
    digest.update(
        ByteBuffer.allocate(20)
            .putLong(batch.station().getMostSignificantBits())
            .putLong(batch.station().getLeastSignificantBits())
            .putInt(batch.epoch())
            .flip());
    batch.entries().forEach(entry -> digest.update(HexFormat.of().parseHex(entry.hash())));
    return digest.digest();
  }
}
