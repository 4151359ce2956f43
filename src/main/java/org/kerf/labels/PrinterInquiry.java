package org.kerf.labels;

import java.util.List;
import java.util.Optional;
import org.kerf.kernel.StationFault;
import org.kerf.labels.device.PrintOutcome;
import org.kerf.labels.device.Printer;
import org.kerf.labels.device.PrinterDiscovery;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterStatus;

/** How this station's printers stand, and which others there may be. */
public final class PrinterInquiry {

  /** Sets the printers up as they were typed last. */
  @FunctionalInterface
  public interface SettingUp {
    void run() throws StationFault;
  }

  /** What came of calibrating a printer. */
  public sealed interface Calibration {

    /** It feeds a few labels now. */
    record Begun() implements Calibration {}

    /** It prints; nothing was sent. */
    record AtWork() implements Calibration {}

    /** Nothing can be sent to it now. */
    record Hindered(PrintFailure why) implements Calibration {}
  }

  private final SettingUp settingUp;
  private final Printers printers;
  private final PrinterDiscovery discovery;

  public PrinterInquiry(SettingUp settingUp, Printers printers, PrinterDiscovery discovery) {
    this.settingUp = settingUp;
    this.printers = printers;
    this.discovery = discovery;
  }

  /** Asks a printer; takes seconds if it says nothing. */
  public PrinterStatus status(String name) throws StationFault {
    settingUp.run();
    return printers
        .find(name)
        .map(Printer::status)
        .orElseGet(() -> new PrinterStatus.Hindered(notSetUp(name)));
  }

  /** Lets a printer measure its labels; takes seconds. */
  public Calibration calibrate(String name) throws StationFault {
    settingUp.run();
    if (printers.find(name).isEmpty()) {
      return new Calibration.Hindered(notSetUp(name));
    }
    Optional<PrintOutcome> outcome = printers.calibrate(name);
    return outcome.isEmpty()
        ? new Calibration.AtWork()
        : switch (outcome.get()) {
          case PrintOutcome.HandedOver _, PrintOutcome.Sent _, PrintOutcome.Confirmed _ ->
              new Calibration.Begun();
          case PrintOutcome.NotReady(PrintFailure why)
              when why.kind() == PrintFailureKind.PRINTER_BUSY ->
              new Calibration.AtWork();
          case PrintOutcome.NotReady(PrintFailure why) -> new Calibration.Hindered(why);
          case PrintOutcome.Unknown(PrintFailure why) -> new Calibration.Hindered(why);
          case PrintOutcome.Failed(PrintFailure why) -> new Calibration.Hindered(why);
        };
  }

  private static PrintFailure notSetUp(String name) {
    return PrintFailure.of(PrintFailureKind.PRINTER_NOT_SET_UP, name);
  }

  /** Where printers may be at this computer. */
  public List<FoundPrinter> found() {
    return discovery.find();
  }
}
