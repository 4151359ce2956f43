package org.kerf.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kerf.cli.programs.SyncSimulation;
import org.kerf.flow.sync.SyncWithCentre;
import org.kerf.tools.sync.PlantedFault;
import org.kerf.tools.sync.Simulator;
import org.slf4j.LoggerFactory;

/** The simulator of the exchange. What breaks there is wanted, so it is not logged. */
final class SeededSimulation implements SyncSimulation {

  @Override
  public Report run(long from, long seeds, OptionalInt stations) {
    InstantSource clock = InstantSource.system();
    Instant began = clock.instant();
    Simulator.Report report = simulator(stations).run(from, seeds);
    return new Report(
        report.seeds(),
        report.trace(),
        report.lost(),
        report.doubled(),
        report.diverged(),
        report.failing(),
        Duration.between(began, clock.instant()),
        report.told());
  }

  @Override
  public List<String> faults() {
    return Stream.of(PlantedFault.values()).map(PlantedFault::word).toList();
  }

  @Override
  public Optional<Long> caught(String fault, long from, long seeds, OptionalInt stations) {
    return simulator(stations).caught(PlantedFault.of(fault).orElseThrow(), from, seeds);
  }

  private static Simulator simulator(OptionalInt stations) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(SyncWithCentre.class).setLevel(Level.OFF);
    return new Simulator(stations);
  }
}
