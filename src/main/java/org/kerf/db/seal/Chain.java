package org.kerf.db.seal;

import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of the journal's rows, each over the one before it: a row that is changed, missing or put
 * in breaks the chain for whoever has the key. For one thread.
 */
public final class Chain {

  private final Mac mac;
  private final FieldBytes bytes = new FieldBytes();

  Chain(SealKey key) {
    this.mac = key.mac();
  }

  /**
   * The hash of a row.
   *
   * @param previous that of the row before it; {@link Hash#NONE} for the first
   */
  public Hash link(Hash previous, ChainedRow row) {
    row.into(bytes.clear().add(previous.bytes()));
    return hash();
  }

  Hash over(@Nullable Object... fields) {
    bytes.clear();
    for (Object field : fields) {
      bytes.add(field);
    }
    return hash();
  }

  private Hash hash() {
    mac.update(bytes.all());
    return Hash.of(mac.doFinal());
  }
}
