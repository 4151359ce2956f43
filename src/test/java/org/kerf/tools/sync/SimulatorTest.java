package org.kerf.tools.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.ProofRounds;
import org.kerf.flow.sync.SyncWithCentre;
import org.slf4j.LoggerFactory;

/** Nothing is lost, doubled or different, whatever breaks; and who gets it wrong is found out. */
class SimulatorTest {

  private static final int SEEDS_FOR_A_FAULT = 2_000;

  private final Simulator simulator = new Simulator(OptionalInt.empty());

  /** What breaks in a simulation is wanted. */
  @BeforeAll
  static void quiet() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(SyncWithCentre.class).setLevel(Level.OFF);
  }

  @Test
  void allStationsAgreeInTheEnd() {
    Simulator.Report report = simulator.run(1, ProofRounds.of(5_000, 200_000));
    assertThat(report.told()).as("seed %s", report.failing()).isEmpty();
    assertThat(report.lost() + report.doubled() + report.diverged()).isZero();
  }

  @Test
  void theSameSeedsPlayTheSame() {
    long once = simulator.run(1, 20).trace();
    assertThat(new Simulator(OptionalInt.empty()).run(1, 20).trace()).isEqualTo(once);
    assertThat(simulator.run(2, 20).trace()).isNotEqualTo(once);
  }

  @Test
  void twentyStationsAgreeInTheEnd() {
    Simulator.Report report = new Simulator(OptionalInt.of(20)).run(1, ProofRounds.of(50, 1_000));
    assertThat(report.told()).as("seed %s", report.failing()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PlantedFault.class)
  void aPlantedFaultIsCaught(PlantedFault fault) {
    assertThat(simulator.caught(fault, 1, SEEDS_FOR_A_FAULT)).as(fault.word()).isPresent();
  }
}
