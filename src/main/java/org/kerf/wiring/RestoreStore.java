package org.kerf.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.OpenStation;
import org.kerf.cli.programs.Stations;
import org.kerf.cli.programs.StoreChoice;
import org.kerf.cli.programs.StoreRestore;
import org.kerf.db.Restoring;
import org.kerf.db.StoreKeys;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.StoreKey;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.User;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** Puts a copy of a store in its place, opens it and notes that in its journal. */
record RestoreStore(StoreConfigs configs, Stations stations) implements StoreRestore {

  @Override
  public Report run(StoreChoice store, Optional<Path> copy, ActingUser who) throws StationFault {
    Restoring.Restored restored = restore(configs.of(store), copy);
    try (OpenStation station = stations.openExisting(store)) {
      note(station, restored, who);
    }
    return new Report(
        restored.journal(), restored.characters(), restored.formerly(), restored.epoch());
  }

  private static Restoring.Restored restore(StationConfig config, Optional<Path> copy)
      throws StationFault {
    var place = StorePlace.in(config.data());
    StoreKeys keys = config.keys();
    StoreKey key = keys.ofCopy(config.recoveryKey());
    Restoring.Restored restored =
        new Restoring(place, key, new SecureRandom())
            .run(copy.orElse(place.file()), config.characters());
    keys.keep(key);
    return restored;
  }

  /** Who is named is known only now that the store is restored: so it is noted in any case. */
  private static void note(OpenStation station, Restoring.Restored restored, ActingUser who)
      throws StationFault {
    UseCases useCases = station.useCases();
    if (who.name().isEmpty()) {
      note(useCases, restored, ActingUser.terminal());
      return;
    }
    try {
      note(useCases, restored, who.in(station).orElseThrow());
    } catch (StationFault fault) {
      note(useCases, restored, ActingUser.terminal());
      throw new StationFault(
          FaultCode.SETTINGS_WRONG,
          "The store is restored, and that is noted in the terminal's own name: whoever is given"
              + " with --user is not known there, may not restore it or has not proved who they"
              + " are.",
          fault);
    }
  }

  private static void note(UseCases useCases, Restoring.Restored restored, User by)
      throws StationFault {
    useCases
        .station()
        .noteRestore()
        .run(useCases.command(by), restored.epoch(), restored.formerly(), restored.characters());
  }
}
