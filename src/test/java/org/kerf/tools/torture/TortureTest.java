package org.kerf.tools.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.db.key.StoreKey;
import org.kerf.kernel.UuidV7;

class TortureTest {

  private static final int ROUNDS = ProofRounds.of(4, 200);

  @TempDir Path folder;

  @Test
  void noAcknowledgedBookingIsLostWhenTheProcessIsKilled() throws Exception {
    var random = new SecureRandom();
    var clock = InstantSource.system();
    try (var sessions = CutWorkload.sessions()) {
      var torture =
          new Torture(
              folder.resolve("store"),
              StoreKey.random(random),
              CompletableFuture.completedFuture(sessions),
              new CutWorkload(clock, new UuidV7(clock, random)));
      TortureReport report = torture.run(ROUNDS, Long.getLong("kerf.seed", random.nextLong()));
      assertThat(report.violations()).as("seed %d", report.seed()).isEmpty();
      assertThat(report.rounds()).isEqualTo(ROUNDS);
      assertThat(report.acknowledged()).isGreaterThan(ROUNDS);
    }
  }
}
