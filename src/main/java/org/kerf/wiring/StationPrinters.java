package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.sheet.PrinterRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The label printers of a station: {@code printers.csv} in its data folder, or a folder among its
 * outputs.
 */
final class StationPrinters {

  private static final Logger LOG = LoggerFactory.getLogger(StationPrinters.class);

  private static final String FILE = "printers.csv";
  private static final String DEFAULT_NAME = Outputs.LABELS;

  private StationPrinters() {}

  /** Addresses by name. */
  static SequencedMap<String, PrinterAddress> of(StationConfig config) throws StationFault {
    var printers = new TreeMap<String, PrinterAddress>();
    Path file = config.data().resolve(FILE);
    if (Files.exists(file)) {
      read(file, config.zone(), printers);
    }
    if (printers.isEmpty()) {
      printers.put(DEFAULT_NAME, new PrinterAddress.Folder(Path.of(DEFAULT_NAME)));
    }
    printers.replaceAll((name, address) -> below(config.outputs(), address));
    return printers;
  }

  /** The same with the one that was typed before all others: labels go to the first. */
  static SequencedMap<String, PrinterAddress> with(
      LabelPrinter typed, SequencedMap<String, PrinterAddress> listed, StationConfig config) {
    var printers = new LinkedHashMap<String, PrinterAddress>();
    typed.place().ifPresent(place -> printers.put(typed.name(), below(config.outputs(), place)));
    listed.forEach(printers::putIfAbsent);
    return printers;
  }

  /**
   * Makes the folders among the printers; only once the store beside them is known to be ours. One
   * that can't be set up makes only its labels wait; the station starts all the same.
   */
  static void makeFolders(Map<String, PrinterAddress> printers) {
    for (PrinterAddress address : printers.values()) {
      if (address instanceof PrinterAddress.Folder(Path path)) {
        make(path);
      }
    }
  }

  private static void read(Path file, ZoneId zone, Map<String, PrinterAddress> printers)
      throws StationFault {
    if (!(CsvTable.open(file) instanceof CsvTable.Opening.Opened opened)
        || !(opened.table().read(Sheets.PRINTERS, ReadingRules.asking(LocalDate.now(zone)))
            instanceof SheetReading.Rows<PrinterRow> rows)) {
      throw StationFault.of(FaultCode.SETTINGS_WRONG, FaultText.PRINTER_LIST_COLUMNS, file);
    }
    for (RowResult<PrinterRow> row : rows.source()) {
      if (!(row instanceof RowResult.Read<PrinterRow> read)) {
        throw wrong(file, row.line());
      }
      PrinterAddress address =
          PrinterAddress.parse(read.row().connection()).orElseThrow(() -> wrong(file, row.line()));
      printers.put(read.row().name(), address);
    }
  }

  private static void make(Path folder) {
    try {
      OwnerOnly.folder(folder);
    } catch (IOException e) {
      LOG.warn("the printer's folder {} can't be made; its labels wait", folder, e);
    }
  }

  private static PrinterAddress below(Path outputs, PrinterAddress address) {
    return switch (address) {
      case PrinterAddress.Folder(Path path) -> new PrinterAddress.Folder(outputs.resolve(path));
      case PrinterAddress.Network _,
          PrinterAddress.Serial _,
          PrinterAddress.Device _,
          PrinterAddress.Spooler _ ->
          address;
    };
  }

  private static StationFault wrong(Path file, int line) {
    return StationFault.of(FaultCode.SETTINGS_WRONG, FaultText.PRINTER_LIST_LINE, file, line);
  }
}
