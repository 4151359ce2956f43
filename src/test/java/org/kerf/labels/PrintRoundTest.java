package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.StationFault;
import org.kerf.labels.device.PrintOutcome;
import org.kerf.labels.device.Printer;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;

class PrintRoundTest {

  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final PrintFailure MEDIA_OUT =
      PrintFailure.of(PrintFailureKind.PRINTER_MEDIA_OUT, "zebra");

  /** A printer that answers what the test says. */
  private static final class Scripted implements Printer {

    private final Deque<PrintOutcome> answers = new ArrayDeque<>();
    private final List<String> labels = new ArrayList<>();
    private final boolean repeatable;

    Scripted(boolean repeatable) {
      this.repeatable = repeatable;
    }

    @Override
    public PrintOutcome deliver(byte[] label, String jobName) {
      labels.add(jobName + " " + new String(label, StandardCharsets.US_ASCII));
      return answers.removeFirst();
    }

    @Override
    public PrinterStatus status() {
      return new PrinterStatus.Unasked();
    }

    @Override
    public boolean isRepeatable() {
      return repeatable;
    }
  }

  private final Scripted zebra = new Scripted(false);
  private final Scripted folder = new Scripted(true);
  private PrintRound round;

  @BeforeEach
  void setUp() throws StationFault {
    var printers = new Printers(Map.of("zebra", zebra, "folder", folder));
    round =
        new PrintRound(
            new LabelRenderer(LabelFixtures.templates()), printers, InstantSource.fixed(NOW));
  }

  private static LabelJob job(int number, String printer) {
    return LabelJob.queued(
        new LabelId(new UUID(0, number)),
        LabelFixtures.pieceCode(4_711),
        LabelKind.PIECE,
        LabelFixtures.piece(),
        printer,
        "Ana",
        NOW);
  }

  private static LabelJob waiting(LabelJob job, int tries, Instant nextTryAt) {
    return new LabelJob(
        job.id(),
        job.code(),
        job.kind(),
        job.content(),
        job.printer(),
        LabelState.QUEUED,
        tries,
        Optional.of(MEDIA_OUT),
        job.queuedAt(),
        Optional.empty(),
        Optional.of(nextTryAt),
        1,
        false,
        "",
        job.user());
  }

  @Test
  void eachDeliveryBecomesItsState() {
    assertThat(sentWith(new PrintOutcome.Confirmed()).state()).isEqualTo(LabelState.CONFIRMED);
    assertThat(sentWith(new PrintOutcome.Sent()).state()).isEqualTo(LabelState.SENT);
    assertThat(sentWith(new PrintOutcome.HandedOver()).state()).isEqualTo(LabelState.HANDED_OVER);
    assertThat(sentWith(new PrintOutcome.Failed(MEDIA_OUT)).state()).isEqualTo(LabelState.FAILED);
  }

  private LabelSettlement sentWith(PrintOutcome delivery) {
    zebra.answers.add(delivery);
    return round.send(job(1, "zebra"));
  }

  @Test
  void whatIsSentIsTheCheckedLabelUnderItsCode() {
    sentWith(new PrintOutcome.Confirmed());
    assertThat(zebra.labels)
        .singleElement()
        .asString()
        .startsWith("P010004K7F-00000000-0000-0000-0000-000000000001 ^XA")
        .contains("^FDP010004K7F^FS")
        .endsWith("^PQ1\n^XZ\n");
  }

  @Test
  void printerThatIsNotReadyIsTriedAfter1And2And4And8And16SecondsThenEvery30() {
    List<Long> waits = new ArrayList<>();
    for (int tries = 0; tries < 8; tries++) {
      zebra.answers.add(new PrintOutcome.NotReady(MEDIA_OUT));
      LabelSettlement settlement = round.send(waiting(job(1, "zebra"), tries, NOW));
      assertThat(settlement.state()).isEqualTo(LabelState.QUEUED);
      assertThat(settlement.tries()).isEqualTo(tries + 1);
      assertThat(settlement.failure()).contains(MEDIA_OUT);
      waits.add(Duration.between(NOW, settlement.nextTryAt().orElseThrow()).toSeconds());
    }
    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @Test
  void unknownLabelIsNeverSentAgainByItself() {
    LabelSettlement settlement = sentWith(new PrintOutcome.Unknown(MEDIA_OUT));
    assertThat(settlement.state()).isEqualTo(LabelState.UNKNOWN);
    assertThat(settlement.nextTryAt()).isEmpty();
    assertThat(LabelState.UNKNOWN.needsPerson()).isTrue();
  }

  @Test
  void aWaitingLabelIsDueWhenItsWaitIsOver() {
    assertThat(round.isDue(job(1, "zebra"))).isTrue();
    assertThat(round.isDue(waiting(job(1, "zebra"), 2, NOW.plusSeconds(3)))).isFalse();
    assertThat(round.isDue(waiting(job(1, "zebra"), 2, NOW))).isTrue();
  }

  @Test
  void aClockThatWasSetBackLeavesNoLabelBehind() {
    for (Duration back : List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(400))) {
      LabelJob waits = waiting(job(1, "zebra"), 6, NOW.plus(back).plus(PrintRound.STEADY));
      assertThat(round.isDue(waits)).as("set back by %s", back).isTrue();
    }
    assertThat(round.isDue(waiting(job(1, "zebra"), 6, NOW.plus(PrintRound.STEADY)))).isFalse();
  }

  @Test
  void aBugLeavesALabelThatMayHaveComeOutToAPerson() {
    LabelSettlement zebras = round.send(job(1, "zebra"));
    assertThat(zebras.state()).isEqualTo(LabelState.UNKNOWN);
    assertThat(zebras.failure()).contains(PrintFailure.of(PrintFailureKind.PROGRAM_FAULT));
    assertThat(round.send(job(1, "folder")).state()).isEqualTo(LabelState.FAILED);
  }

  @Test
  void labelThatCannotBeMadeIsNotSent() {
    var content = new LabelContent("pallet", "ro", LabelFixtures.piece().fields());
    LabelJob job =
        LabelJob.queued(
            new LabelId(new UUID(0, 1)),
            LabelFixtures.pieceCode(1),
            LabelKind.PIECE,
            content,
            "zebra",
            "Ana",
            NOW);
    assertThat(round.send(job).failure())
        .contains(PrintFailure.of(PrintFailureKind.TEMPLATE_MISSING, "pallet"));
    assertThat(round.send(job).state()).isEqualTo(LabelState.FAILED);
    assertThat(zebra.labels).isEmpty();
  }

  @Test
  void printerThatIsNotSetUpIsNamed() {
    LabelSettlement settlement = round.send(job(1, "brother"));
    assertThat(settlement.state()).isEqualTo(LabelState.FAILED);
    assertThat(settlement.failure())
        .contains(PrintFailure.of(PrintFailureKind.PRINTER_NOT_SET_UP, "brother"));
  }

  @Test
  void labelFoundHalfSentAtTheStartIsRepeatedOnlyWhereThatDoesNoHarm() {
    assertThat(round.afterRestart(job(1, "zebra")).state()).isEqualTo(LabelState.UNKNOWN);
    assertThat(round.afterRestart(job(1, "folder")).state()).isEqualTo(LabelState.QUEUED);
  }

  @Test
  void reprintIsMarkedOnTheLabel() {
    LabelJob reprint = job(1, "zebra").again(new LabelId(new UUID(0, 2)), "Ion", 3, NOW);
    zebra.answers.add(new PrintOutcome.Sent());
    round.send(reprint);
    zebra.answers.add(new PrintOutcome.Sent());
    round.send(job(1, "zebra"));
    assertThat(zebra.labels.getFirst()).contains("^PQ3");
    assertThat(zebra.labels.getFirst().split("\\^GFA"))
        .hasSize(zebra.labels.getLast().split("\\^GFA").length + 1);
  }
}
