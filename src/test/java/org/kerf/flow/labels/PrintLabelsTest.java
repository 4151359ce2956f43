package org.kerf.flow.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.PrintRound;
import org.kerf.labels.device.PrintOutcome;
import org.kerf.labels.device.Printer;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;

/** Labels of several printers on a real store. */
class PrintLabelsTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final PrintFailure SILENT =
      PrintFailure.of(PrintFailureKind.PRINTER_SILENT, "zebra:9100");

  /** A printer that answers what the test says, then that it has handed over. */
  private static class Scripted implements Printer {
    final Deque<PrintOutcome> answers = new ArrayDeque<>();

    @Override
    public PrintOutcome deliver(byte[] label, String jobName) {
      return answers.isEmpty() ? new PrintOutcome.HandedOver() : answers.removeFirst();
    }

    @Override
    public PrinterStatus status() {
      return new PrinterStatus.Unasked();
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }
  }

  /** One that holds its label until the test lets it go. */
  private static final class Stuck extends Scripted {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public PrintOutcome deliver(byte[] label, String jobName) {
      begun.countDown();
      try {
        assertThat(goOn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.deliver(label, jobName);
    }
  }

  @TempDir Path folder;
  private final Stuck stuck = new Stuck();
  private final Scripted zebra = new Scripted();
  private Workshop shop;
  private PrintLabels printing;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder);
    var printers = new Printers(Map.of("stuck", stuck, "zebra", zebra));
    var round = new PrintRound(new LabelRenderer(LabelFixtures.templates()), printers, shop.clock);
    printing =
        new PrintLabels(
            shop.booking,
            shop.reading,
            shop.repositories.labels(),
            shop.repositories.printers(),
            round);
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  @Test
  void aPrinterThatHoldsItsLabelHoldsNoOther() throws Exception {
    queue("stuck", "zebra");
    var holding = new FutureTask<>(() -> printing.run("stuck"));
    Thread.ofPlatform().start(holding);
    assertThat(stuck.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(printing.run("zebra")).isTrue();
    assertThat(states()).containsExactly(LabelState.HANDED_OVER, LabelState.SENDING);
    stuck.goOn.countDown();
    assertThat(holding.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(states()).containsOnly(LabelState.HANDED_OVER);
  }

  @Test
  void whatWentWrongAtTheLastTryIsKnownDuringTheNextOne() throws Exception {
    LabelJob job = queued("stuck");
    queue(
        new LabelJob(
            job.id(),
            job.code(),
            job.kind(),
            job.content(),
            job.printer(),
            LabelState.QUEUED,
            1,
            Optional.of(SILENT),
            job.queuedAt(),
            Optional.empty(),
            Optional.empty(),
            1,
            false,
            "",
            job.user()));
    var trying = new FutureTask<>(() -> printing.run("stuck"));
    Thread.ofPlatform().start(trying);
    assertThat(stuck.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(newest().state()).isEqualTo(LabelState.SENDING);
    assertThat(newest().lastFailure()).contains(SILENT);
    stuck.goOn.countDown();
    assertThat(trying.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(newest().lastFailure()).isEmpty();
  }

  private LabelJob newest() throws StationFault {
    return shop.reading
        .of(tx -> shop.repositories.labels().recent(tx, LabelFilter.ALL, 1))
        .getFirst();
  }

  @Test
  void labelsOfAPrinterComeOutInTheirOrderOrWait() throws StationFault {
    queue("zebra", "zebra");
    zebra.answers.add(new PrintOutcome.NotReady(SILENT));
    assertThat(printing.run("zebra")).isTrue();
    assertThat(printing.run("zebra")).isFalse();
    assertThat(states()).containsOnly(LabelState.QUEUED);
  }

  @Test
  void sinceWhenAPrinterDoesNotAnswerIsKeptUntilItDoes() throws StationFault {
    queue("zebra");
    assertThat(since()).isEmpty();
    zebra.answers.add(new PrintOutcome.NotReady(SILENT));
    printing.run("zebra");
    var first = since();
    assertThat(first).hasSize(1);
    writeByHand();
    queue("zebra");
    zebra.answers.add(new PrintOutcome.NotReady(SILENT));
    printing.run("zebra");
    assertThat(since()).isEqualTo(first);
    writeByHand();
    queue("zebra");
    printing.run("zebra");
    assertThat(since()).isEmpty();
  }

  @Test
  void aPrinterThatWasTakenOffTheListFailsItsLabelsAlone() throws StationFault {
    queue("brother", "zebra");
    assertThat(printing.runWithoutPrinter()).isTrue();
    assertThat(printing.runWithoutPrinter()).isFalse();
    assertThat(states()).containsExactly(LabelState.QUEUED, LabelState.FAILED);
  }

  private void queue(String... printers) throws StationFault {
    queue(Stream.of(printers).map(this::queued).toArray(LabelJob[]::new));
  }

  private LabelJob queued(String printer) {
    return LabelJob.queued(
        new LabelId(shop.ids.next()),
        LabelFixtures.pieceCode(4_711),
        LabelKind.PIECE,
        LabelFixtures.piece(),
        printer,
        "Ana",
        shop.now());
  }

  private void queue(LabelJob... jobs) throws StationFault {
    shop.booking.keep(
        tx -> {
          shop.repositories.labels().queue(tx, List.of(jobs));
          return true;
        });
  }

  private void writeByHand() throws StationFault {
    LabelJob first =
        shop.reading.of(tx -> shop.repositories.labels().firstQueued(tx, "zebra")).orElseThrow();
    new SettleLabel(shop.booking, shop.repositories, shop.labelSettings)
        .byHand(shop.command(), first.id(), "imprimantă oprită");
  }

  private List<LabelState> states() throws StationFault {
    return shop
        .reading
        .of(tx -> shop.repositories.labels().recent(tx, LabelFilter.ALL, 10))
        .stream()
        .map(LabelJob::state)
        .toList();
  }

  private List<?> since() throws StationFault {
    return shop.reading.of(tx -> shop.repositories.labels().outageSince(tx, "zebra")).stream()
        .toList();
  }
}
