package org.kerf.wiring;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Optional;
import org.kerf.db.KeyFile;
import org.kerf.db.StoreKey;
import org.kerf.db.StorePlace;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** Finds the key of a store, or makes one for a new store. */
final class Keys {

  /** The key, and its recovery key if it is new. */
  record Found(StoreKey key, Optional<String> newRecoveryKey) {}

  private final StationConfig config;
  private final StorePlace place;

  Keys(StationConfig config, StorePlace place) {
    this.config = config;
    this.place = place;
  }

  Found find() throws StationFault {
    var file = new KeyFile(config.keyFile().orElse(config.data().resolve("key")));
    Optional<StoreKey> kept = file.read();
    if (kept.isPresent()) {
      return new Found(kept.get(), Optional.empty());
    }
    if (Files.exists(place.file())) {
      throw new StationFault(
          FaultCode.STORE_KEY_MISSING,
          "The key of the store in "
              + place.folder()
              + " is missing. Start with --recovery-key and the key from your safe.");
    }
    StoreKey key = StoreKey.random(new SecureRandom());
    file.write(key);
    return new Found(key, Optional.of(key.recoveryKey()));
  }
}
