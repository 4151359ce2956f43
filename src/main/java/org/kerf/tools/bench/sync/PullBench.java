package org.kerf.tools.bench.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.db.sql.JournalRows;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.FeedFact;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.store.SyncStateStore;

/**
 * A station takes the feed in by its own exchange, page by page; in turn with it another store gets
 * the same rows by batched JDBC, read from the centre's tables and written into the same tables of
 * its own, with their indexes, seals, encryption and a durable commit for each page, but without a
 * look at what is there or what else may have been booked.
 */
final class PullBench {

  private static final String ENTRIES =
      "SELECT e.no, e.kind, e.version, e.subject, e.details, e.at, e.user_id FROM kerf.feed_batch b"
          + " JOIN kerf.entry e ON e.received = b.received AND e.station = b.station"
          + " AND e.epoch = b.epoch AND e.no BETWEEN b.first_no AND b.last_no"
          + " WHERE b.seq = ? ORDER BY e.no";

  /** What the codes of the sending station begin with. */
  private static final String SENDER = "AA";

  private record Row(
      long no, StoredFact fact, Instant at, UUID user, StockFact.MovementCompleted of) {
    MovementDraft movement() {
      return of.content().orElseThrow().movements().getFirst();
    }
  }

  private final FactCodec codec = StationFacts.codec();
  private final SyncStateStore states = new SyncStateStore();
  private final BenchStation station;
  private final BenchStation bare;
  private final Connection centre;
  private final UUID sender;
  private final long movementsAfter;

  /**
   * @param station that belongs to the centre
   * @param bare one like it
   * @param centre an administrator's connection to the centre
   * @param sender the station that booked what is taken in
   * @param movementsAfter the place in the feed after which there are its movements only
   */
  PullBench(
      BenchStation station,
      BenchStation bare,
      Connection centre,
      UUID sender,
      long movementsAfter) {
    this.station = station;
    this.bare = bare;
    this.centre = centre;
    this.sender = sender;
    this.movementsAfter = movementsAfter;
  }

  /** Takes in what comes before the first batch of movements, and so many of these, uncounted. */
  void begin(int batches) throws StationFault, SQLException {
    takeUpTo(station, movementsAfter);
    takeUpTo(bare, movementsAfter);
    for (int i = 0; i < batches; i++) {
      write(cursor() + 1);
      take(1);
    }
  }

  /** Takes in so many batches one way and the other in turn, in some rounds. */
  void run(Rate rate, int batches, Consumer<String> line) throws StationFault, SQLException {
    int aRound = batches / Rate.ROUNDS;
    for (int round = 0; round < Rate.ROUNDS; round++) {
      long pullNanos = 0;
      long bareNanos = 0;
      for (int i = 0; i < aRound; i++) {
        long start = System.nanoTime();
        write(cursor() + 1);
        long between = System.nanoTime();
        take(1);
        pullNanos += System.nanoTime() - between;
        bareNanos += between - start;
      }
      rate.add(
          (double) aRound * PushBench.A_BATCH,
          pullNanos / SyncBench.SECOND,
          bareNanos / SyncBench.SECOND,
          line);
    }
  }

  /** So many batches by the station's own exchange. */
  void take(int batches) throws StationFault {
    takeUpTo(station, cursor() + batches);
  }

  private void takeUpTo(BenchStation taking, long seq) throws StationFault {
    while (cursor(taking) < seq) {
      taking.useCases().sync().exchange().run();
    }
  }

  private long cursor() throws StationFault {
    return cursor(station);
  }

  private long cursor(BenchStation of) throws StationFault {
    return of.store().read(tx -> states.progress(tx).cursor().seq());
  }

  private void write(long seq) throws SQLException, StationFault {
    List<Row> rows = read(seq);
    write(rows);
  }

  private List<Row> read(long seq) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query = centre.prepareStatement(ENTRIES)) {
      query.setLong(1, seq);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          var fact =
              new StoredFact(
                  row.getString(2), row.getInt(3), row.getObject(4, UUID.class), row.getString(5));
          rows.add(
              new Row(
                  row.getLong(1),
                  fact,
                  row.getObject(6, OffsetDateTime.class).toInstant(),
                  row.getObject(7, UUID.class),
                  (StockFact.MovementCompleted) codec.read(fact)));
        }
      }
    }
    return rows;
  }

  @Exempt(
      rule = "transactions",
      reason = "what the exchange is compared with is written below the bookings")
  private void write(List<Row> rows) throws StationFault {
    bare.store()
        .<Boolean>write(
            tx -> {
              StoreTx store = StoreTx.of(tx);
              entries(store, rows);
              documents(store, rows);
              movements(store, rows);
              units(store, rows);
              journal(store, rows);
              return true;
            });
  }

  private void entries(StoreTx store, List<Row> rows) {
    store.batch(
        "INSERT INTO LEDGER.pulled_entry (station, epoch, no, kind, version, subject, details, at,"
            + " user_id) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        (p, row) ->
            p.add(sender)
                .add(row.no())
                .add(row.fact().kind())
                .add(row.fact().version())
                .add(row.fact().subject())
                .add(row.fact().details())
                .add(row.at())
                .add(row.user()));
  }

  private static void documents(StoreTx store, List<Row> rows) {
    store.batch(
        "INSERT INTO LEDGER.document (id, code, kind, occurred_at, user_id, reason, subject_kind,"
            + " subject_id, note, reverses) VALUES (?, ?, ?, ?, ?, '', '', NULL, '', NULL)",
        rows,
        (p, row) ->
            p.add(row.of().id().value())
                .add(row.of().document())
                .add(row.of().kind().name())
                .add(row.at())
                .add(row.user()));
  }

  private static void movements(StoreTx store, List<Row> rows) {
    store.batch(
        """
        INSERT INTO LEDGER.movement (id, station, epoch, seq, document_id, kind, unit_id, item_id,
            length, count_change, from_place, to_place, reverses, occurred_at, user_id, reason)
        SELECT ?, ?, 1, ?, ?, ?, u.id, u.item_id, u.length, 0, ?, ?, NULL, ?, ?, ''
          FROM stock_unit u WHERE u.id = ?
        """,
        rows,
        (p, row) ->
            p.add(
                    new UUID(
                        row.no() << 16 | 0x7000, row.of().id().value().getLeastSignificantBits()))
                .add(SENDER)
                .add(1_000_000 + row.no())
                .add(row.of().id().value())
                .add(row.movement().kind().name())
                .addId(row.movement().from().map(LocationId::value))
                .addId(row.movement().to().map(LocationId::value))
                .add(row.at())
                .add(row.user())
                .add(row.movement().unit().value()));
  }

  /** Once for each unit, where the last movement leaves it. */
  private static void units(StoreTx store, List<Row> rows) {
    Map<UnitId, Row> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(row.movement().unit(), row));
    store.batch(
        "UPDATE stock_unit SET place_id = ? WHERE id = ?",
        List.copyOf(last.values()),
        (p, row) ->
            p.addId(row.movement().to().map(LocationId::value)).add(row.movement().unit().value()));
  }

  private void journal(StoreTx store, List<Row> rows) {
    Row last = rows.getLast();
    StoredFact pulled =
        codec.write(new FeedFact.EntriesPulled(sender, SENDER, rows.size(), last.no()));
    store.numbered(
        counter ->
            JournalRows.add(
                store,
                counter,
                List.of(
                    new JournalRows.Entry(
                        pulled.kind(),
                        pulled.version(),
                        pulled.subject(),
                        pulled.details(),
                        last.at(),
                        last.user()))));
  }
}
