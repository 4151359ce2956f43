package org.kerf.labels.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterStatus;
import org.kerf.labels.model.SerialParameters;
import org.kerf.tools.printer.Behavior;
import org.kerf.tools.printer.SerialSimulator;
import org.kerf.tools.printer.SimulatedPrinter;

/** A simulated printer at a real serial line: a pseudo-terminal. */
@EnabledOnOs(OS.LINUX)
class SerialPrinterTest {

  private static final String LABEL = "^XA^PW800^LL400^FO10,10^A0N,30,30^FH^FDIPE 200^FS^PQ1^XZ\n";

  /** Short where nothing comes, long where something does. */
  private static final PrinterTimeouts PATIENCE =
      new PrinterTimeouts(5_000, 500, 700, 1, 50, 60_000);

  @TempDir Path folder;
  private SimulatedPrinter zebra;
  private SerialSimulator plug;

  @BeforeEach
  void plugIn() throws IOException {
    zebra = new SimulatedPrinter(Behavior.GOOD);
    plug = new SerialSimulator(zebra, folder.resolve("zebra"));
  }

  @AfterEach
  void unplug() throws IOException {
    plug.close();
  }

  private SerialPrinter printer() {
    return new SerialPrinter(
        new PrinterAddress.Serial(plug.port().toString(), SerialParameters.STANDARD, true),
        PATIENCE,
        task -> Thread.ofPlatform().daemon(true).start(task));
  }

  private PrintOutcome deliver(String label) {
    return printer().deliver(label.getBytes(StandardCharsets.US_ASCII), "P");
  }

  private PrintFailure failure(PrintFailureKind kind) {
    return PrintFailure.of(kind, plug.port().toString());
  }

  @Test
  void aLabelIsConfirmedOnceNothingIsLeftToPrint() {
    assertThat(deliver(LABEL)).isEqualTo(new PrintOutcome.Confirmed());
    assertThat(zebra.received()).isEqualTo(LABEL);
    assertThat(zebra.printed()).hasSize(1);
  }

  @Test
  void whatHindersThePrinterIsSaidAndNothingIsSent() {
    for (Behavior.State state : List.of(Behavior.State.HEAD_OPEN, Behavior.State.MEDIA_OUT)) {
      zebra.behave(Behavior.GOOD.in(state));
      var why = failure(PrintFailureKind.valueOf("PRINTER_" + state.name()));
      assertThat(printer().status()).isEqualTo(new PrinterStatus.Hindered(why));
      assertThat(deliver(LABEL)).isEqualTo(new PrintOutcome.NotReady(why));
    }
    zebra.behave(Behavior.GOOD.silent());
    var silent = failure(PrintFailureKind.PRINTER_SILENT);
    assertThat(printer().status()).isEqualTo(new PrinterStatus.Hindered(silent));
    assertThat(deliver(LABEL)).isEqualTo(new PrintOutcome.NotReady(silent));
    assertThat(zebra.received()).isEmpty();
    zebra.behave(Behavior.GOOD);
    assertThat(printer().status()).isEqualTo(new PrinterStatus.Ready());
  }

  @Test
  void aPrinterThatIsUnpluggedIsFoundAgain() throws IOException {
    plug.unplug();
    var missing = failure(PrintFailureKind.PORT_MISSING);
    assertThat(deliver(LABEL)).isEqualTo(new PrintOutcome.NotReady(missing));
    assertThat(printer().status()).isEqualTo(new PrinterStatus.Hindered(missing));
    plug.plugIn();
    assertThat(deliver(LABEL)).isEqualTo(new PrintOutcome.Confirmed());
  }

  @Test
  void unpluggedInTheMiddleTheLabelIsUnknownAndTheNextOneComesOut() throws IOException {
    for (int offset = 1; offset <= LABEL.length(); offset += 11) {
      zebra.behave(Behavior.GOOD.cutAfterBytes(offset));
      assertThat(deliver(LABEL))
          .as("unplugged after byte %d", offset)
          .isInstanceOf(PrintOutcome.Unknown.class);
      plug.plugIn();
      assertThat(delivered()).isEqualTo(new PrintOutcome.Confirmed());
    }
  }

  /** A label that it has taken whole before the plug was pulled comes out first. */
  private PrintOutcome delivered() {
    PrintOutcome outcome = deliver(LABEL);
    while (outcome.equals(new PrintOutcome.NotReady(failure(PrintFailureKind.PRINTER_BUSY)))) {
      outcome = deliver(LABEL);
    }
    return outcome;
  }

  @Test
  void aPrinterThatTakesNothingAnyMoreLeavesTheLabelUnknownAndHoldsNothing() throws IOException {
    zebra.behave(Behavior.GOOD.stopAfterBytes(100));
    String large = "^XA" + "^FX padding^FS".repeat(20_000) + "^XZ";
    assertThat(deliver(large))
        .isInstanceOfSatisfying(
            PrintOutcome.Unknown.class,
            unknown ->
                assertThat(unknown.failure().kind()).isEqualTo(PrintFailureKind.WRITE_TIMED_OUT));
    plug.unplug();
    plug.plugIn();
    zebra.behave(Behavior.GOOD);
    assertThat(deliver(LABEL)).isEqualTo(new PrintOutcome.Confirmed());
  }

  @Test
  void aDeviceFileTakesLabelsAndIsNeverSaidToHavePrinted() throws IOException {
    var device =
        new DevicePrinter(
            plug.port(), PATIENCE, task -> Thread.ofPlatform().daemon(true).start(task));
    byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
    assertThat(device.status()).isEqualTo(new PrinterStatus.Unasked());
    assertThat(device.deliver(label, "P")).isEqualTo(new PrintOutcome.HandedOver());
    zebra.behave(Behavior.GOOD.stopAfterBytes(0));
    byte[] large = ("^XA" + "^FX padding^FS".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);
    assertThat(device.deliver(large, "P")).isInstanceOf(PrintOutcome.Unknown.class);
    plug.unplug();
    var missing = failure(PrintFailureKind.PORT_MISSING);
    assertThat(device.deliver(label, "P")).isEqualTo(new PrintOutcome.NotReady(missing));
  }
}
