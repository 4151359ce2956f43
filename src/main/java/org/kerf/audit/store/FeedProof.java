package org.kerf.audit.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.audit.model.FeedVerdict.Fault;
import org.kerf.audit.model.FeedVerdict.OfStation;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;

/**
 * Works the hashes of the feed's batches out anew from the entries of other stations that are here:
 * SHA-256 of the hash before, the station's id, the epoch and the hashes of the entries, as the
 * centre made them (docs/decisions/0051-the-centre.md). Batches of this station are passed over:
 * its own chain proves them, and each greeting compares it with the centre's.
 */
final class FeedProof {

  private static final int PAGE = 1_000;
  private static final int MOST_FAULTS = 50;

  /**
   * An epoch that began twice is kept under a number above those that there are; as in {@code
   * flow.projection.PulledFacts}.
   */
  private static final int BEGUN_AGAIN = 1_000_000;

  private final StoreTx store;
  private final LineStations stations;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<UUID, Long> bound = new HashMap<>();

  FeedProof(StoreTx store) {
    this.store = store;
    this.stations = LineStations.read(store);
  }

  /**
   * A batch of the feed.
   *
   * @param station empty if it came before that was kept
   */
  private record Batch(
      long seq, String hash, Optional<UUID> station, int epoch, long first, long last) {}

  FeedVerdict run(DoubleConsumer read) {
    long end = store.number("SELECT cursor_seq FROM centre_progress", p -> {});
    long seq = 0;
    byte[] hash = new byte[32];
    List<Batch> page = page(0, end);
    while (!page.isEmpty() && faults.size() < MOST_FAULTS) {
      for (Batch batch : page) {
        if (batch.seq() > seq + 1) {
          faults.add(new Fault.BatchesMissing(seq + 1, batch.seq() - 1));
        } else if (batch.station().filter(id -> !id.equals(stations.self().id())).isPresent()) {
          prove(batch, hash, batch.station().get());
        }
        seq = batch.seq();
        hash = HexFormat.of().parseHex(batch.hash());
      }
      read.accept(Math.min(1, (double) seq / end));
      page = page(seq, end);
    }
    if (seq < end && faults.size() < MOST_FAULTS) {
      faults.add(new Fault.BatchesMissing(seq + 1, end));
    }
    return new FeedVerdict(told(), faults);
  }

  private List<OfStation> told() {
    return new PulledLines(store)
        .stations().stream()
            .map(
                id ->
                    new OfStation(
                        stations.of(id),
                        store.number(
                            "SELECT COUNT(*) FROM LEDGER.pulled_entry WHERE station = ?",
                            p -> p.add(id)),
                        bound.getOrDefault(id, 0L)))
            .filter(each -> each.lines() > 0)
            .toList();
  }

  private List<Batch> page(long after, long end) {
    return store.list(
        "SELECT seq, hash, station, epoch, first_no, last_no FROM feed_batch"
            + " WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
        p -> p.add(after).add(end).add(PAGE),
        row ->
            new Batch(
                row.getLong("seq"),
                Columns.text(row, "hash"),
                Columns.idIfAny(row, "station"),
                row.getInt("epoch"),
                row.getLong("first_no"),
                row.getLong("last_no")));
  }

  private void prove(Batch batch, byte[] before, UUID station) {
    Map<Long, Entry> here = entries(batch, station, List.of(batch.epoch()));
    if (here.values().stream().anyMatch(each -> each.hash().isEmpty())) {
      // They came before hashes were kept, and the batch came once more since.
      return;
    }
    if (!isWhole(batch, before, station, here.values())) {
      here = entries(batch, station, epochs(station, batch.epoch()));
      if (!isWhole(batch, before, station, here.values())) {
        faults.add(new Fault.LinesDiffer(stations.of(station), batch.first(), batch.last()));
        return;
      }
    }
    long lines = here.values().stream().filter(each -> !each.aside()).count();
    bound.merge(station, lines, Long::sum);
  }

  private static boolean isWhole(
      Batch batch, byte[] before, UUID station, Collection<Entry> entries) {
    MessageDigest digest = sha256();
    digest.update(before);
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
            .putLong(station.getMostSignificantBits())
            .putLong(station.getLeastSignificantBits())
            .putInt(batch.epoch())
            .array());
    entries.forEach(each -> digest.update(HexFormat.of().parseHex(each.hash())));
    return batch.hash().equals(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }

  /** The same epoch, as often as it began. */
  private List<Integer> epochs(UUID station, int epoch) {
    return store
        .list(
            "SELECT DISTINCT epoch FROM LEDGER.pulled_entry WHERE station = ? ORDER BY epoch",
            p -> p.add(station),
            row -> row.getInt("epoch"))
        .stream()
        .filter(each -> each % BEGUN_AGAIN == epoch)
        .toList();
  }

  /**
   * An entry of a batch.
   *
   * @param hash hexadecimal; empty of one that came before hashes were kept
   * @param aside whether it could not be taken in
   */
  private record Entry(long no, String hash, boolean aside) {}

  /** By their numbers; of those of one number the one of the last of the epochs. */
  private Map<Long, Entry> entries(Batch batch, UUID station, List<Integer> epochs) {
    Map<Long, Entry> found = new TreeMap<>();
    for (int epoch : epochs) {
      store
          .list(
              "SELECT no, hash, FALSE AS aside FROM LEDGER.pulled_entry"
                  + " WHERE station = ? AND epoch = ? AND no BETWEEN ? AND ?"
                  + " UNION ALL SELECT no, hash, TRUE AS aside FROM rejected_entry"
                  + " WHERE station = ? AND epoch = ? AND no BETWEEN ? AND ?",
              p -> {
                p.add(station).add(epoch).add(batch.first()).add(batch.last());
                p.add(station).add(epoch).add(batch.first()).add(batch.last());
              },
              FeedProof::entry)
          .forEach(each -> found.put(each.no(), each));
    }
    return found;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("no"),
        HexFormat.of().formatHex(Columns.bytes(row, "hash")),
        row.getBoolean("aside"));
  }
}
