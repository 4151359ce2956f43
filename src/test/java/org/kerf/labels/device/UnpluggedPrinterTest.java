package org.kerf.labels.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.ProofRounds;
import org.kerf.flow.Workshop;
import org.kerf.flow.labels.PrintLabels;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.SerialParameters;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SerialSimulator;
import org.kerf.tools.printer.SimulatedPrinter;

/**
 * Labels of a real store go to a simulated printer whose cable is pulled at any byte: each is
 * accounted for, and none comes out twice without being marked.
 */
class UnpluggedPrinterTest {

  private static final int LABELS = ProofRounds.of(8, 1_000);
  private static final int CUTS = ProofRounds.of(3, 200);

  private static final PrinterTimeouts PATIENCE =
      new PrinterTimeouts(5_000, 5_000, 5_000, 1, 100, 60_000);
  private static final Executor THREADS = task -> Thread.ofPlatform().daemon(true).start(task);

  @TempDir Path folder;
  private final SimulatedPrinter zebra = new SimulatedPrinter(Behavior.GOOD.busyFor(0));
  private final Random random = new Random(20_261_130);

  /** Later at each look, so that no label waits for its next try. */
  private Instant now = Instant.parse("2026-11-30T08:00:00Z");

  private final InstantSource clock =
      () -> {
        now = now.plus(Duration.ofMinutes(1));
        return now;
      };

  /** What is done after the cable was pulled. */
  private interface Repair {
    void run() throws Exception;
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void atASerialPort() throws Exception {
    try (var plug = new SerialSimulator(zebra, folder.resolve("zebra"))) {
      var address =
          new PrinterAddress.Serial(plug.port().toString(), SerialParameters.STANDARD, true);
      print(new SerialPrinter(address, PATIENCE, THREADS), plug::plugIn);
    }
  }

  @Test
  void inTheNetwork() throws Exception {
    try (var plug = new NetworkSimulator(zebra, 0)) {
      var address = new PrinterAddress.Network(plug.host(), plug.port(), true);
      print(new NetworkPrinter(address, PATIENCE, THREADS), () -> {});
    }
  }

  private void print(Printer printer, Repair repair) throws Exception {
    try (Workshop shop = Workshop.in(folder.resolve("store"))) {
      var printers = new Printers(Map.of("Zebra", printer));
      var round = new PrintRound(new LabelRenderer(LabelFixtures.templates()), printers, clock);
      var printing = new PrintLabels(shop.booking, shop.reading, shop.repositories.labels(), round);
      var settle = new SettleLabel(shop.booking, shop.repositories, shop.labelSettings);
      queue(shop);
      int unknown = 0;
      for (int cut = 0; !jobs(shop, LabelState.QUEUED).isEmpty(); cut++) {
        if (cut < CUTS) {
          zebra.behave(zebra.behavior().cutAfterBytes(1 + random.nextInt(9_000)));
        }
        printing.run("Zebra");
        repair.run();
        unknown += settle(shop, settle);
      }
      assertThat(unknown).as("labels that a person had to look at").isPositive();
      assertAllCameOutOnce(shop);
    }
  }

  /** A person looks: what came out is said to have, what did not is sent again. */
  private int settle(Workshop shop, SettleLabel settle) throws StationFault {
    List<LabelJob> doubtful = jobs(shop, LabelState.UNKNOWN);
    for (LabelJob job : doubtful) {
      boolean out = cameOut().getOrDefault(job.code().text(), 0) > 0 || zebra.waiting() > 0;
      assertThat(
              out
                  ? settle.cameOut(shop.command(), job.id())
                  : settle.again(shop.command(), job.id()))
          .isTrue();
    }
    return doubtful.size();
  }

  private void assertAllCameOutOnce(Workshop shop) throws StationFault {
    List<LabelJob> all = shop.reading.of(tx -> labels(shop, tx));
    assertThat(all).hasSize(LABELS);
    assertThat(all).extracting(LabelJob::state).containsOnly(LabelState.CONFIRMED);
    Map<String, Integer> out = cameOut();
    assertThat(out).hasSize(LABELS);
    assertThat(out.values()).containsOnly(1);
  }

  private static List<LabelJob> labels(Workshop shop, Tx tx) {
    return shop.repositories.labels().recent(tx, LabelFilter.ALL, LABELS + 1);
  }

  private Map<String, Integer> cameOut() {
    Map<String, Integer> codes = new HashMap<>();
    zebra.printed().forEach(label -> codes.merge(label.fields().getFirst(), 1, Integer::sum));
    return codes;
  }

  private static List<LabelJob> jobs(Workshop shop, LabelState state) throws StationFault {
    return shop.reading.of(tx -> labels(shop, tx)).stream()
        .filter(job -> job.state() == state)
        .toList();
  }

  private void queue(Workshop shop) throws StationFault {
    List<LabelJob> jobs = new ArrayList<>();
    for (int i = 0; i < LABELS; i++) {
      ShortCode code = LabelFixtures.pieceCode(i);
      LabelContent content = LabelFixtures.piece().with(LabelField.CODE, code.text());
      jobs.add(
          LabelJob.queued(
              new LabelId(shop.ids.next()), code, LabelKind.PIECE, content, "Zebra", "Ana", now));
    }
    shop.booking.keep(
        tx -> {
          shop.repositories.labels().queue(tx, jobs);
          return true;
        });
  }
}
