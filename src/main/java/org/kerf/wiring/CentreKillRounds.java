package org.kerf.wiring;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.kerf.cli.programs.CentreCrashTest;
import org.kerf.kernel.StationFault;
import org.kerf.tools.server.ServerPrograms;
import org.kerf.tools.torture.sync.Stroke;
import org.kerf.tools.torture.sync.SyncTorture;
import org.kerf.tools.torture.sync.SyncTortureReport;

/** Runs the torture of stations and centre in a folder of its own. */
final class CentreKillRounds implements CentreCrashTest {

  @Override
  public Report run(
      Kind kind,
      int rounds,
      OptionalLong seed,
      Optional<Path> folder,
      Optional<Path> postgres,
      Consumer<String> progress)
      throws StationFault {
    InstantSource clock = InstantSource.system();
    Instant began = clock.instant();
    ServerPrograms programs = ServerPrograms.of(postgres);
    long used = seed.orElseGet(() -> new SecureRandom().nextLong());
    Path files = KillRounds.folderFor(folder);
    SyncTortureReport report;
    var torture = new SyncTorture(files, programs, strokes(kind), new SecureRandom(), progress);
    try (var _ = new ShutdownGuard(torture::killAll)) {
      report = torture.run(rounds, used);
    }
    if (report.passed() && folder.isEmpty()) {
      KillRounds.delete(files);
    }
    return new Report(
        report.seed(),
        report.rounds(),
        report.acknowledged(),
        report.wentBack(),
        report.fullDisks().atStations(),
        report.fullDisks().atCentre(),
        report.lost(),
        report.doubled(),
        report.diverged(),
        report.told(),
        files,
        Duration.between(began, clock.instant()));
  }

  private static Set<Stroke> strokes(Kind kind) {
    return switch (kind) {
      case SYNC -> Stroke.ALONE;
      case FAILOVER -> Stroke.STANDBY;
    };
  }
}
