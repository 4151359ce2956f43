package org.kerf.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.kerf.cli.local.StationClient;
import org.kerf.cli.programs.Programs;
import org.kerf.cli.programs.RunningStations;
import org.kerf.kernel.UuidV7;
import org.kerf.sync.postgres.PostgresAdministration;

/** What the commands start. */
public final class StationPrograms {

  private StationPrograms() {}

  /** Programs whose stores' keys are kept in the user's own settings. */
  public static Programs usual() {
    return of(new StoreConfigs(Optional.empty()));
  }

  /** Programs whose stores' keys are kept in this folder, one file for each data folder's name. */
  public static Programs withKeysIn(Path folder) {
    return of(new StoreConfigs(Optional.of(folder)));
  }

  private static Programs of(StoreConfigs configs) {
    var stations = new LocalStations(configs);
    return new Programs(
        stations,
        running(configs),
        new TerminalSecrets(),
        new RestoreStore(configs, stations),
        new WindowProgram(configs),
        new PatternProgram(),
        new HeadlessDemo(),
        new Benches(),
        new KillRounds(),
        new CentreKillRounds(),
        new SeededSimulation(),
        new SimulatedPrinters(),
        new LabelTemplateFiles(),
        new PostgresAdministration(),
        new TwoStationsDemo());
  }

  private static RunningStations running(StoreConfigs configs) {
    var ids = new UuidV7(InstantSource.system(), new SecureRandom());
    return store -> StationClient.of(configs.of(store).data(), ids.next());
  }
}
