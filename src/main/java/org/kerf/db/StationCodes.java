package org.kerf.db;

import org.kerf.kernel.Codes;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/** Codes from the store's sequence of serial numbers. */
public final class StationCodes implements Codes {

  private final String station;

  /** Codes that begin with these two characters. */
  public StationCodes(String station) {
    this.station = station;
  }

  @Override
  public ShortCode next(Tx tx, ShortCode.Kind kind) {
    StoreTx storeTx = StoreTx.of(tx);
    storeTx.mustWrite();
    long serial = storeTx.number("SELECT NEXT VALUE FOR short_code_serial", parameters -> {});
    return ShortCode.of(kind, station, serial);
  }
}
