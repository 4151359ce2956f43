package org.kerf.db.sql;

import java.util.List;
import java.util.UUID;
import org.kerf.kernel.CodePrefix;
import org.kerf.kernel.Codes;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/** Codes from the store's sequence of serial numbers, with the characters of its counter row. */
public final class StationCodes implements Codes, CodePrefix, Origins {

  @Override
  public List<ShortCode> next(Tx tx, ShortCode.Kind kind, int count) {
    StoreTx storeTx = StoreTx.of(tx);
    storeTx.mustWrite();
    return storeTx.list(
        "SELECT NEXT VALUE FOR short_code_serial AS serial, station FROM counter,"
            + " SYSTEM_RANGE(1, ?)",
        p -> p.add(count),
        row -> ShortCode.of(kind, Columns.text(row, "station"), row.getLong("serial")));
  }

  @Override
  public String characters(Tx tx) {
    return StoreTx.of(tx)
        .first("SELECT station FROM counter", parameters -> {}, row -> Columns.text(row, "station"))
        .orElseThrow();
  }

  /** The sequence counts also codes whose booking was not kept: they may be on a label. */
  @Override
  public boolean fixed(Tx tx) {
    return StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM information_schema.sequences WHERE sequence_schema = 'PUBLIC'"
                    + " AND sequence_name = 'SHORT_CODE_SERIAL' AND base_value > start_value",
                parameters -> {})
        > 0;
  }

  @Override
  public void choose(Tx tx, String characters) {
    if (!ShortCode.isStation(characters)) {
      throw new IllegalArgumentException("a station's characters: " + characters);
    }
    if (fixed(tx)) {
      throw new IllegalStateException("codes were made with other characters");
    }
    StoreTx.of(tx).numbered(counter -> counter.station(characters));
  }

  @Override
  public Origin origin(Tx tx) {
    return StoreTx.of(tx)
        .first(
            "SELECT station_id, station, epoch FROM counter",
            parameters -> {},
            row ->
                new Origin(
                    Columns.id(row, "station_id"),
                    Columns.text(row, "station"),
                    row.getInt("epoch")))
        .orElseThrow();
  }

  @Override
  public void begin(Tx tx, int next, String characters) {
    if (!ShortCode.isStation(characters)) {
      throw new IllegalArgumentException("a station's characters: " + characters);
    }
    StoreTx.of(tx).numbered(counter -> counter.begin(next, characters));
  }

  @Override
  public void become(Tx tx, UUID station, int epoch) {
    StoreTx.of(tx).numbered(counter -> counter.become(station, epoch));
  }
}
