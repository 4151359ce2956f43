package org.kerf.labels;

import java.util.List;
import java.util.SequencedMap;
import org.kerf.labels.device.Printer;
import org.kerf.labels.device.PrinterDiscovery;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterStatus;

/** Which printers this station has, how they stand, and which there may be. */
public final class PrinterInquiry {

  /**
   * A printer that is set up at this station.
   *
   * @param address as it is written in the settings
   */
  public record SetUp(String name, String address) {}

  private final SequencedMap<String, PrinterAddress> addresses;
  private final Printers printers;
  private final PrinterDiscovery discovery;

  /**
   * Asks these printers.
   *
   * @param addresses of them by name; the first is the one that labels go to
   */
  public PrinterInquiry(
      SequencedMap<String, PrinterAddress> addresses,
      Printers printers,
      PrinterDiscovery discovery) {
    this.addresses = addresses;
    this.printers = printers;
    this.discovery = discovery;
  }

  /** The one that labels go to first. */
  public List<SetUp> printers() {
    return addresses.entrySet().stream()
        .map(each -> new SetUp(each.getKey(), each.getValue().text()))
        .toList();
  }

  /** Asks a printer; takes seconds if it says nothing. */
  public PrinterStatus status(String name) {
    return printers
        .find(name)
        .map(Printer::status)
        .orElseGet(
            () ->
                new PrinterStatus.Hindered(
                    PrintFailure.of(PrintFailureKind.PRINTER_NOT_SET_UP, name)));
  }

  /** Where printers may be at this computer. */
  public List<FoundPrinter> found() {
    return discovery.find();
  }
}
