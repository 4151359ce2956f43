package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.files.OwnerOnly;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.device.PrinterAt;
import org.kerf.labels.device.Printers;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the devices as the store says that they are: whatever is typed, imported or taken back
 * holds from the next look on.
 */
final class SetUpPrinters {

  private static final Logger LOG = LoggerFactory.getLogger(SetUpPrinters.class);

  private final Reading reading;
  private final LabelPrinters records;
  private final Path outputs;
  private final Printers devices;
  private Map<String, PrinterAt> known = Map.of();

  /**
   * Sets up these devices.
   *
   * @param outputs what folders without a root are in
   */
  SetUpPrinters(Reading reading, LabelPrinters records, Path outputs, Printers devices) {
    this.reading = reading;
    this.records = records;
    this.outputs = outputs;
    this.devices = devices;
  }

  /** Looks at the store. */
  synchronized void look() throws StationFault {
    Map<String, PrinterAt> now = new LinkedHashMap<>();
    for (LabelPrinter printer : reading.of(records::all)) {
      if (!printer.inactive()) {
        printer
            .place()
            .ifPresent(
                place -> now.put(printer.name(), new PrinterAt(below(place), printer.setup())));
      }
    }
    if (!now.equals(known)) {
      now.values().forEach(printer -> makeFolder(printer.address()));
      devices.set(now);
      known = now;
    }
  }

  Printers devices() {
    return devices;
  }

  List<String> names() {
    return devices.names();
  }

  /** One that can't be made makes only its labels wait. */
  private static void makeFolder(PrinterAddress address) {
    if (address instanceof PrinterAddress.Folder(Path folder)) {
      try {
        OwnerOnly.folder(folder);
      } catch (IOException e) {
        LOG.warn("the printer's folder {} can't be made; its labels wait", folder, e);
      }
    }
  }

  private PrinterAddress below(PrinterAddress address) {
    return switch (address) {
      case PrinterAddress.Folder(Path path) -> new PrinterAddress.Folder(outputs.resolve(path));
      case PrinterAddress.Network _,
          PrinterAddress.Serial _,
          PrinterAddress.Device _,
          PrinterAddress.Spooler _ ->
          address;
    };
  }
}
