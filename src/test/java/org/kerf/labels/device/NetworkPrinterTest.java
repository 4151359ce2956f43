package org.kerf.labels.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.NetworkSimulator;
import org.kerf.tools.printer.SimulatedPrinter;

class NetworkPrinterTest {

  /** Long where an answer is expected, so that a slow computer fails no test. */
  private static final PrinterTimeouts LONG =
      new PrinterTimeouts(5_000, 10_000, 10_000, 1, 50, 120_000);

  /** Short where silence is expected. */
  private static final PrinterTimeouts SHORT = new PrinterTimeouts(5_000, 300, 300, 1, 50, 120_000);

  /** Long for a byte, short for an answer and for a label as a whole. */
  private static final PrinterTimeouts SOON_OVER =
      new PrinterTimeouts(5_000, 10_000, 10_000, 1, 50, 1_500);

  /** For a look-up that never ends. */
  private static final PrinterTimeouts IMPATIENT = new PrinterTimeouts(1, 300, 300, 1, 50, 120_000);

  private static final String LABEL = "^XA^PW800^LL400^FO10,10^A0N,30,30^FH^FDIPE 200^FS^PQ1^XZ\n";

  private static NetworkSimulator simulated(Behavior behavior) throws IOException {
    return new NetworkSimulator(new SimulatedPrinter(behavior), 0);
  }

  private static PrinterAddress.Network address(NetworkSimulator simulator) {
    return new PrinterAddress.Network(simulator.host(), simulator.port(), true);
  }

  private static PrintOutcome deliver(
      NetworkSimulator simulator, PrinterTimeouts patience, String label) {
    return new NetworkPrinter(address(simulator), patience, Runnable::run)
        .deliver(label.getBytes(StandardCharsets.US_ASCII), "P010004K7F");
  }

  @Test
  void goodPrinterConfirmsOnceNothingIsLeftToPrint() throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD)) {
      assertThat(deliver(simulator, LONG, LABEL)).isEqualTo(new PrintOutcome.Confirmed());
      assertThat(simulator.received()).isEqualTo(LABEL);
    }
  }

  @Test
  void slowAnswersAreWaitedFor() throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD.at(Behavior.Pace.BYTE_BY_BYTE))) {
      assertThat(deliver(simulator, LONG, LABEL)).isEqualTo(new PrintOutcome.Confirmed());
      assertThat(simulator.received()).isEqualTo(LABEL);
    }
  }

  @Test
  void printerThatAnswersAByteAtATimeForEverGetsNothing() throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD.at(Behavior.Pace.DRIPPING))) {
      assertThat(deliver(simulator, SOON_OVER, LABEL))
          .isEqualTo(notReady(simulator, PrintFailureKind.PRINTER_TOO_SLOW));
      assertThat(simulator.received()).isEmpty();
    }
  }

  @Test
  void printerThatTakesALittleAtATimeForEverLeavesTheLabelUnknown() throws IOException {
    String large = "^XA" + "^FX padding^FS".repeat(1_000_000) + "^XZ";
    try (var simulator = simulated(Behavior.GOOD.at(Behavior.Pace.SIPPING))) {
      assertThat(deliver(simulator, SOON_OVER, large))
          .isInstanceOfSatisfying(
              PrintOutcome.Unknown.class,
              unknown ->
                  assertThat(unknown.failure().kind()).isEqualTo(PrintFailureKind.WRITE_TIMED_OUT));
    }
  }

  @Test
  void nameThatTheNetworkDoesNotKnowIsTriedAgain() {
    var nowhere = new PrinterAddress.Network("no-such-printer.invalid", 9100, true);
    assertThat(new NetworkPrinter(nowhere, SHORT, Runnable::run).deliver(new byte[] {1}, "P"))
        .isEqualTo(
            new PrintOutcome.NotReady(
                PrintFailure.of(
                    PrintFailureKind.PRINTER_NOT_FOUND, "no-such-printer.invalid:9100")));
  }

  @Test
  void aNameServerThatDoesNotAnswerHoldsNoLabelAndIsNotAskedTwice() {
    var asked = new ArrayList<Runnable>();
    var printer =
        new NetworkPrinter(
            new PrinterAddress.Network("printer-hala-1", 9100, true), IMPATIENT, asked::add);
    for (int i = 0; i < 3; i++) {
      assertThat(printer.deliver(new byte[] {1}, "P"))
          .isEqualTo(
              new PrintOutcome.NotReady(
                  PrintFailure.of(
                      PrintFailureKind.PRINTER_NAME_UNANSWERED, "printer-hala-1:9100")));
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void anAnswerThatCameTooLateServesTheNextLabel() throws IOException, InterruptedException {
    var asked = new ArrayList<Runnable>();
    try (var simulator = simulated(Behavior.GOOD)) {
      var late = new PrinterTimeouts(1, 10_000, 10_000, 1, 50, 120_000);
      var printer = new NetworkPrinter(address(simulator), late, asked::add);
      assertThat(printer.deliver(LABEL.getBytes(StandardCharsets.US_ASCII), "P"))
          .isInstanceOf(PrintOutcome.NotReady.class);
      asked.forEach(Runnable::run);
      assertThat(printer.deliver(LABEL.getBytes(StandardCharsets.US_ASCII), "P"))
          .isNotEqualTo(notReady(simulator, PrintFailureKind.PRINTER_NAME_UNANSWERED));
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void silentPrinterGetsNothing() throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD.silent())) {
      assertThat(deliver(simulator, SHORT, LABEL))
          .isEqualTo(notReady(simulator, PrintFailureKind.PRINTER_SILENT));
      assertThat(simulator.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MEDIA_OUT, PRINTER_MEDIA_OUT",
    "PAUSED, PRINTER_PAUSED",
    "HEAD_OPEN, PRINTER_HEAD_OPEN",
    "RIBBON_OUT, PRINTER_RIBBON_OUT",
    "BUFFER_FULL, PRINTER_BUFFER_FULL",
    "HOT, PRINTER_HOT_OR_COLD"
  })
  void printerThatReportsAFailureGetsNothingAndSaysWhy(Behavior.State state, PrintFailureKind kind)
      throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD.in(state))) {
      assertThat(deliver(simulator, LONG, LABEL)).isEqualTo(notReady(simulator, kind));
      assertThat(simulator.received()).isEmpty();
    }
  }

  private static PrintOutcome notReady(NetworkSimulator simulator, PrintFailureKind kind) {
    PrinterAddress.Network address = address(simulator);
    return new PrintOutcome.NotReady(PrintFailure.of(kind, address.host() + ":" + address.port()));
  }

  @Test
  void printerThatFallsSilentWithTheLabelInsideHasItSent()
      throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD.silentAfterTheLabel())) {
      assertThat(deliver(simulator, SHORT, LABEL)).isEqualTo(new PrintOutcome.Sent());
      assertThat(simulator.received()).isEqualTo(LABEL);
    }
  }

  @Test
  void printerThatIsNeverDoneHasTheLabelSent() throws IOException {
    try (var simulator = simulated(Behavior.GOOD.busyFor(1_000))) {
      assertThat(deliver(simulator, LONG, LABEL)).isEqualTo(new PrintOutcome.Sent());
    }
  }

  @Test
  void cablePulledAtAnyByteIsNeverReportedAsPrintedNorSentAgain()
      throws IOException, InterruptedException {
    for (int offset = 1; offset <= LABEL.length(); offset++) {
      try (var simulator = simulated(Behavior.GOOD.cutAfterBytes(offset))) {
        PrintOutcome delivery = deliver(simulator, LONG, LABEL);
        assertThat(delivery)
            .as("cut after byte %d", offset)
            .isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(simulator.received()).hasSize(offset);
      }
    }
  }

  @Test
  void printerThatStopsTakingDataLeavesTheLabelUnknown() throws IOException {
    String large = "^XA" + "^FX padding^FS".repeat(1_000_000) + "^XZ";
    try (var simulator = simulated(Behavior.GOOD.stopAfterBytes(100))) {
      PrintOutcome delivery = deliver(simulator, SHORT, large);
      assertThat(delivery)
          .isInstanceOfSatisfying(
              PrintOutcome.Unknown.class,
              unknown ->
                  assertThat(unknown.failure().kind()).isEqualTo(PrintFailureKind.WRITE_TIMED_OUT));
    }
  }

  @Test
  void printerThatIsSwitchedOffIsNotReady() throws IOException {
    PrinterAddress.Network address;
    try (var simulator = simulated(Behavior.GOOD)) {
      address = address(simulator);
    }
    PrintOutcome delivery =
        new NetworkPrinter(address, LONG, Runnable::run).deliver(new byte[] {1}, "P");
    assertThat(delivery)
        .isInstanceOfSatisfying(
            PrintOutcome.NotReady.class,
            waits ->
                assertThat(waits.failure().sentence(Locale.ENGLISH))
                    .isEqualTo(
                        "The printer 127.0.0.1:"
                            + address.port()
                            + " cannot be reached. Check that it is on and connected."));
  }

  @Test
  void printerMarkedAsSilentIsNotAskedAndIsOnlyEverSentTo()
      throws IOException, InterruptedException {
    try (var simulator = simulated(Behavior.GOOD.silent())) {
      PrinterAddress.Network asked = address(simulator);
      var silent = new PrinterAddress.Network(asked.host(), asked.port(), false);
      byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
      assertThat(new NetworkPrinter(silent, LONG, Runnable::run).deliver(label, "P"))
          .isEqualTo(new PrintOutcome.Sent());
      assertThat(simulator.received()).isEqualTo(LABEL);
    }
  }
}
