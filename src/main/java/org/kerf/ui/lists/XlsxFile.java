package org.kerf.ui.lists;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kerf.ui.controls.table.Listing;

/**
 * A workbook of Excel: figures are numbers and moments are moments there, the header stays in view
 * and filters. A list longer than a sheet goes on in the next one.
 */
final class XlsxFile implements ListFile {

  private static final String ENDING = ".xlsx";
  private static final String PROGRAM = "Kerf";

  /** Excel wants it so. */
  private static final String VERSION = "1.0";

  private static final String MOMENT = "dd.mm.yyyy hh:mm";

  /** Rows that are held before they are written; from the first of them come the widths. */
  private static final int HELD = 500;

  private static final int WIDEST = 60;
  private static final int NARROWEST = 8;

  private final PartFile part;
  private final Workbook workbook;
  private final int rowsOfSheet;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private Worksheet sheet;
  private int next;
  private int sheets = 1;

  private XlsxFile(PartFile part, int rowsOfSheet) {
    this.part = part;
    this.rowsOfSheet = rowsOfSheet;
    this.workbook = new Workbook(part.out(), PROGRAM, VERSION);
    this.sheet = workbook.newWorksheet(PROGRAM);
  }

  static XlsxFile in(Path folder) throws IOException {
    return in(folder, Worksheet.MAX_ROWS);
  }

  /**
   * In this folder.
   *
   * @param rowsOfSheet how long a sheet gets, its header with it
   */
  static XlsxFile in(Path folder, int rowsOfSheet) throws IOException {
    return new XlsxFile(PartFile.in(folder), rowsOfSheet);
  }

  @Override
  public void header(List<String> header) {
    names.addAll(header);
    names.forEach(name -> widths.add(Math.max(NARROWEST, name.length())));
    writeHeader();
  }

  private void writeHeader() {
    for (int i = 0; i < names.size(); i++) {
      sheet.inlineString(0, i, names.get(i));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
    next = 1;
  }

  @Override
  public void row(List<Listing.Cell> cells) throws IOException {
    if (next == rowsOfSheet) {
      endSheet();
      sheets++;
      sheet = workbook.newWorksheet(PROGRAM + ' ' + sheets);
      writeHeader();
    }
    for (int i = 0; i < cells.size(); i++) {
      write(i, cells.get(i));
    }
    next++;
    if (next % HELD == 0) {
      widen();
      sheet.flush();
    }
  }

  private void write(int column, Listing.Cell cell) {
    Optional<BigDecimal> number = cell.figure() ? Cells.number(cell.text()) : Optional.empty();
    Optional<LocalDateTime> moment = Cells.momentOf(cell.text());
    if (number.isPresent()) {
      sheet.value(next, column, number.get());
    } else if (moment.isPresent()) {
      sheet.value(next, column, moment.get());
      sheet.style(next, column).format(MOMENT).set();
    } else {
      sheet.inlineString(next, column, Cells.spaced(cell.text()));
    }
    widths.set(column, Math.max(widths.get(column), cell.text().length()));
  }

  /** Takes effect until the sheet is written for the first time. */
  private void widen() {
    IntStream.range(0, widths.size())
        .forEach(i -> sheet.width(i, Math.min(WIDEST, widths.get(i) + 2)));
  }

  private void endSheet() throws IOException {
    widen();
    sheet.setAutoFilter(0, 0, next - 1, Math.max(0, names.size() - 1));
    sheet.finish();
  }

  @Override
  public Path finish(String name) throws IOException {
    endSheet();
    workbook.finish();
    return part.finish(name, ENDING);
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
