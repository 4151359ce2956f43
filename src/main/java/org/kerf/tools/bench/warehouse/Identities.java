package org.kerf.tools.bench.warehouse;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;

/**
 * Ids and short codes of a generated warehouse: ids are ordered by the time of what they name, as
 * those of a station are, but come from a seed; codes come from the store's own sequence.
 */
final class Identities {

  private static final int AT_A_TIME = 10_000;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final RawRows rows;
  private final String station;
  private final SplittableRandom random;
  private final Deque<Long> serials = new ArrayDeque<>();
  private long lastMillis;
  private int counter;

  Identities(RawRows rows, String station, SplittableRandom random) {
    this.rows = rows;
    this.station = station;
    this.random = random;
  }

  UUID id(Instant at) {
    long millis = Math.max(at.toEpochMilli(), lastMillis);
    counter = millis > lastMillis ? 0 : counter + 1;
    if (counter > 0xFFF) {
      millis++;
      counter = 0;
    }
    lastMillis = millis;
    return new UUID((millis << 16) | VERSION | counter, (random.nextLong() >>> 2) | VARIANT);
  }

  ShortCode code(ShortCode.Kind kind) throws StationFault {
    if (serials.isEmpty()) {
      List<Long> next =
          rows.write(
              tx ->
                  StoreTx.of(tx)
                      .list(
                          "SELECT NEXT VALUE FOR short_code_serial AS serial FROM"
                              + " SYSTEM_RANGE(1, ?)",
                          p -> p.add(AT_A_TIME),
                          row -> row.getLong("serial")));
      serials.addAll(next);
    }
    return ShortCode.of(kind, station, serials.removeFirst());
  }
}
