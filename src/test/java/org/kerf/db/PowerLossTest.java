package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.torture.LedgerWorkload;
import org.kerf.tools.torture.Workload;

class PowerLossTest {

  private static final int CUTS = "full".equals(System.getProperty("kerf.proof")) ? 20_000 : 1_000;

  private static Workload workload() {
    return new LedgerWorkload(new UuidV7(InstantSource.system(), new SecureRandom()));
  }

  private static long seed() {
    return Long.getLong("kerf.seed", new SecureRandom().nextInt(1_000_000));
  }

  @Test
  void noAcknowledgedBookingIsLostWhenThePowerGoes() throws Exception {
    long seed = seed();
    var cuts = new PowerCuts(workload(), Store::checkpointSync, seed);
    assertThat(cuts.run(CUTS)).as("seed %d", seed).isEmpty();
    assertThat(cuts.acknowledged()).isGreaterThan(CUTS);
  }

  /** The proof of the proof: the harness finds what it is made to find. */
  @Test
  void withoutTheCheckpointBookingsAreLost() throws Exception {
    long seed = seed();
    var cuts = new PowerCuts(workload(), admin -> {}, seed);
    assertThat(cuts.run(CUTS)).as("seed %d", seed).isNotEmpty();
  }
}
