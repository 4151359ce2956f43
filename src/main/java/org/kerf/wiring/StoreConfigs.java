package org.kerf.wiring;

import java.nio.file.Path;
import java.util.Optional;
import org.kerf.cli.programs.StoreChoice;

/**
 * The configuration of the station on a store that a command names.
 *
 * @param keys where the stores' keys are kept; empty for the user's own settings folder
 */
record StoreConfigs(Optional<Path> keys) {

  StationConfig of(StoreChoice store) {
    StationConfig config = StationConfig.of(store.data(), store.recoveryKey(), store.characters());
    return keys.map(config::withKeyIn).orElse(config);
  }
}
