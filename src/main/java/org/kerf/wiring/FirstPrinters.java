package org.kerf.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kerf.db.Store;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.sheet.PrinterRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.FormerPrinter;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;
import org.kerf.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a store without printers its first ones, once: the printer of the setting, which becomes
 * the standard one, and those of {@code printers.csv} in the data folder; if there is neither, a
 * folder among the station's outputs.
 */
final class FirstPrinters {

  private static final Logger LOG = LoggerFactory.getLogger(FirstPrinters.class);
  private static final String FILE = "printers.csv";

  private final StationConfig config;
  private final Store store;
  private final Booking booking;
  private final Reading reading;
  private final Repositories repositories;
  private final Settings settings;

  FirstPrinters(
      StationConfig config,
      Store store,
      Booking booking,
      Reading reading,
      Repositories repositories,
      Settings settings) {
    this.config = config;
    this.store = store;
    this.booking = booking;
    this.reading = reading;
    this.repositories = repositories;
    this.settings = settings;
  }

  /** Reading works on a full disk; then they are made at the next start. */
  void make() throws StationFault {
    if (!reading.of(repositories.printers()::all).isEmpty()) {
      return;
    }
    List<LabelPrinter> listed = listed();
    try {
      booking.take((tx, at) -> Booked.of(true, booked(tx, at, listed)));
    } catch (StationFault fault) {
      if (!store.isReadOnly()) {
        throw fault;
      }
      LOG.warn("the printers are not set up: {}", fault.sentence());
    }
  }

  private List<Fact> booked(Tx tx, Instant at, List<LabelPrinter> listed) {
    List<LabelPrinter> all = new ArrayList<>();
    FormerPrinter typed = settings.value(tx, FormerPrinter.SETTING);
    typed.place().ifPresent(place -> all.add(LabelPrinter.at(id(), typed.name(), place)));
    listed.stream()
        .filter(printer -> all.stream().noneMatch(each -> each.name().equals(printer.name())))
        .forEach(all::add);
    if (all.isEmpty()) {
      all.add(
          LabelPrinter.at(
              id(), Outputs.LABELS, new PrinterAddress.Folder(Path.of(Outputs.LABELS))));
    }
    var projections = new Projections(repositories);
    List<Fact> facts = new ArrayList<>();
    for (LabelPrinter printer : all) {
      facts.add(
          new PrinterFact.PrinterSaved(printer.id(), new Change<>(printer, Optional.empty())));
    }
    LabelPrinter standard = all.getFirst();
    facts.add(new PrinterFact.LabelsRouted(standard.id(), standard.name(), Optional.empty()));
    facts.forEach(fact -> projections.book(tx, at, Actor.STATION.id(), fact));
    return facts;
  }

  private PrinterId id() {
    return new PrinterId(booking.ids().next());
  }

  /** By name. */
  private List<LabelPrinter> listed() throws StationFault {
    var printers = new TreeMap<String, LabelPrinter>();
    Path file = config.data().resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    if (!(CsvTable.open(file) instanceof CsvTable.Opening.Opened opened)
        || !(opened.table().read(Sheets.PRINTERS, ReadingRules.asking(LocalDate.now(config.zone())))
            instanceof SheetReading.Rows<PrinterRow> rows)) {
      throw StationFault.of(FaultCode.SETTINGS_WRONG, FaultText.PRINTER_LIST_COLUMNS, file);
    }
    for (RowResult<PrinterRow> row : rows.source()) {
      if (!(row instanceof RowResult.Read<PrinterRow> read)) {
        throw StationFault.of(
            FaultCode.SETTINGS_WRONG, FaultText.PRINTER_LIST_LINE, file, row.line());
      }
      printers.put(read.row().name(), printer(read.row()));
    }
    return List.copyOf(printers.values());
  }

  /** Fallbacks are said once the printers are there. */
  private LabelPrinter printer(PrinterRow row) {
    return new LabelPrinter(
        id(),
        row.name(),
        row.connection(),
        row.dotsPerInch(),
        row.darkness(),
        row.speed(),
        row.labelWidth(),
        row.labelHeight(),
        row.wholePicture(),
        Optional.empty(),
        row.fallbackAfter().orElse(LabelPrinter.USUAL_FALLBACK_AFTER),
        false);
  }
}
