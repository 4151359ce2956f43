package org.kerf.flow.printers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kerf.flow.UseCases;
import org.kerf.flow.masterdata.PrinterRecord;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelPrinter;

/** Printers of a station under test. */
public final class TestPrinters {

  private TestPrinters() {}

  /** Adds a printer that labels go to from now on. */
  public static LabelPrinter standard(UseCases useCases, Actor by, String name, String address)
      throws StationFault {
    LabelPrinter printer = add(useCases, by, name, address, "");
    useCases.printerUse().route().standard(useCases.command(by), printer.id());
    return printer;
  }

  /**
   * Adds a printer.
   *
   * @param fallback another one's name; empty for none. Labels go there after 5 seconds
   */
  public static LabelPrinter add(
      UseCases useCases, Actor by, String name, String address, String fallback)
      throws StationFault {
    List<String> cells = List.of(name, address, "203", "100", "50", "", "", "", fallback, "5");
    SaveOutcome<PrinterRecord> saved =
        useCases
            .masterRecords()
            .printers()
            .run(useCases.command(by), Optional.empty(), cells, Locale.ROOT);
    return ((SaveOutcome.Saved<PrinterRecord>) saved).now().printer();
  }
}
