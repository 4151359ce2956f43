package org.kerf.cli.programs;

import java.util.Optional;
import org.kerf.cli.local.StationClient;

/** Finds stations that are open in other processes. */
@FunctionalInterface
public interface RunningStations {

  /** The station that has this store open and takes commands, if there is one. */
  Optional<StationClient> on(StoreChoice store);
}
