package org.kerf.tools.bench.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.PushAnswer;

/**
 * Batches by the real function, beside the same rows by batched JDBC into the same tables of
 * another database of the same server: with their indexes and a commit for each batch, but without
 * looking anything up, checking anything or knowing what was there before.
 */
final class PushBench {

  static final int A_BATCH = 1_000;

  private static final String ENTRY =
      "INSERT INTO kerf.entry (received, station, epoch, no, kind, version, subject, details, at,"
          + " user_id, hash, local) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String IN_FEED =
      "INSERT INTO kerf.feed_batch (seq, station, characters, epoch, first_no, last_no, entries,"
          + " bytes, received, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final HexFormat HEX = HexFormat.of();

  private final CentreLink link;
  private final Connection bare;
  private final Instant received;
  private final UUID station = new UUID(0x7000, 9);
  private long seq;

  /**
   * @param link of a station that sent nothing yet
   * @param bare an administrator's connection to the other database
   */
  PushBench(CentreLink link, Connection bare, Instant received) throws SQLException {
    this.link = link;
    this.bare = bare;
    this.received = received;
    bare.setAutoCommit(false);
  }

  /** Sends so many batches one way and the other in turn, in some rounds; the first uncounted. */
  void run(MadeJournal journal, Rate rate, int batches, Consumer<String> line)
      throws StationFault, SQLException {
    push(link, journal.beginning());
    push(link, journal.next(A_BATCH));
    write(journal.last(), new MadeJournal("BB", 1, received).next(A_BATCH));
    int aRound = batches / Rate.ROUNDS;
    for (int round = 0; round < Rate.ROUNDS; round++) {
      long pushNanos = 0;
      long bareNanos = 0;
      for (int i = 0; i < aRound; i++) {
        Batch batch = journal.next(A_BATCH);
        long start = System.nanoTime();
        write(batch.afterNo() + A_BATCH, batch);
        long between = System.nanoTime();
        push(link, batch);
        pushNanos += System.nanoTime() - between;
        bareNanos += between - start;
      }
      rate.add(
          (double) aRound * A_BATCH,
          pushNanos / SyncBench.SECOND,
          bareNanos / SyncBench.SECOND,
          line);
    }
  }

  static void push(CentreLink link, Batch batch) throws StationFault {
    if (!(link.push(batch) instanceof PushAnswer.Taken)) {
      throw new IllegalStateException("the centre did not take batch after " + batch.afterNo());
    }
  }

  private void write(long after, Batch batch) throws SQLException {
    long bytes = 0;
    try (PreparedStatement insert = bare.prepareStatement(ENTRY)) {
      for (CentreEntry entry : batch.entries()) {
        fill(insert, after, entry);
        insert.addBatch();
        bytes += entry.details().length();
      }
      insert.executeBatch();
    }
    seq++;
    try (PreparedStatement insert = bare.prepareStatement(IN_FEED)) {
      insert.setLong(1, seq);
      insert.setObject(2, station);
      insert.setString(3, "BB");
      insert.setInt(4, 1);
      insert.setLong(5, after + batch.entries().getFirst().no());
      insert.setLong(6, after + batch.entries().getLast().no());
      insert.setInt(7, batch.entries().size());
      insert.setLong(8, bytes);
      insert.setObject(9, received.atOffset(ZoneOffset.UTC));
      insert.setBytes(10, HEX.parseHex(batch.entries().getLast().hash()));
      insert.executeUpdate();
    }
    bare.commit();
  }

  private void fill(PreparedStatement insert, long after, CentreEntry entry) throws SQLException {
    insert.setObject(1, received.atOffset(ZoneOffset.UTC));
    insert.setObject(2, station);
    insert.setInt(3, 1);
    insert.setLong(4, after + entry.no());
    insert.setString(5, entry.kind());
    insert.setInt(6, entry.version());
    insert.setObject(7, entry.subject());
    insert.setString(8, entry.details());
    insert.setObject(9, entry.at().atOffset(ZoneOffset.UTC));
    insert.setObject(10, entry.user());
    insert.setBytes(11, HEX.parseHex(entry.hash()));
    insert.setBoolean(12, entry.local());
  }
}
