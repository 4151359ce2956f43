package org.kerf.tools.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelJob;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.SimulatedPrinter;

/**
 * Labels of a real store go to a simulated printer whose cable is pulled at any byte: each is
 * accounted for, and none comes out twice. Whole with {@code kerf bench --cable}.
 */
class CableProofTest {

  private static final int LABELS = ProofRounds.of(6, 1_000);
  private static final int PULLS = 4;
  private static final long SEED = 20_261_130;

  @TempDir Path folder;
  private final SimulatedPrinter zebra = new SimulatedPrinter(Behavior.GOOD);

  @Test
  @EnabledOnOs(OS.LINUX)
  void atASerialPort() throws Exception {
    try (var line = CableLine.serial(zebra, folder.resolve("zebra"))) {
      prove(line);
    }
  }

  @Test
  void inTheNetwork() throws Exception {
    try (var line = CableLine.network(zebra)) {
      prove(line);
    }
  }

  private void prove(CableLine line) throws Exception {
    try (Workshop shop = Workshop.in(folder.resolve("store"))) {
      CableProof.Result result =
          new CableProof(desk(shop), line)
              .print(jobs(shop), Pulling.sampled(new Random(SEED), PULLS));
      assertThat(result.faults()).as("seed %d", SEED).isEmpty();
      assertThat(result.pulls()).isGreaterThan(LABELS * (long) PULLS);
      assertThat(result.skipped()).isZero();
      assertThat(result.untouched()).as("before the first byte").isPositive();
      assertThat(result.lost()).as("in a label").isPositive();
      assertThat(result.out()).as("after a label").isPositive();
    }
  }

  private static List<LabelJob> jobs(Workshop shop) {
    return SampleLabels.pieces(shop.ids, SEED, 1, LABELS, CableProof.PRINTER, shop.booking.now());
  }

  private static LabelDesk desk(Workshop shop) throws Exception {
    return new LabelDesk(
        shop.booking,
        shop.reading,
        shop.repositories.labels(),
        shop.repositories.printers(),
        new SettleLabel(shop.booking, shop.repositories, shop.labelSettings),
        new LabelRenderer(LabelFixtures.templates()),
        shop::command);
  }
}
