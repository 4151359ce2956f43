package org.kerf.tools.torture.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.sync.postgres.TestPrograms;
import org.kerf.tools.server.FileLimit;

class SyncTortureTest {

  private static final int ROUNDS = ProofRounds.of(10, 100);

  @TempDir Path folder;

  @Test
  void allBookingsAreEverywhereOnceWhateverHappensToStationsAndServer() throws Exception {
    var random = new SecureRandom();
    long seed = Long.getLong("kerf.seed", random.nextLong());
    SyncTortureReport report =
        new SyncTorture(
                folder, TestPrograms.ofTheTests(), EnumSet.allOf(Stroke.class), random, _ -> {})
            .run(ROUNDS, seed);
    assertThat(report.told()).as("seed %d: %s", seed, report.strokes()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.rounds()).isEqualTo(ROUNDS);
    assertThat(report.wentBack()).as("a standby that lagged behind was noticed").isPositive();
    if (FileLimit.exists()) {
      assertThat(report.fullDisks().atStations()).as("a station's disk was full").isPositive();
      assertThat(report.fullDisks().atCentre()).as("the server's disk was full").isPositive();
    }
    assertThat(report.acknowledged()).isGreaterThan(ROUNDS);
  }
}
