package org.kerf.flow.masterdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.sheet.PrinterRow;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.MoveCause;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;

/** Label printers as a kind of master data, which is this station's own. */
final class PrinterKind {

  private final Booking booking;
  private final Repositories repositories;

  PrinterKind(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
  }

  RecordKind<PrinterRow, PrinterRecord> kind() {
    return new RecordKind<>(
        Sheets.PRINTERS,
        PrinterRow::name,
        record -> record.printer().id(),
        (tx, id) ->
            repositories
                .printers()
                .printer(tx, new PrinterId(id))
                .map(printer -> record(tx, printer)),
        (tx, name) -> repositories.printers().named(tx, name).map(printer -> record(tx, printer)),
        Optional.of(
            new RecordKind.Reference<>(
                Sheets.FALLBACK,
                PrinterRow::fallback,
                (tx, name) -> repositories.printers().named(tx, name).isPresent())),
        this::made,
        record -> record.printer().inactive(),
        (record, inactive) ->
            new PrinterRecord(record.printer().switched(inactive), record.fallback()),
        (tx, record) -> isStandard(tx, record.printer()),
        (now, before) ->
            new PrinterFact.PrinterSaved(
                now.printer().id(),
                new Change<>(now.printer(), before.map(PrinterRecord::printer))),
        this::following,
        Permission.CHANGE_SETTINGS,
        List.of(
            record -> CellText.of(record.printer().name()),
            record -> CellText.of(record.printer().address()),
            record -> Sheets.dots(record.printer().dotsPerInch()),
            record -> length(record.printer().mediaWidth()),
            record -> length(record.printer().mediaHeight()),
            record -> number(record.printer().darkness()),
            record -> number(record.printer().speed()),
            record -> Sheets.yesOrNo(record.printer().wholePicture()),
            record -> CellText.of(record.fallback()),
            record -> CellText.of(record.printer().fallbackAfter())));
  }

  private PrinterRecord record(Tx tx, LabelPrinter printer) {
    return new PrinterRecord(
        printer,
        printer
            .fallback()
            .flatMap(id -> repositories.printers().printer(tx, id))
            .map(LabelPrinter::name)
            .orElse(""));
  }

  private PrinterRecord made(Tx tx, PrinterRow row, Optional<PrinterRecord> known) {
    PrinterId id =
        known
            .map(record -> record.printer().id())
            .orElseGet(() -> new PrinterId(booking.ids().next()));
    Optional<LabelPrinter> fallback =
        row.fallback().isEmpty()
            ? Optional.empty()
            : repositories
                .printers()
                .named(tx, row.fallback())
                .filter(other -> !other.id().equals(id));
    var printer =
        new LabelPrinter(
            id,
            row.name(),
            row.connection(),
            row.dotsPerInch(),
            row.darkness(),
            row.speed(),
            row.labelWidth(),
            row.labelHeight(),
            row.wholePicture(),
            fallback.map(LabelPrinter::id),
            row.fallbackAfter().orElse(LabelPrinter.USUAL_FALLBACK_AFTER),
            false);
    return new PrinterRecord(printer, fallback.map(LabelPrinter::name).orElse(""));
  }

  private boolean isStandard(Tx tx, LabelPrinter printer) {
    return repositories
        .printers()
        .standard(tx)
        .filter(standard -> standard.id().equals(printer.id()))
        .isPresent();
  }

  /** Labels that wait for it go with its name; if it is out of use, to the standard one. */
  private List<Fact> following(
      Tx tx, Instant at, PrinterRecord now, Optional<PrinterRecord> before) {
    List<Fact> facts = new ArrayList<>();
    LabelPrinter printer = now.printer();
    before
        .map(was -> was.printer().name())
        .filter(name -> !name.equals(printer.name()))
        .ifPresent(name -> repositories.labels().rename(tx, name, printer.name()));
    if (printer.inactive()) {
      repositories.labels().outageOver(tx, printer.name());
      repositories
          .printers()
          .standard(tx)
          .ifPresent(standard -> moved(tx, printer, standard).ifPresent(facts::add));
    }
    return facts;
  }

  private Optional<Fact> moved(Tx tx, LabelPrinter from, LabelPrinter to) {
    int count = repositories.labels().moveAll(tx, from.name(), to.name());
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new PrinterFact.LabelsMoved(
                to.id(), to.name(), count, from.name(), MoveCause.OUT_OF_USE));
  }

  /** What nobody has said is an empty field. */
  private static CellText length(Length length) {
    return length.isZero() ? CellText.of("") : CellText.of(length);
  }

  private static CellText number(Optional<Integer> number) {
    return number.map(CellText::of).orElseGet(() -> CellText.of(""));
  }
}
